import { describe, expect, test } from "vitest";
import type { Representation } from "../scenario/representation";
import { choiceOrder } from "./chance";
import { debriefOf } from "./debrief";
import type { DebriefView } from "./debrief-view";
import type { AttemptEvent } from "./event";
import { castOf, graphOf, logOf, NIGHT, PLAIN, plainText, seedFor, seenAt, stateOf } from "./testing/night-story";
import { viewOf } from "./view";

const DRY = seedFor("dry");
const WET = seedFor("wet");
const GRAPH = graphOf(NIGHT);

function debrief(events: AttemptEvent[], seed: number, more: Partial<Parameters<typeof debriefOf>[0]> = {}, representation: Representation = NIGHT): DebriefView | null {
  return debriefOf({
    attempt: "attempt", representation, cast: castOf(representation), graph: GRAPH, events, seed, startedAt: "2026-01-01T20:00:00Z", endedAt: "2026-01-01T21:00:00Z",
    continues: null, newerVersion: false, notes: { differs: new Map(), answers: new Map() }, ...more,
  }, PLAIN);
}
const ended = (seed: number, ...choices: string[]) => {
  const view = debrief(logOf(NIGHT, seed, choices), seed);
  if (view === null) throw new Error("The attempt has not ended.");
  return view;
};

describe("a debrief", () => {
  test("is there only after the ending, and after the last feedback was read", () => {
    const log = logOf(NIGHT, DRY, ["send_away"]);
    expect(debrief(log, DRY)).not.toBeNull();
    for (let count = 0; count < log.length; count += 1) expect(debrief(log.slice(0, count), DRY)).toBeNull();
  });

  test("names the ending, with the text for the state, and every other one", () => {
    const view = ended(DRY, "listen", "leave", "go");
    expect(view).toMatchObject({ ending: { id: "end_lost", verdict: "poor", title: "Lost", support: null }, endings: [{ id: "end_home", title: "Marek is home" }, { id: "end_half" }, { id: "end_lost" }] });
    expect(plainText(view.ending.text)).toBe("He is gone for good.");
  });

  test("shows what was chosen, what the expert path takes, and what else was open", () => {
    const [first, second, last] = ended(DRY, "scold", "go").decisions;
    expect(first).toMatchObject({ number: 1, seq: 2, at: "Day 1, 21:00", chosen: { text: "Scold", level: 1 }, expert: { text: "Listen", level: 3 }, others: [{ text: "Send away", short: "Away" }] });
    expect(first?.noticed).toEqual([{ seat: "Nurse", agency: "other", text: "Shouting, Omid says." }]);
    expect(second).toMatchObject({ number: 2, ask: "Stay?", chosen: { text: "Go", level: null, rated: [] }, expert: { text: "Stay" }, others: [] });
    expect(last).toBeUndefined();
  });

  test("says nothing of another choice where the learner took the expert's, and never shows one that was not open", () => {
    const [first, second] = ended(DRY, "listen", "ask", "stay").decisions;
    expect(first?.expert).toBeNull();
    expect(first?.others.map(({ text }) => text)).toEqual(choiceOrder(DRY, "first", ["listen", "scold", "send_away"]).filter((id) => id !== "listen").map((id) => (id === "scold" ? "Scold" : "Send away")));
    expect(second?.others).toHaveLength(2);
  });

  test("shows the best that was open where the expert path names nothing that was", () => {
    const silent = { ...NIGHT, debrief: { ...NIGHT.debrief, expert: ["first.listen"] } };
    expect(debrief(logOf(NIGHT, WET, ["listen", "keep", "leave", "go"]), WET, {}, silent)?.decisions.map(({ expert }) => expert?.text ?? null)).toEqual([null, "Lend it", "Ask", "Stay"]);
  });

  test("tells which endings each decision closed, and where the best one was lost", () => {
    const view = ended(DRY, "listen", "write", "stay");
    expect(view.decisions.map(({ open, closed, lostBest }) => ({ open, closed, lostBest }))).toEqual([
      { open: ["end_home", "end_half", "end_lost"], closed: [], lostBest: false },
      { open: ["end_half"], closed: ["Marek is home", "Lost"], lostBest: true },
      { open: ["end_half"], closed: [], lostBest: false },
    ]);
    expect(view.turningPoint).toBe(2);
    expect(ended(DRY, "listen", "ask", "stay").turningPoint).toBeNull();
    expect(ended(DRY, "scold", "stay")).toMatchObject({ turningPoint: 1, decisions: [{ closed: ["Marek is home", "Half"], open: ["end_lost"] }, {}] });
  });

  test("explains a critical error at the decision that made it", () => {
    expect(ended(DRY, "send_away").decisions[0]).toMatchObject({ critical: ["Marek was left alone with it"], open: ["end_lost"] });
    expect(ended(DRY, "scold", "stay").decisions.flatMap(({ critical }) => critical)).toEqual([]);
  });

  test("lists by competency the decisions that exercised it, and no others", () => {
    expect(ended(WET, "listen", "keep", "ask", "stay").competencies).toMatchObject([{ name: "Care for Marek", levels: [{ decision: 1, rating: 3 }, { decision: 2, rating: 1 }, { decision: 3, rating: 3 }] }]);
  });

  test("cites every source of the page once", () => {
    const ids = ended(DRY, "scold", "go").sources.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ["ms-1", "ms-3", "ms-7", "ms-9"]) expect(ids).toContain(id);
  });

  test("gives the learner's private notes back where they were written", () => {
    const log = logOf(NIGHT, DRY, ["scold", "go"]);
    const notes = { differs: new Map([[2, "We would ring."]]), answers: new Map([["own", "We listen."]]) };
    expect(debrief(log, DRY, { notes })).toMatchObject({ decisions: [{ differs: "We would ring." }, { differs: null }], questions: [{ id: "own", text: "And you, Omid?", answer: "We listen." }] });
  });

  test("of a log that belongs to another story is a bug", () => {
    expect(() => debrief([{ seq: 1, kind: "chose", scene: "last", option: "go" }], DRY)).toThrow("event 1");
  });
});

