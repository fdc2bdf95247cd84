import { expect, test } from "vitest";
import { meets, overlap, placeLabels, wrap, type Point } from "./label-placing";

const rim = { left: 0, right: 1000, top: 0, bottom: 400 };

test("a label is broken between words and cut only when it must be", () => {
  expect(wrap("Agreed, not on paper", 13, 2)).toEqual(["Agreed, not", "on paper"]);
  expect(wrap("One two three four five six seven", 9, 2)).toEqual(["One two", "three…"]);
  expect(wrap("Incomprehensibility", 10, 2)).toEqual(["Incompreh…"]);
  expect(wrap("", 10, 2)).toEqual([]);
});

test("a label stands below its point when nothing is in the way", () => {
  const [label] = placeLabels([{ at: { x: 500, y: 200 }, text: "Clinic next week" }], [{ x: 500, y: 200 }], rim);
  expect(label?.anchor).toBe("mid");
  expect(label?.box.top).toBeGreaterThan(200);
});

test("a label gives way to the line that goes down from its point", () => {
  const path: Point[] = [{ x: 400, y: 100 }, { x: 500, y: 200 }, { x: 600, y: 300 }];
  const [label] = placeLabels([{ at: { x: 500, y: 200 }, text: "Clinic next week" }], path, rim);
  expect(label).toBeDefined();
  expect(path.slice(1).some((to, index) => meets(path[index] as Point, to, label!.box))).toBe(false);
});

test("labels never touch each other, however close their points are", () => {
  for (const step of [10, 30, 57, 64, 92]) {
    const path = Array.from({ length: 14 }, (_, index) => ({ x: 60 + index * step, y: index % 3 === 0 ? 250 : 200 }));
    const labels = placeLabels(path.map((at) => ({ at, text: "Both marked as excused" })), path, rim);
    for (const [index, label] of labels.entries()) {
      for (const other of labels.slice(index + 1)) expect(overlap(label.box, other.box)).toBe(false);
    }
  }
});

test("a label that would leave the picture is left out", () => {
  expect(placeLabels([{ at: { x: 5, y: 5 }, text: "A label too long" }], [], { left: 0, right: 20, top: 0, bottom: 20 })).toEqual([]);
});
