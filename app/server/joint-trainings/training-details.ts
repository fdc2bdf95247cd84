import { isTimeZone } from "../../domain/joint-training/local-time";

export const LONGEST_TITLE = 120;
export const LONGEST_ABOUT = 2000;
export const MOST_PLACES = 500;

export type DetailsProblem = "no-title" | "title-too-long" | "about-too-long" | "no-zone" | "no-capacity" | "no-scenario";

export interface Details {
  title: string;
  about: string;
  timeZone: string;
  scenario: string | null;
}

/** Title, what it is about, time zone and scenario out of a form. `scenarios` are those that may be chosen. */
export function readDetails(form: URLSearchParams, scenarios: readonly string[]): { ok: true; details: Details } | { ok: false; problem: DetailsProblem } {
  const title = (form.get("title") ?? "").replace(/\s+/gu, " ").trim();
  const about = (form.get("about") ?? "").replace(/\r\n?/gu, "\n").trim();
  const timeZone = form.get("timeZone") ?? "";
  const scenario = form.get("scenario") ?? "";
  if (title === "") return { ok: false, problem: "no-title" };
  if ([...title].length > LONGEST_TITLE) return { ok: false, problem: "title-too-long" };
  if ([...about].length > LONGEST_ABOUT) return { ok: false, problem: "about-too-long" };
  if (!isTimeZone(timeZone)) return { ok: false, problem: "no-zone" };
  if (scenario !== "" && !scenarios.includes(scenario)) return { ok: false, problem: "no-scenario" };
  return { ok: true, details: { title, about, timeZone, scenario: scenario === "" ? null : scenario } };
}

/** How many places an agency has, by the field `capacity-<agency>`; null for anything else than a whole number of 1 to 500. */
export function readCapacity(form: URLSearchParams, agency: string): number | null {
  const typed = (form.get(`capacity-${agency}`) ?? "").trim();
  const capacity = /^\d{1,3}$/u.test(typed) ? Number(typed) : 0;
  return capacity >= 1 && capacity <= MOST_PLACES ? capacity : null;
}
