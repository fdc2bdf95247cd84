import { expect, test } from "vitest";
import { longestStretches } from "./stretches";
import { small } from "./testing/scenario-builder";

const words = (count: number) => JSON.stringify(Array<string>(count).fill("word").join(" "));
const END = "end_a: { end: good, title: A, text: Over }";

test("two hundred words are a minute, and a decision is forty-five seconds more", () => {
  const [stretch] = longestStretches(small({ scenes: `{ first: { text: ${words(197)}, to: second }, second: { by: officer, ask: "Now?", choices: { a: { text: Yes, to: end_a } } }, ${END} }` })) ?? [];
  expect(stretch).toEqual({ scenes: ["first", "second", "end_a"], seconds: 60 + 45 });
});

test("a stretch ends before the next stopping place, where another begins", () => {
  const stretches = longestStretches(small({ scenes: `{ first: { text: ${words(100)}, to: second }, second: { text: ${words(299)}, checkpoint: true, to: end_a }, ${END} }` }));
  expect(stretches).toEqual([{ scenes: ["second", "end_a"], seconds: 90 }, { scenes: ["first"], seconds: 30 }]);
});

test("the longest way counts, with the longest text and the feedback on the way", () => {
  const choice = (to: string, why: number) => `{ text: Go, to: ${to}, why: ${words(why)}, cite: [ms-1] }`;
  const stretches = longestStretches(small({
    vars: "{ met: { bool: false } }",
    scenes: `{ first: { by: officer, ask: "Now?", choices: { a: ${choice("long", 57)}, b: ${choice("long", 17)}, c: ${choice("short", 96)} } }, short: { text: Short, to: end_a }, long: { text: [{ when: met, text: ${words(139)} }, { default: true, text: Short }], to: end_a }, ${END} }`,
  }));
  expect(stretches).toEqual([{ scenes: ["first", "long", "end_a"], seconds: 45 + 60 * (201 / 200) }]);
});

test("a hint and every choice are read", () => {
  const decision = (hint: string) => `{ by: officer, ask: "Now?", ${hint} choices: { a: { text: ${words(10)}, to: end_a }, b: { text: ${words(20)}, to: end_a } } }`;
  const seconds = (hint: string) => longestStretches(small({ scenes: `{ first: ${decision(hint)}, ${END} }` }))?.[0]?.seconds;
  expect(seconds("")).toBeCloseTo(45 + 32 * 0.3);
  expect(seconds(`hint: ${words(8)},`)).toBeCloseTo(45 + 40 * 0.3);
});

test("nothing is said where arrows go round without a stopping place", () => {
  expect(longestStretches(small({ scenes: `{ first: { by: officer, ask: "?", choices: { a: { text: A, to: between }, b: { text: B, to: end_a } } }, between: { text: A, to: first }, ${END} }` }))).toBeNull();
});

test("a scene that may be entered three times is read three times, with what lies on the way round", () => {
  const story = (repeat: string) => longestStretches(small({ scenes: `{ first: { by: officer, ${repeat} ask: "?", choices: { a: { text: A, to: between }, b: { text: B, to: end_a } } }, between: { text: ${words(200)}, to: first }, ${END} }` }));
  expect(story("repeat: 3,")?.[0]?.scenes.filter((id) => id !== "end_a")).toEqual(["first", "between", "first", "between", "first"]);
  expect(story("")).toBeNull();
});
