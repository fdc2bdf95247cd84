import { describe, expect, test } from "vitest";
import { changed } from "./effects";
import { textFor } from "./evaluate";
import { lastState } from "./follow";
import { begin, step } from "./play";
import { sceneOf } from "./representation";
import { followed, small } from "./testing/scenario-builder";

const END = "end_a: { end: good, title: A, text: Over }";
const STORY = small({
  vars: "{ trust: { int: [0, 2], start: 1 }, mood: { one_of: [calm, cross] } }",
  critical: '{ pushed: "He was pushed" }',
  scenes: `{
    first: { by: officer, ask: "?", then: { add: { trust: 1 } }, choices: {
      push: { text: Push, to: second, then: [{ add: { trust: -5 } }, { when: trust == 0, set: { mood: cross } }], critical: { pushed: trust == 2 } },
      shy: { text: Shy, to: second, when: trust < 2 },
      go: { text: Go, to: second } } },
    second: { by: officer, ask: "?", when: mood == 'cross', else: third, choices: { sorry: { text: Sorry, to: third, critical: { pushed: true } } } },
    third: { text: [{ when: visited(second), text: Late }, { default: true, text: Soon }], to: fourth },
    fourth: { check: [{ if: chose(second.sorry), to: dice, then: { add: { trust: 2 } } }, { default: true, to: end_a }] },
    dice: { random: { high: { weight: 1, to: end_a }, low: { weight: 1, to: end_a } } }, ${END} }`,
});

describe("the player", () => {
  test("enters the first scene with its effects done", () => {
    expect(begin(STORY)).toEqual({ scene: "first", vars: { trust: 2, mood: "calm" }, visited: ["first"], chosen: [], known: [], picks: {}, critical: [] });
  });

  test("judges a choice before its effects, and does those one after another", () => {
    const result = step(STORY, begin(STORY), { kind: "chose", scene: "first", option: "push" });
    expect(result).toMatchObject({ ok: true, state: { scene: "second", vars: { trust: 0, mood: "cross" }, critical: ["pushed"], chosen: ["first.push"] } });
  });

  test("passes a decision over when its condition does not hold, without having visited it", () => {
    const { states } = followed(STORY, ["first.go"]);
    expect(states.map(({ scene }) => scene)).toEqual(["first", "third", "end_a"]);
    expect(states[1]?.visited).not.toContain("second");
  });

  test("lists a critical error once, however often it is made", () => {
    expect(lastState(followed(STORY, ["first.push", "second.sorry"])).critical).toEqual(["pushed"]);
  });

  test("does the effects of a rule before the next scene is entered", () => {
    expect(lastState(followed(STORY, ["first.push", "second.sorry"]))).toMatchObject({ scene: "dice", vars: { trust: 2 } });
  });

  test("tells the first text whose condition holds", () => {
    const at = (choices: string[]) => followed(STORY, choices).states.find(({ scene }) => scene === "third");
    const third = sceneOf(STORY, "third");
    expect([["first.go"], ["first.push", "second.sorry"]].map((choices) => textFor(third.text, at(choices) ?? begin(STORY)))).toEqual(["Soon", "Late"]);
  });

  test.each([
    [{ kind: "chose", scene: "second", option: "sorry" }, "other-scene"],
    [{ kind: "continued", scene: "first", option: null }, "wrong-kind"],
    [{ kind: "drew", scene: "first", option: "go" }, "wrong-kind"],
    [{ kind: "chose", scene: "first", option: "constructor" }, "unknown-option"],
    [{ kind: "chose", scene: "first", option: "shy" }, "not-offered"],
  ] as const)("refuses %j", (event, reason) => {
    const before = begin(STORY);
    const kept = structuredClone(before);
    expect(step(STORY, before, event)).toEqual({ ok: false, reason });
    expect(before).toEqual(kept);
  });

  test("does nothing after an ending", () => {
    const end = lastState(followed(STORY, ["first.go"]));
    expect(step(STORY, end, { kind: "continued", scene: "end_a", option: null })).toEqual({ ok: false, reason: "wrong-kind" });
  });
});

test.each([
  [1, { add: 5 }, 2], [1, { add: -5 }, -1], [2, { add: 1 }, 2], [-1, { add: -1 }, -1], [0, { add: 1 }, 1], [0, { set: 2 }, 2],
])("a number from -1 to 2 that is %i becomes, by %j, %i", (value, change, becomes) => {
  expect(changed({ kind: "int", low: -1, high: 2 }, value, change)).toBe(becomes);
});

describe("a list of choices that is followed", () => {
  test("reads every text on the way and stops where somebody has to act", () => {
    expect(followed(STORY, [])).toMatchObject({ events: [], taken: 0, stopped: { kind: "waiting" } });
    expect(followed(STORY, ["first.push", "second.sorry", "dice.low"])).toMatchObject({ taken: 3, stopped: { kind: "ended" } });
  });

  test.each([
    [["second.sorry"], 0, "second.sorry", "stands at \"first\""],
    [["first.shy"], 0, "first.shy", "not offered in this state"],
    [["first.shout"], 0, "first.shout", "there are push, go"],
    [["first.go.now"], 0, "first.go.now", "does not exist"],
    [["first"], 0, "first", "does not exist"],
    [[""], 0, "", "stands at \"first\""],
    [["first.go", "dice.low"], 1, "dice.low", "has ended at \"end_a\""],
    [["first.push", "second.sorry", "dice.six"], 2, "dice.six", "there are high, low"],
  ])("%j is refused after %i steps and says why", (steps, taken, refused, says) => {
    const run = followed(STORY, steps);
    expect(run).toMatchObject({ taken, stopped: { kind: "refused", step: refused } });
    expect(run.stopped.kind === "refused" ? run.stopped.message : "").toContain(says);
  });

  test("is cut in a ring of texts", () => {
    const ring = small({ scenes: `{ first: { text: A, to: second }, second: { text: B, to: first }, ${END} }` });
    expect(followed(ring, [])).toMatchObject({ stopped: { kind: "refused", message: expect.stringContaining("ring") as string } });
  });

  test("stops in a ring of checks instead of hanging", () => {
    const ring = small({ scenes: `{ first: { check: [{ default: true, to: second }] }, second: { check: [{ default: true, to: first }] }, ${END} }` });
    expect(followed(ring, []).stopped.kind).toBe("waiting");
  });
});
