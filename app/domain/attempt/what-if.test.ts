import { describe, expect, test } from "vitest";
import { knows } from "../scenario/evaluate";
import { begin, offered } from "../scenario/play";
import { modeOf, type Representation, sceneOf } from "../scenario/representation";
import { turnOf } from "../scenario/scripted";
import { THREE_SEATS } from "../scenario/testing/joint-scenario";
import { chanceOf, randomScenario } from "../scenario/testing/random-scenario";
import { patched, representationOf } from "../scenario/testing/scenario-builder";
import { advance, automatic } from "./advance";
import { modesForOne } from "./cast";
import { replay } from "./replay";
import { retell, type Retelling } from "./retell";
import { logOfWalk } from "./walk-log";
import { whatIf } from "./what-if";

const STORY = representationOf(THREE_SEATS);
const story = (...changes: [string, string][]) => representationOf(patched(THREE_SEATS, ...changes));

function ended(representation: Representation, modeId: string, ...steps: string[]): Retelling {
  const mode = modeOf(representation, modeId);
  const events = logOfWalk(representation, steps, mode);
  const replayed = replay(representation, mode, events);
  if (!replayed.ok || replayed.state.phase !== "ended") throw new Error(replayed.ok ? "not ended" : replayed.reason);
  return { representation, mode, events, state: replayed.state, seed: 1 };
}
const visitor = { seat: "Visitor", agency: "volunteer" };
const constable = { seat: "Constable", agency: "police" };
const officer = { seat: "Officer", agency: "probation" };
const ALL = ["meeting.officer.support", "meeting.constable.support", "meeting.visitor.support"];
const silent = (representation: Representation, ...more: string[]) => ended(representation, "tour", "visit.keep", "sighting.wait", ...more);

describe("if they had told you", () => {
  test("another choice would have been open, and led to another ending with the rest as it was", () => {
    expect(whatIf(silent(STORY, "brief.file", ...ALL)).told.filter(({ by }) => by.seat === "Visitor")).toEqual([
      { fact: "He works at night.", by: visitor, you: officer, decision: 3, also: [{ ask: "SECRET-officer What now?", text: "SECRET-officer Ask about the nights", leadsTo: "end_kept" }], readsAt: [], grave: [], leads: null },
    ]);
  });

  test("a text would have read otherwise, and a choice that leads to the same ending is told without one", () => {
    expect(whatIf(silent(STORY, "brief.file", ...ALL)).told.filter(({ by }) => by.seat === "Constable")).toEqual([
      { fact: "He was seen at the market.", by: constable, you: officer, decision: 3, also: [{ ask: "SECRET-officer What now?", text: "SECRET-officer Speak of the market", leadsTo: null }], readsAt: ["Day 2"], grave: [], leads: null },
    ]);
  });

  test("nothing would have been otherwise: the fact is named, and no more", () => {
    expect(whatIf(ended(STORY, "alone_constable", "sighting.wait", "meeting.constable.support"))).toEqual({ told: [], same: ["He works at night."] });
  });

  test("what was told before the first decision is not missing", () => {
    expect(whatIf(ended(STORY, "alone_officer", "brief.hear", "meeting.officer.support"))).toEqual({ told: [], same: [] });
  });

  test("in one seat nobody else is named as told", () => {
    const untold = story(["scripted: tell", "scripted: keep"]);
    expect(whatIf(ended(untold, "alone_officer", "brief.file", "meeting.officer.support")).told).toMatchObject([{ fact: "He works at night.", you: null, decision: 3, also: [{ leadsTo: null }] }]);
  });

  test("the same choices would have led to another ending", () => {
    const other = story(['"count(support) == 3 and calm"', '"count(support) == 3 and (calm or knows(officer, shift))"']);
    expect(whatIf(silent(other, "brief.file", ...ALL)).told[0]).toMatchObject({ by: visitor, leads: { kind: "ending", title: "end_kept" } });
  });

  test("the same choice would not have been open any more", () => {
    const closed = story(['file: { text: "SECRET-officer File it"', 'file: { text: "SECRET-officer File it", when: "not knows(officer, shift)"']);
    expect(whatIf(silent(closed, "brief.file", ...ALL)).told[0]?.leads).toEqual({ kind: "closed", ask: "SECRET-officer What now?", text: "SECRET-officer File it" });
  });

  test("a decision would have been met that was passed over", () => {
    const gated = story(['{ by: officer, at: "Day 3"', '{ by: officer, when: "knows(officer, shift)", else: meeting, at: "Day 3"']);
    expect(whatIf(silent(gated, ...ALL)).told[0]).toMatchObject({ by: visitor, decision: 3, leads: { kind: "asked", ask: "SECRET-officer What now?" } });
  });

  test("the same choice would have been grave", () => {
    const grave = story(["critical: {}", 'critical: { deaf: "Filed what he should have asked" }'], [`file: { text: "SECRET-officer File it", why: "So it is."`, `file: { text: "SECRET-officer File it", why: "So it is.", critical: { deaf: "knows(officer, shift)" }`]);
    expect(whatIf(silent(grave, "brief.file", ...ALL)).told[0]).toMatchObject({ by: visitor, grave: ["Filed what he should have asked"] });
  });

  test("somebody could have told what nobody knew yet, from right before the decision on", () => {
    const later = story(["known_to: [visitor]", "known_to: []"], ["mentions: [shift], ", ""]);
    expect(whatIf(silent(later, "brief.file", ...ALL)).told.filter(({ by }) => by.seat === "Visitor")).toMatchObject([{ fact: "He works at night.", decision: 3, also: [{ leadsTo: "end_kept" }] }]);
  });

  test("what nobody knew and nobody can tell is not spoken of", () => {
    const unknown = story(["known_to: [visitor]", "known_to: []"], ["mentions: [shift], ", ""], ["then: { tell: { shift: [officer] } }, ", ""]);
    expect(JSON.stringify(whatIf(silent(unknown, "brief.file", ...ALL)))).not.toContain("night");
  });
});