describe("the expert path in the debrief", () => {
  const asks = (view: DebriefView) => view.expertPath.map(({ ask, at, option }) => [ask, at, option.text]);
  const dry = [["What do you say to Marek?", "Day 1, 21:00", "Listen"], ["And now?", "Day 1, 21:30", "Ask"], ["Stay?", "Day 2", "Stay"]];
  const wet = [dry[0], ["It rains.", "Day 1, 21:10", "Lend it"], ...dry.slice(1)];

  test("follows the learner's own draws, also where one was pinned against the seed", () => {
    expect(asks(ended(WET, "scold", "keep", "go"))).toEqual(wet);
    const pinned = logOf(NIGHT, WET, ["scold", "keep", "go"]);
    expect(asks(debrief(pinned, DRY) ?? ended(DRY, "send_away"))).toEqual(wet);
    expect(ended(WET, "scold", "keep", "go").expertEnding.title).toBe("Marek is home");
  });

  test("takes a draw that the learner never came to from the seed", () => {
    expect(asks(ended(DRY, "send_away"))).toEqual(dry);
    expect(asks(ended(WET, "send_away"))).toEqual(wet);
  });
});

describe("try again from here", () => {
  const forks = (seed: number, ...choices: string[]) => ended(seed, ...choices).decisions.map(({ tryAgainFrom }) => tryAgainFrom);

  test("is offered at a decision that is a checkpoint, and at the one that a checkpoint text leads to", () => {
    // door | first, weather, its feedback | hall | second, its feedback | last
    expect(forks(DRY, "listen", "ask", "stay")).toEqual([0, 4, 7]);
  });

  test("is not offered where there is no checkpoint since the decision before", () => {
    expect(forks(WET, "listen", "lend", "ask", "stay")).toEqual([0, null, 6, 9]);
  });

  test("leads by a log that replays to the stopping place itself, and on to the same decision under the same seed", () => {
    for (const seed of [DRY, WET]) {
      const choices = seed === DRY ? ["listen", "ask", "stay"] : ["listen", "lend", "ask", "stay"];
      const log = logOf(NIGHT, seed, choices);
      ended(seed, ...choices).decisions.forEach(({ tryAgainFrom, ask }, index) => {
        if (tryAgainFrom === null) return;
        const seen = seenAt(NIGHT, log.slice(0, tryAgainFrom), seed);
        expect(viewOf(seen, PLAIN).frame.checkpoint).toBe(true);
        expect(seen.state.decisions).toHaveLength(index);
        expect(stateOf(NIGHT, logOf(NIGHT, seed, choices.slice(0, index + 1))).decisions.at(-1)?.part.ask.replace("{person.marek}", "Marek")).toBe(ask);
      });
    }
  });
});
