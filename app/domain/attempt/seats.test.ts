import { describe, expect, test } from "vitest";
import { explore } from "../scenario/explore";
import { begin } from "../scenario/play";
import { modeOf, type Representation } from "../scenario/representation";
import { THREE_SEATS } from "../scenario/testing/joint-scenario";
import { type Chance, chanceOf, randomScenario } from "../scenario/testing/random-scenario";
import { representationOf } from "../scenario/testing/scenario-builder";
import { advance, automatic } from "./advance";
import { type Cast, modesForOne } from "./cast";
import { debriefOf } from "./debrief";
import type { AttemptEvent } from "./event";
import { type AttemptState, replay } from "./replay";
import type { AttemptView } from "./scene-view";
import { type Presenter, viewOf } from "./view";

const STORY = representationOf(THREE_SEATS);
const presenter: Presenter = { prose: (text) => [{ kind: "paragraph", spans: [{ text }] }], sources: () => [] };

interface Played {
  cast: Cast;
  events: AttemptEvent[];
  state: AttemptState;
  views: AttemptView[];
}

/** Plays an attempt to its end, or until it has gone round for long: the choices that are named, and else the first or a chance one. */
function played(representation: Representation, cast: Cast, { choices = [], chance = () => 0, seed = 1 }: { choices?: string[]; chance?: Chance; seed?: number } = {}): Played {
  let events = automatic(representation, cast.mode, begin(representation), seed, []);
  const views: AttemptView[] = [];
  const left = [...choices];
  for (;;) {
    const replayed = replay(representation, cast.mode, events);
    if (!replayed.ok) throw new Error(`${replayed.seq}: ${replayed.reason}`);
    const { state } = replayed;
    const view = viewOf({ attempt: "a", representation, cast, events, state, seed, againFrom: null, clock: null }, presenter);
    views.push(view);
    if (view.kind === "ended" || views.length > 80) return { cast, events, state, views };
    const named = view.kind === "decision" ? left.shift() : undefined;
    const choice = view.kind === "decision" ? (named ?? view.choices[chance(view.choices.length)]?.id) : undefined;
    if (view.kind === "decision" && choice === undefined) return { cast, events, state, views };
    const outcome = advance(representation, cast.mode, events, seed, choice === undefined ? { intent: "continue", expectedSeq: events.length } : { intent: "decide", expectedSeq: events.length, choice });
    if (outcome.kind !== "append") return { cast, events, state, views };
    events = [...events, ...outcome.events];
  }
}

const castIn = (mode: string): Cast => ({ mode: modeOf(STORY, mode), seat: modeOf(STORY, mode).seats[0] ?? "" });
const asked = ({ views }: Played) => views.flatMap((view) => (view.kind === "decision" ? [`${view.frame.seat.name}: ${view.scene}`] : []));

