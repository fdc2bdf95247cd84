import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import type { SearchDocument } from "../../app/domain/search/document";
import { readQuery } from "../../app/domain/search/query";
import { sharesFrom } from "../../app/domain/scenario/shares";
import { searchIndex } from "../../app/server/adapters/search-index";
import { lookUp } from "../../app/server/search/look-up";
import { count, table } from "./table";

export const title = "Searching";

const DOCUMENTS = 10_000;
const TIMES = 100;
const TARGET = 50;
const QUERIES = [
  ["a mistyped word", "desistence"],
  ["a mistyped word that stands in nearly every document", "supervsion"],
  ["two mistyped words", "probaton ofiicer"],
  ["a word that nothing is near to", "xqzzyxq"],
  ["a word as it is written", "desistance"],
  ["the beginning of many words", "re"],
  ["three common words", "plan meeting release"],
] as const;

/** @returns the section as Markdown. */
export async function bench(say: (line: string) => void): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "throughcare-search-"));
  const index = searchIndex(folder);
  const documents = syntheticDocuments(DOCUMENTS);
  const before = performance.now();
  await index.renew("bench", () => Promise.resolve(documents));
  const built = performance.now() - before;
  const file = index.current();
  if (file === null) throw new Error("there is no index");
  const words = [...file.words.values()].reduce((sum, group) => sum + group.length, 0);
  const [name = ""] = readdirSync(join(folder, "cache", "search"));
  const megabytes = statSync(join(folder, "cache", "search", name)).size / 1e6;
  const rows = QUERIES.map(([what, query]) => {
    say(`${what} …`);
    const took = Array.from({ length: TIMES }, () => {
      const began = performance.now();
      lookUp(file, "en", readQuery(query).wanted);
      return performance.now() - began;
    }).sort((one, other) => one - other);
    const found = lookUp(file, "en", readQuery(query).wanted).groups.reduce((sum, group) => sum + group.count, 0);
    const ofTwenty = took[Math.floor(TIMES * 0.95)] ?? 0;
    return [what, `\`${query}\``, count(found), (took[TIMES / 2] ?? 0).toFixed(1), ofTwenty.toFixed(1), (took.at(-1) ?? 0).toFixed(1), `${String(TARGET)} ms: ${ofTwenty <= TARGET ? "met" : "**missed**"}`];
  });
  index.close();
  rmSync(folder, { recursive: true, force: true });
  return [
    `${count(DOCUMENTS)} synthetic documents with ${count(words)} different words, each question asked ${String(TIMES)} times; from the typed text to what the page shows, marked and cut. The`,
    `index was built in ${(built / 1000).toFixed(1)} s and has ${megabytes.toFixed(0)} MB. Load of the machine meanwhile, over one minute: ${(loadavg()[0] ?? 0).toFixed(1)}.`,
    "",
    table(["", "query", "found", "median ms", "19 of 20 ms", "slowest ms", "target for 19 of 20"], rows),
  ].join("\n");
}

const FIELD = "desistance supervision probation officer prison plan meeting release account record conference restorative relapse volunteer family housing work health police court breach condition trust debt search wing landing report colleague shift gate".split(" ");
const SYLLABLES = "ba be bo ca ce co da de di do fa fe ga ge la le li lo ma me mi mo na ne no pa pe pi po ra re ri ro sa se si so ta te ti to va ve vi vo".split(" ");

/** Lessons in sections, with words of the field and thousands of others, the frequent ones often: reproducible. */
function syntheticDocuments(many: number): SearchDocument[] {
  const share = sharesFrom(7);
  const pick = <Thing>(list: readonly Thing[]): Thing => list[Math.floor(share() ** 2 * list.length)] as Thing;
  const others = Array.from({ length: 20_000 }, () => Array.from({ length: 2 + Math.floor(share() * 4) }, () => pick(SYLLABLES)).join(""));
  const text = (length: number) => Array.from({ length }, () => (share() < 0.2 ? pick(FIELD) : pick(others))).join(" ");
  return Array.from({ length: many }, (_, index) => {
    const subject = `/courses/course-${String(Math.floor(index / 40))}/lesson-${String(Math.floor(index / 4))}`;
    // In one of fifty, as a word of the field mostly is.
    const words = text(150).replace(/desistance/gu, index % 50 === 0 ? "desistance" : "account");
    const title = (length: number) => text(length).replace(/desistance/gu, "record");
    return { kind: "lesson", language: "en", subject, href: `${subject}#s-${String(index)}`, title: title(4), headings: title(4), text: words, within: { course: "A course", number: 1, section: "A section" } };
  });
}
