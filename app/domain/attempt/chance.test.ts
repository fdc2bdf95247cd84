import { describe, expect, test } from "vitest";
import { choiceOrder, drawBranch } from "./chance";

const SEEDS = Array.from({ length: 6000 }, (_, index) => index);
const IDS = ["a", "b", "c"];

describe("the order of choices", () => {
  test("is a permutation, the same at every look, and leaves the list alone", () => {
    for (const seed of SEEDS.slice(0, 200)) {
      const ids = Object.freeze([...IDS]) as string[];
      expect([...choiceOrder(seed, "first", ids)].sort()).toEqual(IDS);
      expect(choiceOrder(seed, "first", ids)).toEqual(choiceOrder(seed, "first", ids));
    }
  });

  test("does not depend on the order in the source, and is the same among fewer", () => {
    for (const seed of SEEDS.slice(0, 200)) {
      expect(choiceOrder(seed, "first", ["c", "a", "b"])).toEqual(choiceOrder(seed, "first", IDS));
      expect(choiceOrder(seed, "first", ["a", "c"])).toEqual(choiceOrder(seed, "first", IDS).filter((id) => id !== "b"));
    }
  });

  test("is each of the six possible ones in a sixth of attempts, within a seventh", () => {
    const counts = new Map<string, number>();
    for (const order of SEEDS.map((seed) => choiceOrder(seed, "first", IDS).join())) counts.set(order, (counts.get(order) ?? 0) + 1);
    expect(counts.size).toBe(6);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(143);
  });

  test("in one scene says nothing about that in another", () => {
    const same = SEEDS.filter((seed) => choiceOrder(seed, "first", IDS).join() === choiceOrder(seed, "second", IDS).join());
    expect(Math.abs(same.length - 1000)).toBeLessThan(143);
  });

  test("of one choice or none is that", () => {
    expect(choiceOrder(1, "first", ["a"])).toEqual(["a"]);
    expect(choiceOrder(1, "first", [])).toEqual([]);
  });
});

describe("a draw", () => {
  const branches = [{ id: "often", weight: 6 }, { id: "seldom", weight: 3 }, { id: "hardly", weight: 1 }];

  test("is the same at every look", () => {
    for (const seed of SEEDS.slice(0, 100)) expect(drawBranch(seed, "weather", branches)).toBe(drawBranch(seed, "weather", structuredClone(branches)));
  });

  test("goes by the weights", () => {
    const count = (id: string) => SEEDS.filter((seed) => drawBranch(seed, "weather", branches) === id).length;
    expect(Math.abs(count("often") - 3600)).toBeLessThan(180);
    expect(Math.abs(count("seldom") - 1800)).toBeLessThan(180);
    expect(Math.abs(count("hardly") - 600)).toBeLessThan(120);
  });

  test("of one branch is that one", () => {
    for (const seed of SEEDS.slice(0, 100)) expect(drawBranch(seed, "weather", [{ id: "only", weight: 1 }])).toBe("only");
  });
});

test("a scene that draws again draws anew, the first time as it always did", () => {
  const branches = [{ id: "yes", weight: 1 }, { id: "no", weight: 1 }];
  const draws = (time: number) => SEEDS.map((seed) => drawBranch(seed, "weather", branches, time));
  expect(draws(1)).toEqual(SEEDS.map((seed) => drawBranch(seed, "weather", branches)));
  const again = draws(2);
  const same = draws(1).filter((branch, seed) => branch === again[seed]);
  expect(Math.abs(same.length - 3000)).toBeLessThan(160);
});
