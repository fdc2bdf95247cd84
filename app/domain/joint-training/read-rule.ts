import { isProfession } from "../agency/roles";
import type { JointRule, Minimum } from "./rule";

export type JointProblem = "title" | "about" | "agencies" | "least" | "planned" | "share" | "together" | "substitutes" | "not-offered";

/** Rows of a form in which a minimum can be written. */
export const MOST_MINIMA = 8;
const LONGEST_TITLE = 120;
const LONGEST_ABOUT = 2000;

export type ReadJointRule = { ok: true; title: string; about: string; rule: Omit<JointRule, "version"> } | { ok: false; problem: JointProblem };

/** What several agencies are to agree on, as a form names it, or the first thing that is wrong with it. */
export function readJointRule(form: URLSearchParams, agencies: ReadonlySet<string>, courses: ReadonlySet<string>): ReadJointRule {
  const title = (form.get("title") ?? "").replace(/\s+/gu, " ").trim();
  const about = (form.get("about") ?? "").replace(/\r\n?/gu, "\n").trim();
  if (title === "" || [...title].length > LONGEST_TITLE) return { ok: false, problem: "title" };
  if ([...about].length > LONGEST_ABOUT) return { ok: false, problem: "about" };
  const minima = minimaIn(form);
  if (minima === null) return { ok: false, problem: "least" };
  if (new Set(minima.map(({ agency }) => agency)).size < 2) return { ok: false, problem: "agencies" };
  const prerequisites = [...new Set(form.getAll("course"))].sort();
  if (!minima.every(({ agency }) => agencies.has(agency)) || !prerequisites.every((course) => courses.has(course))) return { ok: false, problem: "not-offered" };
  const [planned, percent, substitutes] = [wholeIn(form, "planned", 15, 6000), wholeIn(form, "share", 1, 100), wholeIn(form, "substitutes", 0, 50)];
  if (planned === null) return { ok: false, problem: "planned" };
  if (percent === null) return { ok: false, problem: "share" };
  const days = wholeIn(form, "days", 1, 366);
  if (form.get("together") === "within-days" && days === null) return { ok: false, problem: "together" };
  if (substitutes === null) return { ok: false, problem: "substitutes" };
  const together = form.get("together") === "within-days" && days !== null ? { kind: "within-days" as const, days } : { kind: "same-session" as const };
  return { ok: true, title, about, rule: { minima, planned, share: percent / 100, prerequisites, together, substitutes } };
}

/** Null for a row that names an agency and no number of people. The same agency and profession twice is one minimum, the greater. */
function minimaIn(form: URLSearchParams): Minimum[] | null {
  const minima = new Map<string, Minimum>();
  for (let row = 1; row <= MOST_MINIMA; row += 1) {
    const [agency, named] = [form.get(`agency-${String(row)}`) ?? "", form.get(`profession-${String(row)}`) ?? ""];
    if (agency === "") continue;
    const least = wholeIn(form, `least-${String(row)}`, 1, 200);
    if (least === null) return null;
    const profession = isProfession(named) ? named : null;
    const key = `${agency} ${profession ?? ""}`;
    minima.set(key, { agency, profession, least: Math.max(least, minima.get(key)?.least ?? 0) });
  }
  return [...minima.values()];
}

function wholeIn(form: URLSearchParams, name: string, least: number, most: number): number | null {
  const typed = (form.get(name) ?? "").trim();
  const value = /^\d{1,5}$/u.test(typed) ? Number(typed) : NaN;
  return value >= least && value <= most ? value : null;
}

/** The same as a form has it, to be changed. */
export function jointRuleToForm(title: string, about: string, { minima, planned, share, prerequisites, together, substitutes }: Omit<JointRule, "version">): [string, string][] {
  return [
    ["title", title], ["about", about],
    ...minima.flatMap(({ agency, profession, least }, index): [string, string][] => [[`agency-${String(index + 1)}`, agency], [`profession-${String(index + 1)}`, profession ?? ""], [`least-${String(index + 1)}`, String(least)]]),
    ["planned", String(planned)], ["share", String(Math.round(share * 100))],
    ...prerequisites.map((course): [string, string] => ["course", course]),
    ["together", together.kind], ["days", together.kind === "within-days" ? String(together.days) : ""], ["substitutes", String(substitutes)],
  ];
}
