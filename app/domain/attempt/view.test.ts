import { describe, expect, test } from "vitest";
import { choiceOrder } from "./chance";
import { logOf, NIGHT, PLAIN, plainText, seedFor, seenAt } from "./testing/night-story";
import { viewOf } from "./view";

const WET = seedFor("wet");
const view = (events: number, choices: string[], seed = WET) => viewOf(seenAt(NIGHT, logOf(NIGHT, seed, choices).slice(0, events), seed), PLAIN);

describe("the page that an attempt stands at", () => {
  test("is a text with its place, its clock and who speaks, names filled in", () => {
    expect(view(0, [])).toMatchObject({
      kind: "text", sources: [{ id: "ms-1" }], text: [{ spans: [{ text: "It is late, Omid." }] }],
      frame: { seq: 0, at: "Day 1, 21:00", place: "The door", speaks: "Marek", checkpoint: true, clock: ["Day 1, 21:00"], seat: { name: "Officer", agency: "probation" } },
    });
  });

  test("gives nothing of a decision away before it is made", () => {
    const page = view(1, []);
    expect(page).toMatchObject({ kind: "decision", scene: "first", ask: "What do you say to Marek?", hint: "What do you know?", preselected: null });
    const shown = JSON.stringify(page);
    for (const secret of ["TRAINERS", "Because", "rate", "rating", "care", "critical", "alone", "weather", "end_lost", "Shouting", "why", "trust", "You come at ten"]) expect(shown).not.toContain(secret);
  });

  test("shows the choices in the order of the attempt, the same at every look", () => {
    const orders = new Set<string>();
    for (let seed = 0; seed < 40; seed += 1) {
      const page = view(1, [], seed);
      if (page.kind !== "decision") throw new Error(page.kind);
      expect(page.choices.map(({ id }) => id)).toEqual(choiceOrder(seed, "first", ["listen", "scold", "send_away"]));
      expect(view(1, [], seed)).toEqual(page);
      orders.add(page.choices.map(({ id }) => id).join());
    }
    expect(orders.size).toBe(6);
  });

  test("leaves out a choice that is not open, and keeps the order of the others", () => {
    const choices = (first: string[]) => {
      const page = view(Infinity, first, seedFor("dry"));
      return page.kind === "decision" ? page.choices.map(({ id }) => id) : [];
    };
    expect([...choices(["listen"])].sort()).toEqual(["ask", "leave", "write"]);
    expect([...choices(["scold"])].sort()).toEqual(["go", "stay"]);
  });

  test("is feedback where the choice was made, although the story has moved on and drawn", () => {
    const page = view(3, ["scold"]);
    expect(page).toMatchObject({
      kind: "feedback", ask: "What do you say to Marek?", said: "Scold", key: "author", sources: [{ id: "ms-1" }], critical: [],
      rated: [{ competency: "Care for Marek", rating: 1 }], frame: { seq: 3, clock: ["Day 1, 21:00"], at: "Day 1, 21:00", checkpoint: false },
    });
    expect(JSON.stringify(page)).not.toMatch(/TRAINERS|21:10|Shouting/u);
  });

  test("explains a critical error in the feedback on it", () => {
    expect(view(2, ["send_away"])).toMatchObject({ kind: "feedback", critical: ["Marek was left alone with it"] });
  });

  test("carries the content note of its own scene, and the clock of the last scene that had one", () => {
    const page = view(Infinity, ["listen", "lend"]);
    expect(page).toMatchObject({ kind: "decision", scene: "second", frame: { contentNote: "Speaks of a death", at: "Day 1, 21:30", clock: ["Day 1, 21:00", "Day 1, 21:10", "Day 1, 21:30"], place: null, speaks: null } });
  });

  test("tells the text for the state", () => {
    const hall = (first: string) => {
      const page = view(4, [first], seedFor("dry"));
      return page.kind === "text" ? plainText(page.text) : page.kind;
    };
    expect([hall("listen"), hall("scold")]).toEqual(["He sits down.", "He stands."]);
  });

  test("is the ending after the last choice, with support where there is some", () => {
    expect(view(Infinity, ["listen", "lend", "ask", "stay"])).toMatchObject({ kind: "ended", verdict: "good", title: "Marek is home", support: "Ring Omid.", sources: [{ id: "ms-5" }] });
    expect(view(Infinity, ["send_away"])).toMatchObject({ kind: "ended", verdict: "poor", support: null, text: [{ spans: [{ text: "He is gone." }] }] });
  });
});