describe("an attempt alone in a seat", () => {
  test.each([
    ["alone_officer", ["Officer: brief", "Officer: meeting"]],
    ["alone_constable", ["Constable: sighting", "Constable: meeting"]],
    ["alone_visitor", ["Visitor: visit", "Visitor: meeting"]],
  ])("in the mode %s asks that seat only, and ends", (mode, questions) => {
    const run = played(STORY, castIn(mode), { choices: [mode === "alone_officer" ? "file" : mode === "alone_visitor" ? "tell" : "ring", "support"] });
    expect(asked(run)).toEqual(questions);
    expect(run.views.at(-1)).toMatchObject({ kind: "ended", title: "end_kept" });
  });

  test("opens feedback for its own choices only, though colleagues decide before it is read", () => {
    const run = played(STORY, castIn("alone_visitor"), { choices: ["tell", "support"] });
    expect(run.state.decisions.map(({ scene, part, held }) => [scene.id, part.seat, held])).toEqual([
      ["visit", "visitor", true], ["sighting", "constable", false], ["brief", "officer", false], ["meeting", "visitor", true], ["meeting", "officer", false], ["meeting", "constable", false],
    ]);
    expect(run.views.filter(({ kind }) => kind === "feedback")).toHaveLength(2);
  });

  test("shows what colleagues let be seen, once, and who told what when", () => {
    const { views } = played(STORY, castIn("alone_officer"), { choices: ["hear", "support"] });
    expect(views.map(({ frame }) => frame.noticed.map(({ of, text }) => `${of?.seat ?? "-"}: ${text}`))).toEqual([
      ["Visitor: The visitor rings you.", "Constable: The constable rings you."], [], [], [], [], ["Constable: The constable nods.", "Visitor: The visitor nods."],
    ]);
    expect(views[1]?.frame.knows).toEqual([
      { text: "He works at night.", from: { seat: "Visitor", agency: "volunteer" }, at: "Day 1" },
      { text: "He was seen at the market.", from: { seat: "Constable", agency: "police" }, at: "Day 2" },
    ]);
    expect(played(STORY, castIn("alone_visitor")).views[0]?.frame.knows).toEqual([{ text: "He works at night.", from: null, at: null }]);
  });

  test("on a tour shows nothing of a joint scene to a seat that has yet to choose", () => {
    const { views } = played(STORY, castIn("tour"), { choices: ["tell", "ring", "hear", "support", "support", "support"] });
    const together = views.filter(({ kind, frame }) => kind === "decision" && frame.at === "Day 4");
    expect(together.map(({ frame }) => [frame.seat.name, frame.noticed])).toEqual([["Officer", []], ["Constable", []], ["Visitor", []]]);
  });

  test("is debriefed with colleagues' decisions among its own, not counted as its own, and with who knew what", () => {
    const { cast, events } = played(STORY, castIn("alone_constable"), { choices: ["wait", "support"] });
    const exploration = explore(STORY, cast.mode.seats, 1000);
    if (!exploration.ok) throw new Error("Too many states.");
    const debrief = debriefOf({ attempt: "a", representation: STORY, cast, graph: exploration.graph, events, seed: 1, startedAt: "", endedAt: "", continues: null, newerVersion: false, notes: { differs: new Map(), answers: new Map() } }, presenter);
    expect(debrief?.decisions.map(({ by, tryAgainFrom, others }) => [by.seat, by.held, tryAgainFrom !== null, others.length])).toEqual([
      ["Visitor", false, false, 0], ["Constable", true, false, 0], ["Officer", false, false, 0], ["Constable", true, false, 1], ["Officer", false, false, 0], ["Visitor", false, false, 0],
    ]);
    expect(debrief?.decisions[1]).toMatchObject({ closed: ["end_kept"], lostBest: true });
    expect(debrief?.knowledge[0]?.known).toEqual([
      { decision: 2, as: null, you: false, others: [{ seat: "Officer", agency: "probation" }, { seat: "Visitor", agency: "volunteer" }] },
      { decision: 4, as: null, you: false, others: [{ seat: "Officer", agency: "probation" }, { seat: "Visitor", agency: "volunteer" }] },
    ]);
  });
});

test("on a tour one learner decides for every seat in turn", () => {
  const run = played(STORY, castIn("tour"), { choices: ["tell", "wait", "hear", "support", "support", "support"] });
  expect(asked(run)).toEqual(["Visitor: visit", "Constable: sighting", "Officer: brief", "Officer: meeting", "Constable: meeting", "Visitor: meeting"]);
  expect(run.state.decisions.every(({ held }) => held)).toBe(true);
  expect(run.views.at(-1)).toMatchObject({ title: "end_kept" });
});

test("a choice in a joint scene that arrives twice is taken once", () => {
  const { cast, events } = played(STORY, castIn("alone_officer"), { choices: ["hear", "support"] });
  const at = events.findIndex(({ option }) => option === "officer.support");
  expect(advance(STORY, cast.mode, events, 1, { intent: "decide", expectedSeq: at, choice: "support" }).kind).toBe("repeated");
  expect(advance(STORY, cast.mode, events, 1, { intent: "decide", expectedSeq: at, choice: "revoke" }).kind).toBe("stale");
});

describe("nobody reads another seat's text, question, hint or choices", () => {
  const secrets = (view: AttemptView) => [...JSON.stringify(view).matchAll(/SECRET-(\w+)/gu)].map((match) => match[1] ?? "");
  const own = (representation: Representation, view: AttemptView) => representation.seats.find(({ name }) => name === view.frame.seat.name)?.id;

  test.each(modesForOne(STORY))("in the mode $id of the three seats", (mode) => {
    for (let seed = 0; seed < 40; seed += 1) {
      for (const view of played(STORY, { mode, seat: mode.seats[0] ?? "" }, { chance: chanceOf(seed), seed }).views) {
        expect(new Set([...secrets(view), own(STORY, view)])).toEqual(new Set([own(STORY, view)]));
      }
    }
  });

  test("in random scenarios of several seats", () => {
    let read = 0;
    for (let seed = 0; seed < 120; seed += 1) {
      const representation = randomScenario(seed, { rings: seed % 2 === 1, seats: true });
      for (const mode of modesForOne(representation)) {
        for (const view of played(representation, { mode, seat: mode.seats[0] ?? "" }, { chance: chanceOf(seed), seed }).views) {
          read += secrets(view).length;
          expect(secrets(view).filter((seat) => seat !== own(representation, view)), `seed ${seed}`).toEqual([]);
        }
      }
    }
    expect(read).toBeGreaterThan(500);
  });
});
