import { describe, expect, test } from "vitest";
import { firstMode } from "../scenario/testing/scenario-builder";
import type { AttemptEvent } from "./event";
import { replay } from "./replay";
import { logOf, NIGHT, seedFor, stateOf } from "./testing/night-story";

const LOG = logOf(NIGHT, seedFor("wet"), ["listen", "lend", "ask", "stay"]);

describe("a replay", () => {
  test("of any beginning of a log stands where the whole log stood then", () => {
    const { states } = stateOf(NIGHT, LOG);
    for (let count = 0; count <= LOG.length; count += 1) {
      const state = stateOf(NIGHT, LOG.slice(0, count));
      expect(state.seq).toBe(count);
      expect(state.states).toEqual(states.slice(0, count));
      if (count < LOG.length) expect(state.story).toEqual(states[count]);
    }
  });

  test("lists the decisions with the state in which each was made", () => {
    expect(stateOf(NIGHT, LOG).decisions.map(({ seq, scene, choice, before }) => [seq, scene.id, choice.id, before.scene, before.vars.trust])).toEqual([
      [2, "first", "listen", "first", 1], [5, "umbrella", "lend", "umbrella", 2], [8, "second", "ask", "second", 2], [10, "last", "stay", "last", 3],
    ]);
  });

  test("leaves feedback open until it is read, also when the story has already come to its ending", () => {
    const log = logOf(NIGHT, 1, ["send_away"]);
    expect(stateOf(NIGHT, log.slice(0, 2))).toMatchObject({ phase: "feedback", story: { scene: "end_lost" }, feedback: { seq: 2 } });
    expect(stateOf(NIGHT, log)).toMatchObject({ phase: "ended", feedback: null });
  });

  test("takes a draw that was pinned instead of the seed's", () => {
    const pinned = LOG.map((event) => (event.kind === "drew" ? { ...event, option: "dry" } : event)).slice(0, 4) as AttemptEvent[];
    expect(stateOf(NIGHT, pinned).story.scene).toBe("hall");
  });

  const spoilt = (change: (log: AttemptEvent[]) => AttemptEvent[]) => replay(NIGHT, firstMode(NIGHT), change([...LOG]));
  test.each<[string, (log: AttemptEvent[]) => AttemptEvent[], number]>([
    ["with a gap", (log) => log.filter(({ seq }) => seq !== 3), 4],
    ["with a line twice", (log) => [...log.slice(0, 2), ...log.slice(1)], 2],
    ["that does not begin with one", (log) => log.map((event) => ({ ...event, seq: event.seq + 1 })), 2],
    ["with a choice that was not open", (log) => log.map((event) => (event.seq === 2 ? { ...event, option: "scold" } as AttemptEvent : event)), 8],
    ["with a choice that does not exist", (log) => log.map((event) => (event.seq === 2 ? { ...event, option: "shout" } as AttemptEvent : event)), 2],
    ["in which other feedback is read than is open", (log) => log.map((event) => (event.seq === 4 ? { ...event, scene: "last" } as AttemptEvent : event)), 4],
    ["in which somebody chose while feedback was open", (log) => [...log.slice(0, 3), { seq: 4, kind: "chose", scene: "umbrella", option: "lend" }], 4],
    ["that goes on after the ending", (log) => [...log, { seq: log.length + 1, kind: "continued", scene: "end_home", option: null }], 11],
  ])("of a log %s stops there and says so", (_name, change, seq) => {
    expect(spoilt(change)).toMatchObject({ ok: false, seq });
  });
});
