import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";

/** A fault, where a real course gets it, and the words that stand on the line that has to be named. */
interface Planted {
  rule: string;
  file: string;
  at: string;
}

/** Each lesson of the course by its number. */
const COURSE = "working-together";
const LESSONS = readdirSync(join("courses", COURSE), { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".mdx")).sort();
const lesson = (number: number) => LESSONS[number - 1] ?? "";

const figure = (attributes: string, inside = "A line.") => `<Figure ${attributes}>\n\n${inside}\n\n</Figure>`;
const question = (id: string, first: string) =>
  `<Question id="${id}" kind="one" ask="Which?">\n\n<Option id="one" answer="right" text="One" verdict="Yes.">\n\n${first}\n\n</Option>\n\n<Option id="two" answer="wrong" text="Two" verdict="No.">\n\nIt is not.\n\n</Option>\n\n</Question>`;

// What the guard refuses is told together; what it lets through is looked at for what is missing; and what is whole, for what it refers to.
const REFUSED = ["{1 + 1} is two.", '<Calout title="Carry on" />', figure('file="across-the-gate.svg" caption="Without an alt"'), "See [elsewhere](https://example.org).", "> A quotation.", '<Term id="lead">Alone</Term>', '<Cite source="ms-32" title="no" />'];
const INCOMPLETE = [
  question("no-reason", '<Cite source="ms-54" />'),
  figure('file="across-the-gate.svg" alt="Seen" caption="Not described"', ""),
  '<Audio file="call.mp3" title="Without a transcript">\n\n</Audio>',
  '<Video file="knock.mp4" captions="knock.vtt" title="Without words">\n\n</Video>',
  '<Plan id="twice" ask="The first time" />', '<Plan id="twice" ask="The second time" />',
];
const ASTRAY = [
  'It is said (<Cite source="ms-99" />).', '<ScenarioLink scenario="forth-month" />', 'It is <Term id="desistence">desistence</Term>.',
  figure('file="not-there.svg" alt="Nothing" caption="A file that is not there"'), '<Video file="across-the-gate.svg" captions="across.vtt" title="A picture for a film">\n\nWords.\n\n</Video>',
  "See [one](/scenarios/forth-month).", "See [two](/courses/working-apart).", "See [three](/courses/working-together/nowhere).", "See [four](/sources/ms#ms-99).", "See [five](#s-nowhere).", "See [six](/terms#nowhere).", "See [seven](/nowhere).",
];

const appended = (lines: readonly string[]) => (source: string) => `${source.trimEnd()}\n\n${lines.join("\n\n")}\n`;
const replaced = (from: RegExp, to: string) => (source: string) => source.replace(from, to);

/** Another text under the same title. */
const rewritten = (text: string) => (source: string) => `${source.slice(0, source.indexOf("---\n", 4) + 4).replace(/^cites: .*$/mu, "cites: [ms-54, ms-55]")}\n${text}\n`;

const HARD = "Notwithstanding organisational considerations regarding proportionality, documentation requirements necessitate comprehensive administrative notification.";
const SHORT = 'It is short (<Cite source="ms-54" />; <Cite source="ms-55" />).';

/** What is done to the files, by path in the course's folder. */
const CHANGES: Record<string, (source: string) => string> = {
  [lesson(1)]: appended(REFUSED),
  [lesson(2)]: appended(INCOMPLETE),
  [lesson(4)]: appended(ASTRAY),
  [lesson(5)]: replaced(/^minutes: .*$/mu, "minutes: soon"),
  [lesson(6)]: replaced(/^cites: .*$/mu, "cites: [ms-54]"),
  [lesson(7)]: replaced(/^---\n/u, "--\n"),
  [lesson(8)]: rewritten(SHORT),
  [lesson(9)]: rewritten(`${SHORT}\n\n${`${HARD}\n`.repeat(30)}`),
  "bank.yaml": replaced(/^course: .*$/mu, "course: working-apart"),
};

