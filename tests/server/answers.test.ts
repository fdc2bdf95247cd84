import { expect, test } from "vitest";
import { showLearnerInLesson } from "../../app/server/courses/show-learner-in-lesson.server";
import { answerQuestion } from "../../app/server/progress/answer-question.server";
import { aPerson, signedIn } from "../support/builders";
import { courseWorld, courseYaml, lessonText } from "../support/course-builders";
import { PARTED } from "../support/lesson-builders";

const withEveryKind = lessonText("Every kind", { more: Object.values(PARTED).join("\n\n").replaceAll("ms-33", "ms-32") });

/** Somebody in a lesson that asks in every way. */
async function inLesson(text = withEveryKind) {
  const setting = await (await courseWorld()).republished(courseYaml(), { "01-every-kind": text });
  await aPerson(setting.world);
  const { person } = await signedIn(setting.world);
  const lesson = await setting.lesson("every-kind");
  const version = (id: string) => lesson.body.questions.find((question) => question.id === id)?.version ?? "";
  const answer = async (id: string, ...sent: string[]) => {
    setting.world.clock.advance(1);
    return answerQuestion(setting.world, person.id, await setting.course(), lesson, id, version(id), sent);
  };
  const shown = async () => (await showLearnerInLesson(setting.world, person, await setting.course(), lesson)).answers;
  return { ...setting, person, answer, shown };
}

test.each([
  ["an order", "first-hour", ["tell", "hear", "note"]],
  ["a match, with one thing twice", "who-holds", ["door", "door"]],
  ["a number", "days-left", ["4,5"]],
  ["a text with what its writer finds in it", "the-entry", ["Absent 🙂\r\n<b>שלום</b>", "open"]],
])("%s is kept as it was given, and is there again", async (_name, id, sent) => {
  const { answer, shown } = await inLesson();
  expect(await answer(id, ...sent)).toBe("kept");
  expect(await shown()).toEqual({ [id]: { options: sent } });
});

test.each([
  ["an order with an open place", "first-hour", ["tell", "", "note"]],
  ["an order with a step twice", "first-hour", ["tell", "tell", "note"]],
  ["a match with an open line", "who-holds", ["door", ""]],
  ["a word for a number", "days-left", ["four"]],
  ["a text of spaces", "the-entry", [" \r\n "]],
])("%s is no answer, and the one before stays", async (_name, id, sent) => {
  const { answer, shown } = await inLesson();
  const before = id === "days-left" ? ["1"] : id === "the-entry" ? ["Absent."] : id === "who-holds" ? ["door", "licence"] : ["hear", "note", "tell"];
  await answer(id, ...before);
  expect(await answer(id, ...sent)).toBe("no-answer");
  expect(await shown()).toEqual({ [id]: { options: before } });
});

test("a text of 100,000 characters is kept and one more is not", async () => {
  const { answer, shown } = await inLesson();
  const longest = "שa".repeat(50_000);
  expect(await answer("the-entry", longest)).toBe("kept");
  expect((await shown())["the-entry"]?.options).toEqual([longest]);
  expect(await answer("the-entry", `${longest}x`)).toBe("too-long");
});

test("what its writer finds in a text is a fact of its own, after the text", async () => {
  const { world, answer } = await inLesson();
  await answer("the-entry", "Absent on 4 March.");
  await answer("the-entry", "Absent on 4 March.", "day");
  const rows = await world.db.learningEvent.findMany({ where: { kind: "answered" }, select: { value: true }, orderBy: { at: "asc" } });
  expect(rows.map(({ value }) => JSON.parse(value ?? "") as unknown)).toEqual([["Absent on 4 March."], ["Absent on 4 March.", "day"]]);
});

test("an answer to a number that reads otherwise now is not shown as one to this", async () => {
  const { answer, republished, person } = await inLesson();
  await answer("days-left", "4");
  const changed = await republished(courseYaml({ version: "1.0.1" }), { "01-every-kind": withEveryKind.replace('most="5"', 'most="6"') });
  const lesson = await changed.lesson("every-kind");
  expect((await showLearnerInLesson(changed.world, person, await changed.course(), lesson)).answers).toEqual({});
});
