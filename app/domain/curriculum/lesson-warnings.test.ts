import { describe, expect, test } from "vitest";
import { aLesson, anOption, aQuestion } from "../../../tests/support/lesson-builders";
import { compileLesson } from "../../server/adapters/compile-lesson";
import type { LessonBody } from "./course";
import { lessonWarnings } from "./lesson-warnings";

async function bodyOf(markdown: string): Promise<LessonBody> {
  // As the file has it: six lines of front matter are empty lines here.
  const compiled = await compileLesson(aLesson(markdown).split("\n").map((line, index) => (index < 6 ? "" : line)).join("\n"));
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.faults));
  return compiled.body;
}

const CITED = 'See <Cite source="ms-32" /> and <Cite source="ms-33" />.';
const words = (count: number) => `${"one ".repeat(count - 1)}one.`;
const easy = (sentences: number) => "He is late to-day, and so is she.\n".repeat(sentences);
const told = (body: LessonBody) => lessonWarnings("lesson.mdx", body).map(({ rule, level, place: { line } }) => `${String(line)} ${level} ${rule}`);

describe("a lesson is thin", () => {
  test.each([[249, ["1 warning thin"]], [250, []]])("with %i words of prose: %j", async (count, warnings) => {
    // "See and" are two of them; short sentences keep it easy.
    const body = await bodyOf(`${CITED}\n\n${(`${words(8)} `).repeat(30)}${words(count - 242)}\n`);
    expect(body.reading?.words).toBe(count);
    expect(told(body)).toEqual(warnings);
  });

  test("with one source, however often it is cited", async () => {
    expect(told(await bodyOf(`${easy(40)}\n\n<Cite source="ms-32" /> and <Cite source="ms-32" />\n`))).toEqual(["1 warning thin"]);
    expect(told(await bodyOf(`${easy(40)}\n\n${CITED}\n`))).toEqual([]);
  });

  test("headings, tables and what is offered as an answer are not prose; explanations are", async () => {
    const body = await bodyOf(`## Four words stand here\n\n| Day | What |\n| --- | --- |\n| 4 March | Absent |\n\n${aQuestion("fact", [anOption("seen", "right", "Two words."), anOption("guessed", "wrong", "Three more words.")])}\n`);
    expect(body.reading?.words).toBe(5);
  });
});

describe("a lesson is hard to read", () => {
  test("above a LIX of forty, told at the line on which its longest sentence begins", async () => {
    const longest = "He came and she went and he came\nand she went and he came.";
    const body = await bodyOf(`${CITED}\n\n${easy(30)}\n\n${longest}\n`);
    expect(body.reading?.longest).toMatchObject({ line: 41, words: 14 });
    expect(told({ ...body, reading: { ...(body.reading ?? never()), lix: 40 } })).toEqual([]);
    expect(told({ ...body, reading: { ...(body.reading ?? never()), lix: 40.1 } })).toEqual(["41 warning hard-to-read"]);
  });

  test("the longest sentence is found within its paragraph, past marks, terms and sources", async () => {
    const body = await bodyOf(`Short.\n\nShort *too*. And\nagain. <Cite source="ms-32" />\n**This one** goes on towards <Term id="desistance">desistance</Term> (<Cite source="ms-33" />)\nand further on. Short.\n`);
    expect(body.reading?.longest).toMatchObject({ line: 11, words: 9 });
  });

  test("in an alphabet that cannot be judged nothing is said", async () => {
    expect((await bodyOf("漢字\n")).reading).toBeNull();
  });
});

function never(): never {
  throw new Error("the lesson has no prose");
}
