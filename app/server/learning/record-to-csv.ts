import { toCsv } from "../reports/csv";
import type { showRecord } from "./show-record.server";

type Words = Record<"name" | "kind" | "title" | "version" | "day" | "minutes" | "counted" | "test" | "waivedBy" | "reason" | "course" | "scenario" | "joint" | "attended" | "jointly" | "renewal" | "waiver" | "then" | "now" | "passed" | "notPassed", string>;

/** A row for everything that counts, each with its renewals after it, one for each joint training, then one for every course that was waived. Days are written as 2026-11-21. */
export function recordToCsv({ name, lines, joint, waivers }: Pick<Awaited<ReturnType<typeof showRecord>>, "name" | "lines" | "joint" | "waivers">, words: Words): string {
  const head = [words.name, words.kind, words.title, words.version, words.day, words.minutes, words.counted, words.test, words.waivedBy, words.reason, words.jointly];
  return toCsv([
    head,
    ...lines.flatMap(({ kind, title, version, date, minutes, isAsNow, tested, renewals }) => [
      [name, words[kind], title, version, date, minutes, isAsNow ? words.now : words.then, tested === null ? null : tested.state === "passed" ? words.passed : words.notPassed, null, null, null],
      ...renewals.map((renewal) => [name, words.renewal, title, renewal.version, renewal.date, null, null, null, null, null, null]),
    ]),
    ...joint.map(({ title, date, minutes, complete }) => [name, words.joint, title, null, date, minutes, words.attended, null, null, null, complete?.date ?? null]),
    ...waivers.map(({ title, date, by, agency, reason }) => [name, words.waiver, title, null, date, null, null, null, by === null ? agency : `${by}, ${agency}`, reason, null]),
  ]);
}
