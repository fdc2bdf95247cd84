import { describe, expect, test } from "vitest";
import { type Circumstances, compare, evaluate, holds, textFor } from "./evaluate";
import { parseExpression } from "./expression";
import type { Comparison, Expression } from "./representation";

const STATE: Circumstances = { scene: "here", vars: { trust: 2, heard: true }, visited: ["here"], chosen: ["here.ask", "meeting.police.wait"], known: ["shift@officer"], picks: { officer: "support", police: "support", prison: "revoke" } };

function valueOf(source: string) {
  const parsed = parseExpression(source);
  if (!parsed.ok) throw new Error(parsed.message);
  return evaluate(parsed.expression, STATE);
}

// The three interpreters share this function, so that comparing them with each other cannot find a mistake in it.
describe.each<[Comparison, boolean, boolean, boolean]>([
  ["==", false, true, false], ["!=", true, false, true], ["<", true, false, false], ["<=", true, true, false], [">", false, false, true], [">=", false, true, true],
])("%s", (op, below, equal, above) => {
  test("is right below, at and above the boundary", () => {
    expect([compare(op, 1, 2), compare(op, 2, 2), compare(op, 3, 2)]).toEqual([below, equal, above]);
  });
});

test.each([
  ["trust > 2", false], ["trust >= 2", true], ["heard and trust < 2", false], ["heard or trust < 2", true], ["not heard", false], ["not (heard and trust == 1)", true],
  ["visited(here)", true], ["visited(there)", false], ["chose(here.ask)", true], ["chose(here.wait)", false], ["chose(meeting.police.wait)", true],
  ["knows(officer, shift)", true], ["knows(police, shift)", false], ["pick.prison == 'revoke'", true], ["pick.prison == 'support'", false], ["count(support) == 2", true], ["count(support) > 2", false],
  ["at(here)", true], ["at(there)", false],
])("%s is %s", (source, expected) => {
  expect(valueOf(source)).toBe(expected);
});

test("no condition always holds, and the first variant whose condition holds is told", () => {
  const never: Expression = { op: "literal", value: false };
  expect([holds(null, STATE), holds(never, STATE)]).toEqual([true, false]);
  expect(textFor([{ when: never, text: "A" }, { when: { op: "visited", scene: "here" }, text: "B" }, { when: null, text: "C" }], STATE)).toBe("B");
  expect(textFor([], STATE)).toBe("");
});
