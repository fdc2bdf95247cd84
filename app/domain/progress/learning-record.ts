import type { LearningFact } from "./fact";

/** Something that was completed, as it counts towards continuing education. */
export interface RecordLine {
  kind: "course" | "scenario";
  id: string;
  title: string;
  /** Milliseconds since 1970. */
  at: number;
  /** Null of a fact from before versions were kept with it. */
  version: string | null;
  /** Planned minutes, of a course those of its lessons. Each scenario counts once, on a line of its own, whatever courses it belongs to. */
  minutes: number;
  /** The minutes are those of today, because what it was then is not known. */
  isAsNow: boolean;
}

/** What is known of a course or a scenario besides the facts; null when there is nothing of it any more. */
export interface RecordNames {
  course(id: string): { title: string; lessonMinutes: number } | null;
  /** @param version - null for the one that is offered now. */
  scenario(id: string, version: string | null): { title: string; minutes: number } | null;
}

/** What somebody completed, the oldest first: each course and each scenario once, as it was when they completed it. */
export function recordLines(facts: readonly LearningFact[], names: RecordNames): RecordLine[] {
  const lines = facts.flatMap((fact): RecordLine[] => {
    if (fact.kind === "scenario-ended") return [scenarioLine(fact, names)];
    if (fact.kind !== "completed" || fact.lesson !== null) return [];
    const { course, asked, at, courseVersion } = fact;
    const now = names.course(course);
    const then = asked ?? now ?? { title: course, lessonMinutes: 0 };
    return [{ kind: "course", id: course, title: now?.title ?? then.title, at, version: courseVersion, minutes: then.lessonMinutes, isAsNow: asked === undefined }];
  });
  const inOrder = lines.sort((one, other) => one.at - other.at || (keyOf(one) < keyOf(other) ? -1 : 1));
  return inOrder.filter(({ kind, id }, index) => inOrder.findIndex((line) => line.kind === kind && line.id === id) === index);
}

function scenarioLine({ scenario, version, at }: Extract<LearningFact, { kind: "scenario-ended" }>, names: RecordNames): RecordLine {
  const then = version === undefined ? null : names.scenario(scenario, version);
  const now = then ?? names.scenario(scenario, null) ?? { title: scenario, minutes: 0 };
  return { kind: "scenario", id: scenario, title: now.title, at, version: version ?? null, minutes: now.minutes, isAsNow: then === null };
}

function keyOf({ kind, id, version }: RecordLine): string {
  return [kind, id, version ?? ""].join(" ");
}

/** Of all lines together. */
export function totalMinutes(lines: readonly Pick<RecordLine, "minutes">[]): number {
  return lines.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** A year as an address names it; null for everything, and for what is no year. */
export function yearAsked(text: string | null): string | null {
  return text !== null && /^[12]\d{3}$/u.test(text) ? text : null;
}
