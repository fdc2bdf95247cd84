import { expect, it } from "vitest";
import { storyMap } from "./story-map";
import { small } from "./testing/scenario-builder";

const ENDS = "good: { end: good, title: A, text: A }, bad: { end: poor, title: B, text: B }";
const decision = (id: string, ...ways: string[]) => `${id}: { by: officer, ask: "?", choices: { ${ways.map((to, index) => `way_${String(index)}: { text: "To ${to}", to: ${to} }`).join(", ")} } }`;
const map = (...scenes: string[]) => storyMap(small({ scenes: `{ ${[...scenes, ENDS].join(", ")} }` }));

it("shows where somebody decides and where it ends, and passes over what is only told", () => {
  expect(map("first: { text: A, to: asked }", decision("asked", "told", "bad"), "told: { text: B, to: good }")).toEqual({
    columns: 2,
    stops: [
      { scene: "asked", kind: "decision", seats: ["officer"], verdict: null, column: 0 },
      { scene: "good", kind: "end", seats: [], verdict: "good", column: 1 },
      { scene: "bad", kind: "end", seats: [], verdict: "poor", column: 1 },
    ],
    ways: [{ from: "asked", to: "good" }, { from: "asked", to: "bad" }],
  });
});

it("a stop stands behind everything that can come before it, and endings stand last", () => {
  const { stops } = map(decision("first", "last", "second", "bad"), decision("second", "last", "bad"), decision("last", "good", "bad"));
  expect(stops.map(({ scene, column }) => [scene, column])).toEqual([["first", 0], ["second", 1], ["last", 2], ["good", 3], ["bad", 3]]);
});

it("a way back is shown and moves nothing", () => {
  const { stops, ways } = map(decision("first", "asked", "good"), decision("asked", "first", "good", "bad"));
  expect(stops.map(({ scene, column }) => [scene, column])).toEqual([["first", 0], ["asked", 1], ["good", 2], ["bad", 2]]);
  expect(ways).toContainEqual({ from: "asked", to: "first" });
});

it("where chance decides, nobody does", () => {
  const { stops } = map(decision("first", "dice", "bad"), "dice: { random: { high: { weight: 1, to: good }, low: { weight: 2, to: bad } } }");
  expect(stops[1]).toEqual({ scene: "dice", kind: "random", seats: [], verdict: null, column: 1 });
});
