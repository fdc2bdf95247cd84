import { z } from "zod";
import { inOrder } from "../content/fault";
import { type Path, readYaml } from "../content/read-yaml";
import { didYouMean } from "../content/schema-faults";
import { shortHash } from "./anchors";
import { id } from "./components";
import { readAs } from "./front-matter";
import type { Question } from "./question";
import { questionFaults } from "./question-rules";
import { type LessonFault, lessonFault, type LessonRule } from "./rules";

/** The questions of the tests before and after a course. */
export interface Bank {
  /** In the order of the file. */
  questions: BankQuestion[];
}

/** Two parallel halves, so that the test afterwards asks the same and repeats nothing. */
export type Half = "a" | "b";

export type BankQuestion = Question & {
  /** Slug of the lesson that teaches it. */
  lesson: string;
  /** The idea that it asks for, which it shares with one question of the other half. */
  pair: string;
  half: Half;
};

const text = z.string().trim().min(1).max(600);

const told = text.max(300);
const asked = z.strictObject({ id, lesson: id, pair: id, half: z.enum(["a", "b"]), ask: text });

/** bank.yaml */
export const bankSchema = z.strictObject({
  format: z.literal(1),
  course: id,
  questions: z.array(z.discriminatedUnion("kind", [
    asked.extend({ kind: z.enum(["one", "several"]), options: z.array(z.strictObject({ id, answer: z.enum(["right", "wrong"]), text: told, why: text })) }),
    asked.extend({ kind: z.literal("order"), steps: z.array(z.strictObject({ id, text: told, why: text })) }),
    asked.extend({ kind: z.literal("match"), pairs: z.array(z.strictObject({ id, left: told, right: told, why: text })) }),
    asked.extend({ kind: z.literal("numeric"), unit: text.max(40), least: z.number(), most: z.number(), below: text, within: text, above: text }),
  ], { error: 'it is "one", "several", "order", "match" or "numeric", because a text that its writer compares counts in no test' })).min(2).max(400),
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
  const report: Report = (rule, path, message) => faults.push(lessonFault(rule, tree.place(path), message, path.join(".")));
  if (data.course !== course) report("schema", ["course"], `The bank is for "${data.course}" and lies in the folder of "${course}".`);
  const ids = new Set<string>();
  data.questions.forEach((question, index) => {
    const path: Path = ["questions", index];
    if (ids.has(question.id)) report("duplicate-id", [...path, "id"], `The question "${question.id}" stands twice.`);
    ids.add(question.id);
    if (!lessons.has(question.lesson)) report("unknown-lesson", [...path, "lesson"], `The course has no lesson "${question.lesson}"${didYouMean(question.lesson, lessons)}`);
    for (const { rule, about, message } of questionFaults(question)) report(rule, [...path, ...(about === null ? wholeOf(question) : [PARTS[question.kind], about.part, about.key])], message);
  });
  checkPairs(data.questions, report);
  return { bank: faults.length > 0 ? null : { questions: data.questions.map(versioned) }, faults: inOrder(faults) };
}

type Written = z.infer<typeof bankSchema>["questions"][number];

/** Where the parts of a question stand in the file. */
const PARTS = { one: "options", several: "options", order: "steps", match: "pairs", numeric: "least" } as const;

function wholeOf({ kind }: Written): Path {
  return [PARTS[kind]];
}

function versioned(question: Written): BankQuestion {
  const { id: _, lesson: _lesson, pair: _pair, half: _half, kind, ask, ...answered } = question;
  const words = "options" in answered ? answered.options : answered;
  const version = shortHash(JSON.stringify([kind, ask, words]), 16);
  return "options" in question ? { ...question, options: question.options.map((option) => ({ ...option, verdict: null })), version } : { ...question, version };
}

/** Every idea is asked once in each half, in the same way and of the same lesson; else the two tests are not alike. */
function checkPairs(questions: Written[], report: Report): void {
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
