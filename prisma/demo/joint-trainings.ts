import type { JointRule } from "../../app/domain/joint-training/rule";

export interface DemoJointProgramme {
  id: string;
  title: string;
  about: string;
  agency: string;
  proposedDaysAgo: number;
  /** Minima name agencies by their slugs here. */
  rule: JointRule;
  /** Who has said yes, and how long ago; the others have not answered yet. */
  accepted: Record<string, number>;
}

export const demoJointProgrammes: DemoJointProgramme[] = [
  {
    id: "demo-conditions-broken",
    title: "When conditions are broken",
    about: "One day in one room: a missed appointment, a positive test, a call from a neighbour. Each agency decides with what it would know, then all hear what the others knew.",
    agency: "justice-academy",
    proposedDaysAgo: 520,
    rule: {
      version: "1",
      minima: [
        { agency: "harbour-prison", profession: "prison_officer", least: 2 },
        { agency: "harbour-probation", profession: null, least: 2 },
        { agency: "harbour-police", profession: "police_officer", least: 1 },
        { agency: "open-door", profession: "volunteer", least: 1 },
      ],
      planned: 360, share: 0.75, prerequisites: [], together: { kind: "same-session" }, substitutes: 1,
    },
    accepted: { "harbour-prison": 515, "harbour-probation": 512, "harbour-police": 509, "open-door": 514 },
  },
  {
    id: "demo-handover",
    title: "Handover at the gate",
    about: "Two half days, four weeks apart at most: who tells whom what in the last month inside and the first outside, tried on one another's forms.",
    agency: "harbour-probation",
    proposedDaysAgo: 70,
    rule: {
      version: "1",
      minima: [
        { agency: "harbour-prison", profession: null, least: 2 },
        { agency: "harbour-probation", profession: "probation_officer", least: 2 },
      ],
      planned: 360, share: 0.8, prerequisites: ["working-together"], together: { kind: "within-days", days: 28 }, substitutes: 0,
    },
    accepted: { "harbour-prison": 64, "harbour-probation": 70 },
  },
  {
    id: "demo-violence-at-home",
    title: "Violence at home: who tells whom",
    about: "Half a day on what may be shared, what must be, and how a person at risk is asked first.",
    agency: "harbour-police",
    proposedDaysAgo: 6,
    rule: {
      version: "1",
      minima: [
        { agency: "harbour-prison", profession: null, least: 1 },
        { agency: "harbour-probation", profession: null, least: 2 },
        { agency: "harbour-police", profession: "police_officer", least: 2 },
      ],
      planned: 180, share: 0.8, prerequisites: [], together: { kind: "same-session" }, substitutes: 0,
    },
    accepted: { "harbour-police": 6 },
  },
];

export interface DemoSession {
  /** Negative for days ago. */
  inDays: number;
  /** Hours of the day, UTC. */
  from: number;
  to: number;
  place: string;
  kind: "room" | "online";
  /** Who was there, from and to which hour where not for all of it. */
  present?: Record<string, [from: number, to: number] | null>;
}

export interface DemoTraining {
  id: string;
  programme: string;
  host: string;
  title: string;
  scenario: string | null;
  trainers: string[];
  capacity: Record<string, number>;
  /** Names by the state of their place. */
  places: Record<"accepted" | "invited" | "waiting" | "declined", string[]>;
  sessions: DemoSession[];
}

export const demoTrainings: DemoTraining[] = [
  {
    id: "demo-norte-last-year",
    programme: "demo-conditions-broken", host: "justice-academy", title: "When conditions are broken, Norte, last year", scenario: null,
    trainers: ["Ingrid Solberg"],
    capacity: { "harbour-prison": 8, "harbour-probation": 6, "harbour-police": 4, "open-door": 4 },
    places: { accepted: ["Fatima Zahra Benali", "Goran Petrović", "Hana Nováková", "Isaac Mensah", "Jelena Kovač", "Rosa Quispe", "Stefan Brandt", "Thandiwe Nkosi", "Valentina Rossi", "Deborah Klein", "Emeka Obi", "Otieno Ouma"], invited: [], waiting: [], declined: [] },
    sessions: [{
      inDays: -431, from: 9, to: 16, place: "Norte training centre", kind: "room",
      present: { "Fatima Zahra Benali": null, "Goran Petrović": null, "Hana Nováková": null, "Isaac Mensah": null, "Jelena Kovač": [9, 11], "Rosa Quispe": null, "Stefan Brandt": null, "Thandiwe Nkosi": null, "Valentina Rossi": null, "Deborah Klein": null, "Emeka Obi": null, "Otieno Ouma": null },
    }],
  },
  {
    id: "demo-norte",
    programme: "demo-conditions-broken", host: "justice-academy", title: "When conditions are broken, Norte", scenario: "the-second-telephone",
    trainers: ["Ingrid Solberg", "Sam Achieng"],
    capacity: { "harbour-prison": 6, "harbour-probation": 6, "harbour-police": 4, "open-door": 4 },
    places: { accepted: ["Daniel Osei", "Amadou Diallo", "Chen Wei", "Ana Ruiz", "Viktor Lund", "Umar Farooq", "Tomasz Nowak", "Leila Haddad", "Ruth Tekle"], invited: [], waiting: [], declined: ["Emeka Obi"] },
    // The police officer was called away before the day began: the training lacks one.
    sessions: [{
      inDays: -12, from: 9, to: 16, place: "Norte training centre", kind: "room",
      present: { "Daniel Osei": null, "Amadou Diallo": null, "Chen Wei": [9, 12], "Ana Ruiz": null, "Viktor Lund": null, "Umar Farooq": [10, 16], "Leila Haddad": null, "Ruth Tekle": null },
    }],
  },
  {
    id: "demo-handover-autumn",
    programme: "demo-handover", host: "harbour-probation", title: "Handover at the gate, first round", scenario: null,
    trainers: ["Ingrid Solberg", "Sam Achieng"],
    capacity: { "harbour-prison": 3, "harbour-probation": 4 },
    places: { accepted: ["Rafael Monteiro", "Sofia Lindgren", "Thandiwe Nkosi", "Rosa Quispe"], invited: ["Tariq Mansoor", "Stefan Brandt"], waiting: ["Yara Costa"], declined: [] },
    sessions: [
      { inDays: 18, from: 9, to: 12, place: "Quayside office, large room", kind: "room" },
      { inDays: 32, from: 13, to: 16, place: "https://meet.probation.example/handover", kind: "online" },
    ],
  },
];
