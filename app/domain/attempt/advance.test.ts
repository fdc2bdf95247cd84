import { describe, expect, test } from "vitest";
import { begin } from "../scenario/play";
import { firstMode, small } from "../scenario/testing/scenario-builder";
import { advance, automatic } from "./advance";
import { logOf, NIGHT, seedFor, stateOf } from "./testing/night-story";

const DRY = seedFor("dry");
const WET = seedFor("wet");
const decide = (expectedSeq: number, choice: string) => ({ intent: "decide", expectedSeq, choice }) as const;
const read = (expectedSeq: number) => ({ intent: "continue", expectedSeq }) as const;
const atFirst = logOf(NIGHT, DRY, []);
const afterListen = logOf(NIGHT, DRY, ["listen"]);

describe("a decision", () => {
  test("is appended together with the draw that follows it, so that neither is ever there alone", () => {
    expect(advance(NIGHT, firstMode(NIGHT), atFirst, WET, decide(1, "listen"))).toEqual({ kind: "append", events: [
      { seq: 2, kind: "chose", scene: "first", option: "listen" },
      { seq: 3, kind: "drew", scene: "weather", option: "wet" },
    ] });
  });

  test("sent twice is done once", () => {
    const log = [...atFirst, ...(advance(NIGHT, firstMode(NIGHT), atFirst, DRY, decide(1, "listen")) as { events: typeof atFirst }).events];
    expect(advance(NIGHT, firstMode(NIGHT), log, DRY, decide(1, "listen"))).toEqual({ kind: "repeated" });
    expect(advance(NIGHT, firstMode(NIGHT), afterListen, DRY, decide(1, "listen"))).toEqual({ kind: "repeated" });
  });

  test("from a page that another tab has passed changes nothing, and what happened instead is told", () => {
    expect(advance(NIGHT, firstMode(NIGHT), afterListen, DRY, decide(1, "scold"))).toEqual({ kind: "stale", event: { seq: 2, kind: "chose", scene: "first", option: "listen" } });
    expect(advance(NIGHT, firstMode(NIGHT), afterListen, DRY, decide(0, "listen"))).toMatchObject({ kind: "stale", event: { kind: "continued", scene: "door" } });
  });

  test.each([2, 99, -1, 0.5, Number.NaN, Number.MAX_SAFE_INTEGER])("with the number %d of events that are not there changes nothing", (expectedSeq) => {
    expect(advance(NIGHT, firstMode(NIGHT), atFirst, DRY, decide(expectedSeq, "listen"))).toEqual({ kind: "stale", event: null });
  });

  test.each(["shout", "", "constructor", "__proto__", "first.listen"])("for %j, which is no choice here, is not possible", (choice) => {
    expect(advance(NIGHT, firstMode(NIGHT), atFirst, DRY, decide(1, choice))).toEqual({ kind: "not-possible" });
  });

  test("for a choice that is not offered in this state is not possible", () => {
    const log = logOf(NIGHT, DRY, ["listen"]);
    expect(advance(NIGHT, firstMode(NIGHT), log, DRY, decide(log.length, "ask")).kind).toBe("append");
    // Nobody who scolded comes to this decision with enough trust to ask.
    const umbrella = logOf(NIGHT, WET, ["scold"]);
    expect(advance(NIGHT, firstMode(NIGHT), umbrella, WET, decide(umbrella.length, "ask"))).toEqual({ kind: "not-possible" });
  });

  test("is not possible while feedback is open, in a text, or after the ending", () => {
    const open = [...atFirst, ...(advance(NIGHT, firstMode(NIGHT), atFirst, DRY, decide(1, "listen")) as { events: typeof atFirst }).events];
    expect(stateOf(NIGHT, open).phase).toBe("feedback");
    expect(advance(NIGHT, firstMode(NIGHT), open, DRY, decide(open.length, "ask"))).toEqual({ kind: "not-possible" });
    const inTheRain = logOf(NIGHT, WET, ["listen"]).slice(0, 3);
    expect(stateOf(NIGHT, inTheRain)).toMatchObject({ phase: "feedback", story: { scene: "umbrella" } });
    expect(advance(NIGHT, firstMode(NIGHT), inTheRain, WET, decide(3, "lend"))).toEqual({ kind: "not-possible" });
    expect(advance(NIGHT, firstMode(NIGHT), [], DRY, decide(0, "listen"))).toEqual({ kind: "not-possible" });
    const ended = logOf(NIGHT, DRY, ["send_away"]);
    expect(stateOf(NIGHT, ended).phase).toBe("ended");
    expect(advance(NIGHT, firstMode(NIGHT), ended, DRY, decide(ended.length, "send_away"))).toEqual({ kind: "not-possible" });
  });
});

describe("continue", () => {
  test("reads a text, and closes feedback without moving the story", () => {
    expect(advance(NIGHT, firstMode(NIGHT), [], DRY, read(0))).toEqual({ kind: "append", events: [{ seq: 1, kind: "continued", scene: "door", option: null }] });
    const open = afterListen.slice(0, 3);
    const result = advance(NIGHT, firstMode(NIGHT), open, DRY, read(3));
    expect(result).toEqual({ kind: "append", events: [{ seq: 4, kind: "continued", scene: "first", option: null }] });
    expect(stateOf(NIGHT, afterListen.slice(0, 4)).story).toEqual(stateOf(NIGHT, open).story);
  });

  test("sent twice is done once", () => {
    expect(advance(NIGHT, firstMode(NIGHT), atFirst, DRY, read(0))).toEqual({ kind: "repeated" });
  });

  test("where a decision is waiting, or after the ending, is not possible", () => {
    expect(advance(NIGHT, firstMode(NIGHT), atFirst, DRY, read(1))).toEqual({ kind: "not-possible" });
    const ended = [...logOf(NIGHT, DRY, ["send_away"])];
    expect(advance(NIGHT, firstMode(NIGHT), ended, DRY, read(ended.length))).toEqual({ kind: "not-possible" });
  });

  test("of a page on which another tab has decided is stale", () => {
    expect(advance(NIGHT, firstMode(NIGHT), afterListen, DRY, read(1))).toMatchObject({ kind: "stale", event: { kind: "chose" } });
  });
});

test("a choice without an explanation has no feedback to read", () => {
  const log = logOf(NIGHT, DRY, ["listen", "write"]);
  const result = advance(NIGHT, firstMode(NIGHT), log, DRY, decide(log.length, "stay"));
  expect(result).toEqual({ kind: "append", events: [{ seq: log.length + 1, kind: "chose", scene: "last", option: "stay" }] });
  expect(stateOf(NIGHT, logOf(NIGHT, DRY, ["listen", "write", "stay"])).phase).toBe("ended");
});

test("a story that begins with automatic makes them all at once, by the seed", () => {
  const story = small({ scenes: '{ first: { random: { a: { weight: 1, to: next } } }, next: { random: { b: { weight: 1, to: told } } }, told: { text: T, to: end_a }, end_a: { end: good, title: A, text: A } }' });
  expect(automatic(story, firstMode(story), begin(story), 7, [])).toEqual([{ seq: 1, kind: "drew", scene: "first", option: "a" }, { seq: 2, kind: "drew", scene: "next", option: "b" }]);
  expect(automatic(NIGHT, firstMode(NIGHT), begin(NIGHT), 7, [])).toEqual([]);
});

test("a log that belongs to another story is a bug, and says where", () => {
  expect(() => advance(NIGHT, firstMode(NIGHT), [{ seq: 1, kind: "chose", scene: "first", option: "listen" }], DRY, read(1))).toThrow("event 1");
});
