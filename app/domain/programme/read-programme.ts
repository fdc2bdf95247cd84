import { isProfession } from "../agency/roles";
import { longestRenewal, type ProgrammeRule, type Requirement, type Validity } from "./rule";

/** What can be named in a programme of an agency: ids. */
export interface ProgrammeChoices {
  sites: ReadonlySet<string>;
  courses: ReadonlySet<string>;
  scenarios: ReadonlySet<string>;
  /** Joint programmes that the agency has accepted. */
  joint: ReadonlySet<string>;
}

export type ProgrammeProblem = "title" | "nothing-required" | "months" | "calendar" | "first-within" | "grace" | "renew" | "not-offered";

export const LONGEST_TITLE = 120;
/** How often a scenario can be asked for. */
export const SCENARIO_ENDINGS = [1, 2, 3, 5] as const;
export const EVERY_YEARS = [1, 2, 3, 5] as const;

export type ReadProgramme = { ok: true; title: string; rule: ProgrammeRule } | { ok: false; problem: ProgrammeProblem };

/** A programme as a form names it, or the first thing that is wrong with it. The same choices in another order are the same rule. */
export function readProgramme(form: URLSearchParams, choices: ProgrammeChoices): ReadProgramme {
  const title = (form.get("title") ?? "").replace(/\s+/gu, " ").trim();
  if (title === "" || [...title].length > LONGEST_TITLE) return { ok: false, problem: "title" };
  const requires = requirementsIn(form);
  if (requires.length === 0) return { ok: false, problem: "nothing-required" };
  const sites = [...new Set(form.getAll("site"))].sort();
  if (!requires.every((requirement) => isOffered(requirement, choices)) || !sites.every((site) => choices.sites.has(site))) return { ok: false, problem: "not-offered" };
  const validity = validityIn(form);
  if (typeof validity === "string") return { ok: false, problem: validity };
  const [firstWithinDays, graceDays, typedRenewal] = [wholeIn(form, "firstWithinDays", 1, 3650), wholeIn(form, "graceDays", 0, 365), wholeIn(form, "renewDays", 0, 366)];
  if (firstWithinDays === null) return { ok: false, problem: "first-within" };
  if (graceDays === null) return { ok: false, problem: "grace" };
  const renewDays = validity.kind === "months" ? typedRenewal : 0;
  if (renewDays === null || renewDays > longestRenewal(validity)) return { ok: false, problem: "renew" };
  const professions = [...new Set(form.getAll("profession"))].filter(isProfession).sort();
  return { ok: true, title, rule: { professions, sites, requires, validity, firstWithinDays, graceDays, renewDays } };
}

function requirementsIn(form: URLSearchParams): Requirement[] {
  const courses = [...new Set(form.getAll("course"))].sort().map((course): Requirement => ({ kind: "course", course }));
  const scenarios = [...form].flatMap(([name, value]): Requirement[] => {
    const endings = SCENARIO_ENDINGS.find((each) => String(each) === value);
    return name.startsWith("scenario-") && endings !== undefined ? [{ kind: "scenario", scenario: name.slice("scenario-".length), level: { endings } }] : [];
  });
  const joint = [...new Set(form.getAll("joint"))].sort().map((programme): Requirement => ({ kind: "joint-training", programme }));
  return [...courses, ...scenarios.sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)), ...joint];
}

function isOffered(requirement: Requirement, { courses, scenarios, joint }: ProgrammeChoices): boolean {
  if (requirement.kind === "course") return courses.has(requirement.course);
  return requirement.kind === "scenario" ? scenarios.has(requirement.scenario) : joint.has(requirement.programme);
}

function validityIn(form: URLSearchParams): Validity | "months" | "calendar" {
  switch (form.get("validity")) {
    case "months": {
      const months = wholeIn(form, "months", 1, 120);
      return months === null ? "months" : { kind: "months", months };
    }
    case "calendar": {
      const [month, day] = [wholeIn(form, "month", 1, 12), wholeIn(form, "day", 1, 28)];
      const everyYears = EVERY_YEARS.find((each) => String(each) === form.get("everyYears"));
      return month === null || day === null || everyYears === undefined ? "calendar" : { kind: "calendar", month, day, everyYears };
    }
    default:
      return { kind: "for-ever" };
  }
}

function wholeIn(form: URLSearchParams, name: string, least: number, most: number): number | null {
  const typed = (form.get(name) ?? "").trim();
  const value = /^\d{1,5}$/u.test(typed) ? Number(typed) : NaN;
  return value >= least && value <= most ? value : null;
}

/** The same as a form has it, to be changed. */
export function programmeToForm(title: string, { professions, sites, requires, validity, firstWithinDays, graceDays, renewDays }: ProgrammeRule): [string, string][] {
  return [
    ["title", title],
    ...professions.map((profession): [string, string] => ["profession", profession]),
    ...sites.map((site): [string, string] => ["site", site]),
    ...requires.map((requirement): [string, string] => {
      if (requirement.kind === "course") return ["course", requirement.course];
      return requirement.kind === "scenario" ? [`scenario-${requirement.scenario}`, String(requirement.level.endings)] : ["joint", requirement.programme];
    }),
    ["validity", validity.kind],
    ...(validity.kind === "months" ? ([["months", String(validity.months)]] as [string, string][]) : []),
    ...(validity.kind === "calendar" ? ([["month", String(validity.month)], ["day", String(validity.day)], ["everyYears", String(validity.everyYears)]] as [string, string][]) : []),
    ["firstWithinDays", String(firstWithinDays)], ["graceDays", String(graceDays)], ["renewDays", String(renewDays)],
  ];
}