test("in random stories of several seats it is the same each time, and names only what a seat did not know, and told without it ends as it did", () => {
  let found = 0;
  for (let seed = 0; seed < 150; seed += 1) {
    const representation = randomScenario(seed, { rings: seed % 3 === 0, seats: true });
    for (const mode of modesForOne(representation)) {
      const chance = chanceOf(seed);
      let events = automatic(representation, mode, begin(representation), seed, []);
      for (let steps = 0; steps < 80; steps += 1) {
        const now = replay(representation, mode, events);
        if (!now.ok) throw new Error(now.reason);
        const { state } = now;
        const seat = turnOf(representation, mode, state.story);
        const open = state.phase === "scene" && seat !== null ? offered(sceneOf(representation, state.story.scene), seat, state.story) : [];
        const choice = open[chance(Math.max(open.length, 1))];
        const outcome = advance(representation, mode, events, seed, choice === undefined ? { intent: "continue", expectedSeq: state.seq } : { intent: "decide", expectedSeq: state.seq, choice: choice.id });
        if (outcome.kind !== "append") break;
        events = [...events, ...outcome.events];
      }
      const replayed = replay(representation, mode, events);
      if (!replayed.ok || replayed.state.phase !== "ended") continue;
      const attempt: Retelling = { representation, mode, events, state: replayed.state, seed };
      const plain = retell(attempt, begin(representation), 0);
      expect([plain.stopped, plain.states.at(-1)], `seed ${String(seed)}`).toEqual([{ kind: "ended" }, replayed.state.story]);
      const { told, same } = whatIf(attempt);
      expect(whatIf(attempt)).toEqual({ told, same });
      found += told.length;
      for (const { fact, decision } of told) {
        const decided = replayed.state.decisions[decision - 1];
        const id = representation.facts.find(({ text }) => text === fact)?.id ?? "";
        expect(decided?.held === true && !knows(decided.before, decided.part.seat, id), `seed ${String(seed)}`).toBe(true);
      }
      expect(same.filter((fact) => told.some((one) => one.fact === fact))).toEqual([]);
    }
  }
  expect(found).toBeGreaterThan(5);
});
