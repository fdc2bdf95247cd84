import type { ProgrammeRule } from "../../app/domain/programme/rule";

export interface DemoProgramme {
  agency: string;
  title: string;
  beganDaysAgo: number;
  rule: ProgrammeRule;
}

const usual = { sites: [], firstWithinDays: 180, graceDays: 30, renewDays: 60 };
const joint = { kind: "joint-training" as const, programme: "demo-conditions-broken" };

export const demoProgrammes: DemoProgramme[] = [
  { agency: "harbour-prison", title: "Safe and well, every year", beganDaysAgo: 800, rule: { ...usual, professions: [], requires: [{ kind: "course", course: "safe-and-well" }], validity: { kind: "months", months: 12 } } },
  { agency: "harbour-prison", title: "On the landing", beganDaysAgo: 700, rule: { ...usual, professions: ["prison_officer"], requires: [{ kind: "course", course: "dynamic-security" }], validity: { kind: "months", months: 24 } } },
  { agency: "harbour-prison", title: "Conditions broken: with the partners", beganDaysAgo: 420, rule: { ...usual, professions: ["prison_officer"], firstWithinDays: 365, requires: [joint], validity: { kind: "months", months: 24 } } },
  { agency: "harbour-probation", title: "Supervision", beganDaysAgo: 700, rule: { ...usual, professions: ["probation_officer", "social_worker"], requires: [{ kind: "course", course: "supervision-and-non-compliance" }], validity: { kind: "months", months: 24 } } },
  { agency: "harbour-probation", title: "Conditions broken: with the partners", beganDaysAgo: 420, rule: { ...usual, professions: [], firstWithinDays: 365, requires: [joint], validity: { kind: "months", months: 24 } } },
  { agency: "harbour-police", title: "Working together", beganDaysAgo: 300, rule: { ...usual, professions: ["police_officer"], firstWithinDays: 365, requires: [{ kind: "course", course: "working-together" }], validity: { kind: "for-ever" } } },
  { agency: "open-door", title: "Before the first visit", beganDaysAgo: 600, rule: { ...usual, professions: ["volunteer"], firstWithinDays: 60, requires: [{ kind: "course", course: "safe-and-well" }], validity: { kind: "months", months: 12 } } },
];

/** Courses that people completed a while ago, before they had a test: by how many days ago. */
export const demoCompletions: Record<string, Record<string, number>> = {
  "safe-and-well": {
    "Amadou Diallo": 62, "Beatriz Carvalho": 140, "Rafael Monteiro": 331, "Sofia Lindgren": 344, "Tariq Mansoor": 352, "Ulla Berg": 371, "Wei Ling Tan": 188, "Hana Nováková": 420, "Isaac Mensah": 215, "Jelena Kovač": 410,
    "Mehmet Yılmaz": 95, "Olga Ivanova": 325, "Joaquim Serra": 120, "Mei Tanaka": 77, "Noor Siddiqui": 270, "Otieno Ouma": 338, "Usha Gurung": 12, "Amina Yusuf": 150, "Teodor Ionescu": 395,
  },
  "dynamic-security": { "Amadou Diallo": 512, "Rafael Monteiro": 690, "Tariq Mansoor": 400, "Wei Ling Tan": 680, "Hana Nováková": 300, "Isaac Mensah": 701, "Yara Costa": 45, "Mehmet Yılmaz": 650, "Olga Ivanova": 88, "Joaquim Serra": 500 },
  "supervision-and-non-compliance": { "Thandiwe Nkosi": 480, "Valentina Rossi": 210 },
  "working-together": { "Emeka Obi": 51, "Farida Karimova": 120, "Giulia Conti": 33, "Hugo Lefèvre": 240, "Rafael Monteiro": 44, "Sofia Lindgren": 36, "Thandiwe Nkosi": 29 },
};
