import { describe, expect, test } from "vitest";
import { rightAnswer } from "./answer";
import { readBank } from "./bank";

const LESSONS = new Set(["a-fact", "a-step"]);
const BANK = `format: 1
course: small-steps
questions:
  - id: absent-today
    lesson: a-fact
    pair: fact-or-motive
    half: a
    kind: one
    ask: "He is not in the waiting room. What can be written today?"
    options:
      - { id: absent, answer: right, text: "That he did not attend.", why: "It can be checked." }
      - { id: refuses, answer: wrong, text: "That he refuses.", why: "It is a view of his motives." }
  - id: silent-on-the-phone
    lesson: a-fact
    pair: fact-or-motive
    half: b
    kind: one
    ask: "She rang off. What can be written?"
    options:
      - { id: hostile, answer: wrong, text: "That she was hostile.", why: "The line may have failed." }
      - { id: ended, answer: right, text: "That the call ended at 10:04.", why: "The telephone shows it." }
`;

const read = (source: string) => readBank(source, "bank.yaml", "small-steps", LESSONS);

describe("a bank", () => {
  test("holds its questions in order, each with a reason for every option", () => {
    const { bank, faults } = read(BANK);
    expect(faults).toEqual([]);
    expect(bank?.questions.map((question) => [question.id, question.half, question.lesson, rightAnswer(question)])).toEqual([
      ["absent-today", "a", "a-fact", ["absent"]],
      ["silent-on-the-phone", "b", "a-fact", ["ended"]],
    ]);
  });

  test.each([
    ["another course", ["course: small-steps", "course: large-steps"], ["2:9 schema"]],
    ["a lesson that is not there", ["lesson: a-fact\n    pair: fact-or-motive\n    half: b", "lesson: a-fat\n    pair: fact-or-motive\n    half: b"], ["14:13 unknown-lesson", "15:11 pair"]],
    ["an id twice", ["id: silent-on-the-phone", "id: absent-today"], ["13:9 duplicate-id"]],
    ["an option's id twice", ["id: refuses", "id: absent"], ["12:15 duplicate-id"]],
    ["two options that say the same", ["That he refuses.", "That he did not attend."], ["12:45 question"]],
    ["two right answers to choose one", ["id: refuses, answer: wrong", "id: refuses, answer: right"], ["11:7 question"]],
    ["no right answer", ["id: ended, answer: right", "id: ended, answer: wrong"], ["20:7 question"]],
    ["an option without a reason", ['why: "It can be checked."', 'why: ""'], ["11:76 schema"]],
    ["an idea that only one half asks for", ["pair: fact-or-motive\n    half: b", "pair: another-idea\n    half: b"], ["6:11 pair", "15:11 pair"]],
    ["an idea twice in one half", ["half: b", "half: a"], ["6:11 pair", "15:11 pair"]],
    ["a pair of two kinds", ["half: b\n    kind: one", "half: b\n    kind: several"], ["15:11 pair"]],
    ["a pair of two lessons", ["lesson: a-fact\n    pair: fact-or-motive\n    half: b", "lesson: a-step\n    pair: fact-or-motive\n    half: b"], ["15:11 pair"]],
    ["a key that it does not know", ["    half: a\n", "    half: a\n    points: 3\n"], ["8:5 unknown-key"]],
    ["an alias", ["half: b", "half: *half"], ["16:11 unsafe-yaml"]],
  ] as const)("with %s is not used, with the place", (_name, [from, to], places) => {
    const { bank, faults } = read(BANK.replace(from, to));
    expect(faults.map(({ rule, place: { line, column } }) => `${String(line)}:${String(column)} ${rule}`)).toEqual(places);
    expect(bank).toBeNull();
  });

  const kinds = (first: string, second: string) => BANK.replace(/    kind: one\n    ask: "He[^]*?(?=  - id)/u, first).replace(/    kind: one\n    ask: "She[^]*$/u, second);
  const order = `    kind: order
    ask: "What comes when?"
    steps:
      - { id: hear, text: "Hear him", why: "Nobody knows yet." }
      - { id: write, text: "Write it down", why: "It is fresh." }
`;
  const match = `    kind: match
    ask: "Who holds what?"
    pairs:
      - { id: licence, left: "The licence", right: "Probation", why: "It supervises." }
      - { id: door, left: "The door", right: "Prison", why: "It keeps." }
`;
  const numeric = `    kind: numeric
    ask: "How many days?"
    unit: days
    least: 3
    most: 5
    below: "Too soon."
    within: "In time."
    above: "Too late."
`;

  test.each([["order", order, ["hear", "write"]], ["match", match, ["licence", "door"]], ["numeric", numeric, ["3"]]])("has questions of kind %s", (kind, text, right) => {
    const { bank, faults } = read(kinds(text, text));
    expect(faults).toEqual([]);
    expect(bank?.questions.map((question) => [question.kind, rightAnswer(question)])).toEqual([[kind, right], [kind, right]]);
    const reworded = read(kinds(text.replace(/(?<=why: "|within: ")/u, "Also: "), text)).bank;
    expect(new Set([...(bank?.questions ?? []), ...(reworded?.questions ?? [])].map(({ version }) => version)).size).toBe(2);
  });

  test.each([
    ["an order of one step", order, order.replace(/      - \{ id: write.*\n/u, ""), "20:7 question"],
    ["two steps that say the same", order, order.replace("Write it down", "Hear him"), "21:28 question"],
    ["a step's id twice", order, order.replace("id: write", "id: hear"), "21:15 duplicate-id"],
    ["a step without a reason", order, order.replace("It is fresh.", " "), "21:50 schema"],
    ["two lines that say the same", match, match.replace("The door", "The  licence"), "21:27 question"],
    ["one thing that belongs to two lines", match, match.replace("Prison", "Probation"), "21:46 question"],
    ["a number of which none is right", numeric, numeric.replace("least: 3", "least: 6"), "23:12 question"],
    ["a number in words", numeric, numeric.replace("least: 3", "least: three"), "23:12 schema"],
    ["a number without a reason for less", numeric, numeric.replace(/    below.*\n/u, ""), "16:5 schema"],
    ["a number that nobody can type", numeric, numeric.replace("most: 5", "most: 5.00000001"), "23:12 question"],
    ["a key of another kind", order, `${order}    unit: days\n`, "22:5 unknown-key"],
    ["a text that its writer compares", order, order.replace("kind: order", "kind: short"), "17:11 schema"],
    ["pairs in an order", order, order.replace("steps:", "pairs:"), "19:5 unknown-key"],
  ])("with %s is not used, with the place", (_name, whole, broken, place) => {
    expect(read(kinds(whole, whole)).faults).toEqual([]);
    const { bank, faults } = read(kinds(whole, broken));
    expect(bank).toBeNull();
    expect(faults.map(({ rule, place: at }) => `${String(at.line)}:${String(at.column)} ${rule}`)).toContain(place);
    for (const { message } of faults) expect(message).toMatch(/^.{10,200}$/u);
  });
});
