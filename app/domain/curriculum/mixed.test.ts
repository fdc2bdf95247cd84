import { expect, test } from "vitest";
import { mixed, shuffledBy } from "./mixed";

const steps = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `step-${String(index)}` }));
const keys = Array.from({ length: 300 }, (_, index) => `question-${String(index)}`);
const written = (things: { id: string }[]) => things.map(({ id }) => id).join(" ");

test.each([2, 3, 4, 7])("%i steps are never shown in their right order, and none is lost", (count) => {
  for (const key of keys) {
    const shown = mixed(steps(count), key);
    expect(written(shown)).not.toBe(written(steps(count)));
    expect(new Set(shown.map(({ id }) => id)).size).toBe(count);
  }
});

test("the order is the same at every look, and another for another question", () => {
  expect(mixed(steps(7), "one")).toEqual(mixed(steps(7), "one"));
  expect(new Set(keys.map((key) => written(mixed(steps(7), key)))).size).toBeGreaterThan(250);
});

test("every choice stands first as often as any other", () => {
  const first = keys.map((key) => shuffledBy(steps(3), key)[0]?.id);
  for (const { id } of steps(3)) expect(first.filter((one) => one === id).length).toBeGreaterThan(60);
});

test("one thing alone stays where it is", () => {
  expect(mixed(steps(1), "one")).toEqual(steps(1));
});
