import { expect, test } from "vitest";
import type { Question } from "../curriculum/course";
import { isRightAnswer, optionsTaken } from "./answer";

const question = (kind: Question["kind"]): Question => ({
  id: "record",
  section: null,
  kind,
  ask: "Which of these can go into the record today?",
  version: "0123456789abcdef",
  options: (["attended", "engaging", "wilful"] as const).map((id) => ({ id, answer: id === "wilful" ? "wrong" : id === "engaging" && kind === "one" ? "wrong" : "right", text: id, verdict: "A fact." })),
});

test("an answer takes options that the question has, each once and in its order", () => {
  expect(optionsTaken(question("several"), ["engaging", "attended", "engaging"])).toEqual(["attended", "engaging"]);
  expect(optionsTaken(question("one"), ["wilful"])).toEqual(["wilful"]);
});

test.each([
  ["nothing", "several", []],
  ["an option that is not there", "several", ["attended", "constructor"]],
  ["an empty option", "one", [""]],
  ["several where one is asked for", "one", ["attended", "wilful"]],
] as const)("%s is no answer", (_name, kind, chosen) => {
  expect(optionsTaken(question(kind), chosen)).toBeNull();
});

test("an answer is right when it takes every right option and no wrong one", () => {
  expect(isRightAnswer(question("one"), ["attended"])).toBe(true);
  expect(isRightAnswer(question("one"), ["wilful"])).toBe(false);
  expect(isRightAnswer(question("several"), ["attended", "engaging"])).toBe(true);
  expect(isRightAnswer(question("several"), ["attended"])).toBe(false);
  expect(isRightAnswer(question("several"), ["attended", "engaging", "wilful"])).toBe(false);
});
