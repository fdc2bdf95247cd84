import { describe, expect, test } from "vitest";
import type { Representation } from "../scenario/representation";
import { firstMode, small } from "../scenario/testing/scenario-builder";
import { advance, type Advance, type Command } from "./advance";
import { ABSENCE, clockSetting, type DecisionClock, decisionClock, GRACE } from "./decision-clock";
import type { AttemptEvent } from "./event";
import { replay } from "./replay";

const timed = (more = ""): Representation => small({
  start: "door",
  scenes: `
  door: { by: officer, text: "The phone rings.", to: call }
  call:
    by: officer
    ask: "Do you pick it up?"
    timer: { seconds: 60, expires: wait, warn: 20${more} }
    choices:
      answer: { text: "Pick it up", why: "Somebody calls.", to: end_a }
      wait: { text: "Let it ring", why: "Somebody else will.", to: end_b }
  end_a: { end: good, title: A, text: A }
  end_b: { end: poor, title: B, text: B }`,
});
const CALL = timed();
const ESSENTIAL = timed(', adjustable: false, timing_essential: "A heart stops in minutes"');

/** An attempt at the call, with the seconds at which things were done after the text had been read. */
class Call {
  events: AttemptEvent[] = [{ seq: 1, kind: "continued", scene: "door", option: null }];
  times = [0];
  constructor(readonly representation: Representation = CALL) {}

  state() {
    const replayed = replay(this.representation, firstMode(this.representation), this.events);
    if (!replayed.ok) throw new Error(replayed.reason);
    return replayed.state;
  }

  at(seconds: number): DecisionClock | null {
    return decisionClock(this.representation, firstMode(this.representation), this.state(), this.events, { startedAt: -5000, times: this.times, now: seconds * 1000 });
  }

  ask(seconds: number, command: Omit<Command, "expectedSeq"> & { expectedSeq?: number }): Advance {
    const whole = { expectedSeq: this.events.length, ...command } as Command;
    const result = advance(this.representation, firstMode(this.representation), this.events, 1, whole, { startedAt: -5000, times: this.times, now: seconds * 1000 });
    if (result.kind === "append" || result.kind === "begun-again") {
      this.events = [...this.events, ...result.events];
      this.times = [...this.times, ...result.events.map(() => seconds * 1000)];
    }
    return result;
  }

  change(seconds: number, change: string): Advance["kind"] {
    return this.ask(seconds, { intent: "clock", change } as never).kind;
  }
}

describe("the clock of a decision", () => {
  test("begins with the step that opened the decision, and runs out after its seconds", () => {
    const call = new Call();
    expect(call.at(0)).toEqual({ standing: "running", setting: "normal", left: 60_000, deadline: 60_000, warn: 20, essential: null });
    expect(call.at(59.999)).toMatchObject({ standing: "running", left: 1 });
    expect(call.at(60)).toMatchObject({ standing: "over", left: 0, deadline: 60_000 });
    expect(call.at(60 + ABSENCE / 1000 - 0.001)?.standing).toBe("over");
    expect(call.at(60 + ABSENCE / 1000)?.standing).toBe("away");
  });

  test("is not there before the decision, while feedback is read, and at its end", () => {
    const call = new Call();
    call.events = [];
    expect(call.at(0)).toBeNull();
    const decided = new Call();
    decided.ask(1, { intent: "decide", choice: "answer" } as never);
    expect(decided.at(2)).toBeNull();
    decided.ask(3, { intent: "continue" });
    expect(decided.state().phase).toBe("ended");
    expect(decided.at(4)).toBeNull();
  });

  test("begins with the attempt where the decision is its first scene", () => {
    const first = small({ scenes: '{ first: { by: officer, ask: "?", timer: { seconds: 30, expires: go }, choices: { go: { text: Go, to: end_a } } }, end_a: { end: good, title: A, text: A } }' });
    const state = replay(first, firstMode(first), []);
    if (!state.ok) throw new Error(state.reason);
    expect(decisionClock(first, firstMode(first), state.state, [], { startedAt: 7000, times: [], now: 10_000 })).toMatchObject({ left: 27_000, warn: 8 });
  });

  test("stands while it is paused, and goes on from there", () => {
    const call = new Call();
    expect(call.change(20, "paused")).toBe("append");
    expect(call.at(500)).toMatchObject({ standing: "paused", left: 40_000, deadline: null });
    expect(call.change(600, "paused")).toBe("repeated");
    expect(call.change(600, "resumed")).toBe("append");
    expect(call.at(630)).toMatchObject({ standing: "running", left: 10_000, deadline: 640_000 });
  });

  test("ten times longer keeps what has gone by, and the story's own time begins anew", () => {
    const call = new Call();
    expect(call.change(50, "tenfold")).toBe("append");
    expect(call.at(50)).toMatchObject({ setting: "tenfold", left: 550_000 });
    expect(call.change(60, "tenfold")).toBe("repeated");
    expect(call.change(100, "normal")).toBe("append");
    expect(call.at(100)).toMatchObject({ setting: "normal", left: 60_000 });
  });

  test("does not run when it is switched off, also from before the decision", () => {
    const call = new Call();
    expect(call.change(10, "off")).toBe("append");
    expect(call.at(100_000)).toMatchObject({ standing: "off", deadline: null });
    expect(call.ask(100_000, { intent: "decide", choice: "answer" } as never)).toMatchObject({ kind: "append", events: [{ kind: "chose", option: "answer" }] });
    const before = new Call();
    before.events = [{ seq: 1, kind: "clock", scene: "door", option: "off" }, { seq: 2, kind: "continued", scene: "door", option: null }];
    before.times = [0, 1000];
    expect(before.at(5)?.standing).toBe("off");
    expect(clockSetting(before.events)).toBe("off");
  });

  test("whose time is essential cannot be changed, whatever was wanted of the others", () => {
    const call = new Call(ESSENTIAL);
    for (const change of ["paused", "tenfold", "off"]) expect(call.change(1, change)).toBe("repeated");
    expect(call.at(10)).toMatchObject({ standing: "running", left: 50_000, essential: "A heart stops in minutes" });
    const before = new Call(ESSENTIAL);
    before.events = [{ seq: 1, kind: "clock", scene: "door", option: "off" }, { seq: 2, kind: "continued", scene: "door", option: null }];
    before.times = [0, 0];
    expect(before.at(10)).toMatchObject({ standing: "running", setting: "normal", left: 50_000 });
  });
});

