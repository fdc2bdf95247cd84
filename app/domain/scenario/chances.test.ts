import { describe, expect, test } from "vitest";
import { chancesOf } from "./chances";
import { randomPlays } from "./random-plays";
import type { Representation } from "./representation";
import { THREE_SEATS } from "./testing/joint-scenario";
import { randomScenario } from "./testing/random-scenario";
import { firstMode, representationOf, small } from "./testing/scenario-builder";

const BUDGET = 100_000;
const ENDS = "end_a: { end: good, title: A, text: A }, end_b: { end: poor, title: B, text: B }";
const two = (more = "") => small({ scenes: `{ first: { by: officer, ask: "?", choices: { a: { text: A, to: end_a }, b: { text: B, to: end_b }${more} } }, ${ENDS} }` });
const chances = (representation: Representation, budget = BUDGET) => chancesOf(representation, firstMode(representation), budget);

describe("check 21: chance", () => {
  test("between two endings is even, which is one bit", () => {
    expect(chances(two())).toMatchObject({ mode: "solo", exact: true, endings: { end_a: 0.5, end_b: 0.5 }, entropy: 1 });
  });

  test("of one ending is certain, which is none", () => {
    expect(chances(small({ scenes: '{ first: { text: A, to: end_a }, end_a: { end: good, title: A, text: A } }' }))).toMatchObject({ exact: true, endings: { end_a: 1 }, entropy: 0 });
  });

  test("is counted where the story can go round, and where there are too many states", () => {
    const round = chances(two(", c: { text: C, to: first }"));
    expect(round).toMatchObject({ exact: false, plays: 4_000 });
    expect(round.endings.end_a).toBeCloseTo(0.5, 1);
    expect(chances(two(), 2)).toMatchObject({ exact: false });
    expect(chances(two(), 3)).toMatchObject({ exact: true });
  });

  test("leaves out of all shares what is caught in a ring without an ending", () => {
    const caught = chances(small({ scenes: `{ first: { by: officer, ask: "?", choices: { a: { text: A, to: end_a }, b: { text: B, to: round } } }, round: { by: officer, ask: "?", choices: { a: { text: A, to: round } } }, ${ENDS} }` }));
    expect(caught.exact).toBe(false);
    expect(caught.endings.end_a).toBeCloseTo(0.5, 1);
    expect(caught.endings.end_b).toBe(0);
  });

  test("says the same of the same story each time", () => {
    const representation = two(", c: { text: C, to: first }");
    expect(chances(representation)).toEqual(chances(representation));
  });
});

describe("what is counted over plays agrees with what is computed over all states", () => {
  const close = (representation: Representation, note: string) => {
    for (const mode of representation.modes) {
      const exact = chancesOf(representation, mode, BUDGET);
      const plays = randomPlays(representation, mode, 2_000);
      if (!exact.exact) throw new Error("This story should not go round.");
      for (const [id, share] of Object.entries(exact.endings)) {
        const counted = plays.filter(({ ending }) => ending === id).length / plays.length;
        // Five standard deviations; the plays are seeded, so that what holds once holds always.
        expect(Math.abs(counted - share), `${note} ${mode.id} ${id}`).toBeLessThanOrEqual(5 * Math.sqrt((share * (1 - share)) / plays.length));
      }
    }
  };

  test("on random scenarios", () => {
    for (let seed = 0; seed < 20; seed += 1) close(randomScenario(seed, { rings: false }), `seed ${String(seed)}`);
  });

  test("on three seats in every mode, colleagues at their script", () => {
    close(representationOf(THREE_SEATS), "three seats");
  });
});

describe("the minutes of play", () => {
  const long = (words: number) => Array.from({ length: words }, () => "so").join(" ");

  test("are those of reading at two hundred words a minute", () => {
    const representation = small({ scenes: `{ first: { text: "${long(300)}", to: end_a }, end_a: { end: good, title: A, text: "${long(100)}" } }` });
    expect(chances(representation).minutes).toEqual({ least: 2, median: 2, most: 2 });
  });

  test("count the reason of the choice that was taken, and the time to decide", () => {
    // 45 seconds to decide, three words of the decision, one of an ending; the reason of one choice is 300 words.
    const representation = small({ scenes: `{ first: { by: officer, ask: "?", choices: { a: { text: A, to: end_a, why: "${long(300)}" }, b: { text: B, to: end_b } } }, ${ENDS} }` });
    expect(chances(representation).minutes).toMatchObject({ least: 0.8, most: 2.3 });
  });

  test("are not spent on what colleagues do by script", () => {
    const representation = representationOf(THREE_SEATS);
    const most = (id: string) => chancesOf(representation, representation.modes.find((mode) => mode.id === id) ?? firstMode(representation), BUDGET).minutes.most;
    expect(most("alone_officer")).toBeLessThan(most("tour"));
  });
});