const PLANTED: Planted[] = [
  ...["no-code", "unknown-component", "attribute", "unsafe-address", "not-in-format", "misplaced", "attribute"].map((rule, index) => ({ rule, file: lesson(1), at: REFUSED[index] ?? "" })),
  { rule: "question", file: lesson(2), at: '<Option id="one" answer="right" text="One"' },
  ...["alternative", "alternative", "alternative"].map((rule, index) => ({ rule, file: lesson(2), at: INCOMPLETE[index + 1] ?? "" })),
  { rule: "duplicate-id", file: lesson(2), at: '<Plan id="twice" ask="The second time"' },
  ...["unknown-cite", "unknown-scenario", "unknown-term", "media-file", "media-file", "media-file", ...Array<string>(7).fill("broken-link")].map((rule, index) => ({ rule, file: lesson(4), at: ASTRAY[index < 5 ? index : index - 1] ?? "" })),
  { rule: "schema", file: lesson(5), at: "minutes: soon" },
  { rule: "schema", file: lesson(6), at: "cites: [ms-54]" },
  { rule: "front-matter", file: lesson(7), at: "--" },
  { rule: "thin", file: lesson(8), at: "---" },
  { rule: "hard-to-read", file: lesson(9), at: HARD },
  { rule: "schema", file: "bank.yaml", at: "course: working-apart" },
  // Without its bank the course cannot give its test.
  { rule: "test", file: "course.yaml", at: "test:" },
];

/** A copy of all that courses build on, with one course. */
function contentFolder(course: string): string {
  const dir = mkdtempSync(join(tmpdir(), "throughcare-planted-"));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  for (const path of ["courses/_standards", "courses/_terms", `courses/${course}`, "scenarios"]) cpSync(path, join(dir, path), { recursive: true });
  return dir;
}

function check(contentDir: string): Promise<{ code: number; lines: string[] }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ["app/cli/throughcare.mjs", "course", "check", join(contentDir, "courses")], { env: { ...process.env, CONTENT_DIR: contentDir } }, (error, out) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, lines: out.trim().split("\n") });
    });
  });
}

const placed = (line: string) => /^(.*?):(\d+):\d+: (error|warning) \[([a-z-]+)\]/u.exec(line)?.slice(1) ?? [];

test("every planted fault is named with its rule, its file and its line, and nothing else is", async () => {
  const dir = contentFolder(COURSE);
  const folder = join(dir, "courses", COURSE);
  for (const [path, change] of Object.entries(CHANGES)) writeFileSync(join(folder, path), change(readFileSync(join(folder, path), "utf8")));
  const { code, lines } = await check(dir);
  const lineOf = ({ file, at }: Planted) => readFileSync(join(folder, file), "utf8").split("\n").findIndex((line) => line.startsWith(at.split("\n")[0] ?? "")) + 1;
  const expected = PLANTED.map((planted) => `${join(folder, planted.file)}:${String(lineOf(planted))} ${planted.rule}`);
  expect(lines.slice(0, -1).map((line) => placed(line)).map(([file = "", line = "", , rule = ""]) => `${file}:${line} ${rule}`).sort()).toEqual(expected.sort());
  expect(new Set(PLANTED.map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(14);
  expect(lines.at(-1)).toContain(`${String(PLANTED.length - 2)} errors, 2 warnings; 4 of 10 lessons can be read`);
  expect(code).toBe(1);
});

test("warnings are told and keep nothing back", async () => {
  const dir = contentFolder(COURSE);
  const file = join(dir, "courses", COURSE, lesson(8));
  writeFileSync(file, (CHANGES[lesson(8)] ?? String)(readFileSync(file, "utf8")));
  const { code, lines } = await check(dir);
  expect([code, placed(lines[0] ?? "").slice(2)]).toEqual([0, ["warning", "thin"]]);
  expect(lines.at(-1)).toContain("no errors, 1 warning; 10 lessons");
});

test("a course.yaml with a fault is named with its line, and so is a fault of the glossary", async () => {
  const dir = contentFolder("safe-and-well");
  const [course, terms] = [join(dir, "courses", "safe-and-well", "course.yaml"), join(dir, "courses", "_terms", "en.yaml")];
  writeFileSync(course, readFileSync(course, "utf8").replace("course: safe-and-well", "course: safe-and-sound"));
  writeFileSync(terms, `${readFileSync(terms, "utf8").trimEnd()}\n  - { id: breach, term: "Again", meaning: "It stands twice." }\n`);
  const { code, lines } = await check(dir);
  const last = readFileSync(terms, "utf8").trimEnd().split("\n").length;
  expect([code, lines.slice(0, 2).map(placed)]).toEqual([1, [[join("courses", "_terms", "en.yaml"), String(last), "error", "duplicate-id"], [course, "2", "error", "schema"]]]);
});

test("the courses that are shipped have neither faults nor warnings", async () => {
  const { code, lines } = await check(process.cwd());
  expect([code, lines.filter((line) => !/: clean; \d+ (?:lessons|steps)/u.test(line))]).toEqual([0, []]);
});
