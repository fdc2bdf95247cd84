import { createActor } from "xstate";
import { describe, expect, test } from "vitest";
import { eventName, scenarioMachine } from "./machine";
import { begin, type ScenarioEvent, step } from "./play";
import type { Representation } from "./representation";
import { THREE_SEATS } from "./testing/joint-scenario";
import { chanceOf } from "./testing/random-scenario";
import { eventsAt } from "./testing/brute-force";
import { checked, patched, representationOf, small } from "./testing/scenario-builder";

const TIMED = patched(THREE_SEATS,
  ['ask: "SECRET-officer What now?"', 'timer: { seconds: 90, expires: file }, ask: "SECRET-officer What now?"'],
  ["      reveal: together", "      reveal: together\n      timer: { seconds: 300, expires: { officer: support, constable: support, visitor: revoke } }"]);

/** Every event that is possible at a state, and the same by the clock where it is the clock's. */
function withExpiry(representation: Representation, event: ScenarioEvent): ScenarioEvent[] {
  const expired = { ...event, kind: "expired" } as ScenarioEvent;
  return event.kind === "chose" && step(representation, stateAt(representation, event), expired).ok ? [event, expired] : [event];
}

function stateAt(representation: Representation, event: ScenarioEvent) {
  return { ...begin(representation), scene: event.scene, picks: {} };
}

describe("time that runs out", () => {
  test("takes the choice under expires, and no other", () => {
    const representation = small({ scenes: '{ first: { by: officer, ask: "?", timer: { seconds: 60, expires: wait }, choices: { go: { text: Go, to: end_a }, wait: { text: Wait, to: end_b } } }, end_a: { end: good, title: A, text: A }, end_b: { end: poor, title: B, text: B } }' });
    const state = begin(representation);
    expect(step(representation, state, { kind: "expired", scene: "first", option: "wait" })).toMatchObject({ ok: true, state: { scene: "end_b", chosen: ["first.wait"] } });
    expect(step(representation, state, { kind: "expired", scene: "first", option: "go" })).toEqual({ ok: false, reason: "wrong-kind" });
    expect(step(representation, { ...state, scene: "end_a" }, { kind: "expired", scene: "end_a", option: "wait" })).toEqual({ ok: false, reason: "wrong-kind" });
  });

  test("does nothing where no clock runs", () => {
    const representation = small({ scenes: '{ first: { by: officer, ask: "?", choices: { go: { text: Go, to: end_a } } }, end_a: { end: good, title: A, text: A } }' });
    expect(step(representation, begin(representation), { kind: "expired", scene: "first", option: "go" })).toEqual({ ok: false, reason: "wrong-kind" });
  });

  test("is the same to the XState machine, asleep as JSON before every event, as to the player", () => {
    const representation = representationOf(TIMED);
    const machine = scenarioMachine(representation);
    let byClock = 0;
    for (let play = 0; play < 60; play += 1) {
      const chance = chanceOf(play);
      let asleep: unknown = createActor(machine).start().getPersistedSnapshot();
      let state = begin(representation);
      for (let open = eventsAt(representation, state); open.length > 0; open = eventsAt(representation, state)) {
        const ways = open.flatMap((event) => withExpiry(representation, event));
        const event = ways[chance(ways.length)] as ScenarioEvent;
        byClock += event.kind === "expired" ? 1 : 0;
        const result = step(representation, state, event);
        if (!result.ok) throw new Error(result.reason);
        state = result.state;
        const actor = createActor(machine, { snapshot: JSON.parse(JSON.stringify(asleep)) as never }).start();
        actor.send({ type: eventName(event) });
        asleep = actor.getPersistedSnapshot();
        expect({ scene: state.scene, ...actor.getSnapshot().context }, eventName(event)).toEqual(state);
      }
    }
    expect(byClock).toBeGreaterThan(40);
  });

  test("leaves a scenario as clean as it was", () => {
    expect(checked(TIMED)).toMatchObject({ clean: true, faults: checked(THREE_SEATS).faults.map(({ rule }) => ({ rule })) });
  });
});