describe("time that has run out", () => {
  test("is taken at the learner's own request, and marked as the clock's", () => {
    const call = new Call();
    expect(call.ask(60, { intent: "expire" })).toEqual({ kind: "append", events: [{ seq: 2, kind: "expired", scene: "call", option: "wait" }] });
    expect(call.state()).toMatchObject({ phase: "feedback", story: { scene: "end_b" }, decisions: [{ byClock: true, choice: { id: "wait" } }] });
    expect(call.ask(61, { intent: "expire", expectedSeq: 1 })).toEqual({ kind: "repeated" });
  });

  test("is not taken before its time", () => {
    const call = new Call();
    expect(call.ask(59.999, { intent: "expire" })).toEqual({ kind: "repeated" });
    expect(call.state().decisions).toEqual([]);
  });

  test("leaves a late answer on a slow line its moment, and no more", () => {
    const inTime = new Call();
    expect(inTime.ask(60 + GRACE / 1000, { intent: "decide", choice: "answer" } as never)).toMatchObject({ events: [{ kind: "chose", option: "answer" }] });
    const late = new Call();
    expect(late.ask(60.001 + GRACE / 1000, { intent: "decide", choice: "answer" } as never)).toMatchObject({ events: [{ kind: "expired", option: "wait" }] });
  });

  test("while nobody was there begins again, decides nothing, and the log says so", () => {
    const call = new Call();
    const later = 60 + ABSENCE / 1000;
    expect(call.ask(later, { intent: "decide", choice: "answer" } as never)).toEqual({ kind: "begun-again", events: [{ seq: 2, kind: "clock", scene: "call", option: "again" }] });
    expect(call.at(later + 1)).toMatchObject({ standing: "running", left: 59_000 });
    expect(call.ask(later + 2, { intent: "decide", choice: "answer" } as never).kind).toBe("append");
    const asked = new Call();
    expect(asked.change(later, "again")).toBe("append");
    expect(asked.change(later + 1, "again")).toBe("repeated");
  });

  test("is no way to change the clock", () => {
    const call = new Call();
    expect(call.change(60, "tenfold")).toBe("repeated");
    expect(call.change(60, "paused")).toBe("repeated");
  });
});

describe("a page that was open when the clock was changed in another", () => {
  test("decides all the same, because nothing was decided there", () => {
    const call = new Call();
    call.change(5, "paused");
    expect(call.ask(6, { intent: "decide", choice: "answer", expectedSeq: 1 } as never)).toMatchObject({ kind: "append", events: [{ seq: 3, kind: "chose" }] });
  });

  test("is told of what was decided there", () => {
    const call = new Call();
    call.change(5, "paused");
    call.ask(6, { intent: "decide", choice: "wait" } as never);
    expect(call.ask(7, { intent: "decide", choice: "answer", expectedSeq: 1 } as never)).toMatchObject({ kind: "stale", event: { kind: "chose", option: "wait" } });
  });
});

test("nothing can be asked of a clock that is not there", () => {
  const plain = small({ scenes: '{ first: { by: officer, ask: "?", choices: { go: { text: Go, to: end_a } } }, end_a: { end: good, title: A, text: A } }' });
  const call = new Call(plain);
  call.events = [];
  call.times = [];
  expect(call.change(1, "paused")).toBe("not-possible");
  expect(call.ask(1, { intent: "expire" }).kind).toBe("not-possible");
});
