import { expect, test } from "vitest";
import { creditOf, numberOf, readAnswer, rightAnswer } from "./answer";
import type { ChoiceTask, MatchTask, NumericTask, OrderTask, Question, ShortTask } from "./question";

const asked = { id: "record", ask: "Which of these can go into the record today?", version: "0123456789abcdef" };
const choice = (kind: ChoiceTask["kind"]): Question => ({
  ...asked,
  kind,
  options: (["attended", "engaging", "wilful"] as const).map((id) => ({ id, answer: id === "wilful" || (id === "engaging" && kind === "one") ? "wrong" : "right", text: id, verdict: "A fact.", why: "It can be checked." })),
});
const order: Question & OrderTask = { ...asked, kind: "order", steps: ["hear", "check", "write", "tell"].map((id) => ({ id, text: id, why: "In its turn." })) };
const match: Question & MatchTask = { ...asked, kind: "match", pairs: ["a", "b", "c", "d"].map((id) => ({ id, left: `left ${id}`, right: `right ${id}`, why: "They belong together." })) };
const numeric: Question & NumericTask = { ...asked, kind: "numeric", unit: "days", least: 3, most: 5, below: "Too soon.", within: "In time.", above: "Too late." };
const short: Question & ShortTask = { ...asked, kind: "short", model: "I heard that …", points: [{ id: "fact", text: "Says what was seen" }, { id: "open", text: "Leaves the reason open" }] };

test("an answer takes options that the question has, each once and in its order", () => {
  expect(readAnswer(choice("several"), ["engaging", "attended", "engaging"])).toEqual(["attended", "engaging"]);
  expect(readAnswer(choice("one"), ["wilful"])).toEqual(["wilful"]);
});

test.each([
  ["nothing", choice("several"), []],
  ["an option that is not there", choice("several"), ["attended", "constructor"]],
  ["an empty option", choice("one"), [""]],
  ["several where one is asked for", choice("one"), ["attended", "wilful"]],
  ["an order that lacks a step", order, ["hear", "check", "write"]],
  ["an order with a step twice", order, ["hear", "check", "write", "write"]],
  ["an order with a step that is not there", order, ["hear", "check", "write", "shout"]],
  ["a match with a line left open", match, ["a", "b", "c", ""]],
  ["a match with a line too many", match, ["a", "b", "c", "d", "a"]],
  ["a word for a number", numeric, ["four"]],
  ["two numbers", numeric, ["4", "5"]],
  ["an empty text", short, ["  \n"]],
  ["a text with a point that is not there", short, ["He did not come.", "kind"]],
])("%s is no answer", (_name, question, sent) => {
  expect(readAnswer(question, sent)).toBeNull();
});

test("an order is kept as it was given, and the same side of a match may be put twice", () => {
  expect(readAnswer(order, ["tell", "hear", "check", "write"])).toEqual(["tell", "hear", "check", "write"]);
  expect(readAnswer(match, ["b", "b", "c", "d"])).toEqual(["b", "b", "c", "d"]);
});

test("a text is kept as it was typed, with the points that its writer finds in it", () => {
  expect(readAnswer(short, [" He did not come. 🙂\n", "open"])).toEqual([" He did not come. 🙂\n", "open"]);
});

test("an answer is right when it takes every right option and no wrong one", () => {
  expect(creditOf(choice("one"), ["attended"])).toBe(1);
  expect(creditOf(choice("one"), ["wilful"])).toBeLessThan(1);
  expect(creditOf(choice("several"), ["attended", "engaging"])).toBe(1);
  expect(creditOf(choice("several"), ["attended", "engaging", "wilful"])).toBeLessThan(1);
});

test.each([choice("one"), choice("several"), order, match, numeric, short])("the right answer of a question is one, and worth all of it", (question) => {
  const right = rightAnswer(question);
  expect(readAnswer(question, right)).toEqual(right);
  expect(creditOf(question, right)).toBe(1);
});

test.each([
  ["one of two right options", choice("several"), ["attended"], 0.5],
  ["a right and a wrong one", choice("several"), ["attended", "wilful"], 0],
  ["everything that there is", choice("several"), ["attended", "engaging", "wilful"], 0.5],
  ["a wrong one alone", choice("several"), ["wilful"], 0],
  ["the right order", order, ["hear", "check", "write", "tell"], 1],
  ["two neighbours changed", order, ["check", "hear", "write", "tell"], 4 / 6],
  ["half of the pairs in order", order, ["tell", "hear", "check", "write"], 0],
  ["the order turned round", order, ["tell", "write", "check", "hear"], 0],
  ["two of four that belong together", match, ["a", "c", "b", "d"], 0.5],
  ["the least number that is right", numeric, ["3"], 1],
  ["the most", numeric, ["5,0"], 1],
  ["a little below", numeric, ["2.999"], 0],
  ["a little above", numeric, ["5.001"], 0],
  ["one of two points found", short, ["He did not come.", "fact"], 0.5],
])("%s has its credit", (_name, question, answer, credit) => {
  expect(creditOf(question, answer)).toBeCloseTo(credit, 10);
});

test("a number is read as people write it, and nothing else is taken for one", () => {
  expect(["14", " 1,5 ", "-2.25", "+3"].map(numberOf)).toEqual([14, 1.5, -2.25, 3]);
  expect(["", "1.", "1e3", "0x10", "1 000", "1.234.567", "∞"].map(numberOf)).toEqual(Array(7).fill(null));
});
