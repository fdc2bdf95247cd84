import { z } from "zod";
import { inOrder } from "../content/fault";
import { type LocatedTree, type Path, readYaml } from "../content/read-yaml";
import { nearest } from "../content/schema-faults";
import { readAs } from "./front-matter";
import type { LessonFault, LessonRule } from "./rules";

/** The questions of the tests before and after a course. */
export interface Bank {
  /** In the order of the file. */
  questions: BankQuestion[];
}

/** Two parallel halves, so that the test afterwards asks the same and repeats nothing. */
export type Half = "a" | "b";

export interface BankQuestion {
  /** Stands in the records; unique in its bank. */
  id: string;
  /** Slug of the lesson that teaches it. */
  lesson: string;
  /** The idea that it asks for, which it shares with one question of the other half. */
  pair: string;
  half: Half;
  kind: "one" | "several";
  ask: string;
  /** Two to six, each with its reason. */
  options: { id: string; answer: "right" | "wrong"; text: string; why: string }[];
}

const id = z.string().regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u, { error: "an id has small letters, digits and hyphens, such as before-a-breach" }).max(48);
const text = z.string().trim().min(1).max(600);

/** bank.yaml */
export const bankSchema = z.strictObject({
  format: z.literal(1),
  course: id,
  questions: z.array(z.strictObject({
    id, lesson: id, pair: id, half: z.enum(["a", "b"]), kind: z.enum(["one", "several"]), ask: text,
    options: z.array(z.strictObject({ id, answer: z.enum(["right", "wrong"]), text: text.max(300), why: text })),
  })).min(2).max(400),
});

type Report = (rule: LessonRule, path: Path, message: string) => void;

/**
 * Reads a bank for a course with these lessons, all faults at once. A bank with any fault is not used at all: a test that lacks some of
 * its questions measures something else.
 */
export function readBank(source: string, file: string, course: string, lessons: ReadonlySet<string>): { bank: Bank | null; faults: LessonFault[] } {
  const yaml = readYaml(source, file);
  if (!yaml.ok) return { bank: null, faults: yaml.faults };
  const { data, faults } = readAs(bankSchema, yaml.tree, "the bank");
  if (data === null) return { bank: null, faults };
  const { tree } = yaml;
  const report: Report = (rule, path, message) => faults.push(faultAt(tree, rule, path, message));
  if (data.course !== course) report("schema", ["course"], `The bank is for "${data.course}" and lies in the folder of "${course}".`);
  const ids = new Set<string>();
  data.questions.forEach((question, index) => {
    const path: Path = ["questions", index];
    if (ids.has(question.id)) report("duplicate-id", [...path, "id"], `The question "${question.id}" stands twice.`);
    ids.add(question.id);
    if (!lessons.has(question.lesson)) report("unknown-lesson", [...path, "lesson"], `The course has no lesson "${question.lesson}"${hint(question.lesson, lessons)}`);
    checkOptions(question, path, report);
  });
  checkPairs(data.questions, report);
  return { bank: faults.length > 0 ? null : { questions: data.questions }, faults: inOrder(faults) };
}

function checkOptions({ kind, options }: BankQuestion, path: Path, report: Report): void {
  if (options.length < 2 || options.length > 6) report("question", [...path, "options"], `A question has two to six options; this one has ${String(options.length)}.`);
  const right = options.filter(({ answer }) => answer === "right").length;
  if (kind === "one" && right !== 1) report("question", [...path, "options"], `A question of kind "one" has one right option; this one has ${String(right)}.`);
  if (kind === "several" && right === 0) report("question", [...path, "options"], "No option of this question is right.");
  options.forEach((option, index) => {
    const before = options.slice(0, index);
    if (before.some((other) => other.id === option.id)) report("duplicate-id", [...path, "options", index, "id"], `The id "${option.id}" stands twice in this question.`);
    if (before.some((other) => other.text === option.text)) report("question", [...path, "options", index, "text"], "Two options of this question say the same.");
  });
}

/** Every idea is asked once in each half, in the same way and of the same lesson; else the two tests are not alike. */
function checkPairs(questions: BankQuestion[], report: Report): void {
  questions.forEach((question, index) => {
    const { pair, half, lesson, kind } = question;
    const first = questions.findIndex((other) => other.pair === pair);
    const path: Path = ["questions", index, "pair"];
    const others = questions.filter((other) => other !== question && other.pair === pair);
    if (others.some((other) => other.half === half) && index !== first) report("pair", path, `"${pair}" is asked twice in half ${half}; each half asks it once.`);
    if (others.every((other) => other.half === half)) {
      if (index === first) report("pair", path, `"${pair}" is not asked in half ${half === "a" ? "b" : "a"}: write its like, in another situation.`);
    } else if (index !== first && questions[first] !== undefined && (questions[first].lesson !== lesson || questions[first].kind !== kind)) {
      report("pair", path, `The two questions of "${pair}" are of one lesson and of one kind, so that neither is harder by that.`);
    }
  });
}

function faultAt(tree: LocatedTree, rule: LessonRule, path: Path, message: string): LessonFault {
  return { rule, level: "error", place: tree.place(path), path: path.join("."), message, counterExample: null };
}

function hint(word: string, known: ReadonlySet<string>): string {
  const near = nearest(word, known);
  return near === null ? "." : `; did you mean "${near}"?`;
}
