import { expect, test } from "vitest";
import type { Rating } from "~/domain/scenario/representation";
import { narrowPicture, pathThrough, widePicture } from "./debrief-geometry";
import { overlap } from "./label-placing";
import type { PlottedDecision, PlottedEnding } from "./plotted-path";

const levels: (Rating | null)[] = [1, 2, 3, 1, 0, null, 0, 0, 3, 2, 1, 1, 0, 3];

function path(count: number): PlottedDecision[] {
  return levels.slice(0, count).map((level, index) => ({
    number: index + 1,
    day: `Day ${index + 1}`,
    agency: "probation",
    held: true,
    level,
    expert: 3,
    label: level !== null && level <= 1 ? "Agreed, not on paper" : null,
  }));
}

const endings: PlottedEnding[] = [
  { id: "a", title: "Continues with support", closedBy: 2, reached: false },
  { id: "b", title: "Continues, much as before, and nobody is any the wiser", closedBy: null, reached: true },
  { id: "c", title: "Set aside on appeal", closedBy: 0, reached: false },
  { id: "d", title: "Custody", closedBy: null, reached: false },
];

test("one to fourteen decisions fit into the wide picture", () => {
  for (let count = 1; count <= 14; count += 1) {
    const picture = widePicture(path(count), endings);
    expect(picture.columns).toHaveLength(count);
    for (const { x } of picture.columns) {
      expect(x).toBeGreaterThanOrEqual(picture.grid.from);
      expect(x).toBeLessThanOrEqual(picture.grid.to);
    }
    for (const { box } of picture.labels) {
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(picture.width);
      expect(box.bottom).toBeLessThan(picture.axis.numbers - 10);
    }
    for (const row of picture.endings.rows) expect(row.y).toBeLessThan(picture.height);
  }
});

test("labels of weak and harmful decisions do not overlap", () => {
  const { labels } = widePicture(path(14), endings);
  expect(labels.length).toBeGreaterThan(3);
  for (const [index, label] of labels.entries()) {
    for (const other of labels.slice(index + 1)) expect(overlap(label.box, other.box)).toBe(false);
  }
});

test("the higher a level, the higher it stands; where both paths meet, neither hides the other", () => {
  const [harmful, weak, acceptable, expert] = ([0, 1, 2, 3] as const).map((level) => {
    const decision = { number: 1, day: null, agency: "probation", held: true, level, expert: 3 as const, label: null };
    return widePicture([decision], []).yours[0]?.y ?? 0;
  }) as [number, number, number, number];
  expect(harmful).toBeGreaterThan(weak);
  expect(weak).toBeGreaterThan(acceptable);
  expect(acceptable).toBeGreaterThan(expert);
  const together = widePicture([{ number: 1, day: null, agency: "probation", held: true, level: 3, expert: 3, label: null }], []);
  expect(together.yours[0]?.y).not.toBe(together.expert[0]?.y);
});

test("a decision that is not rated has a column and no point", () => {
  const { columns, yours } = widePicture(path(6), []);
  expect(columns).toHaveLength(6);
  expect(yours).toHaveLength(5);
  expect(narrowPicture(path(6)).yours).toHaveLength(5);
});

test("an ending's bar ends at the decision that closed it", () => {
  const picture = widePicture(path(4), endings);
  const [closed, reached, never, open] = picture.endings.rows;
  expect(closed?.x).toBe(picture.columns[1]?.x);
  expect(reached?.x).toBe(picture.endings.to);
  expect(never?.x).toBe(picture.endings.from);
  expect(open?.x).toBe(picture.endings.to);
});

test("the words beside an ending stay inside the picture", () => {
  for (let closedBy = 1; closedBy <= 14; closedBy += 1) {
    const [row] = widePicture(path(14), [{ id: "a", title: "Custody", closedBy, reached: false }]).endings.rows;
    if (row?.words.anchor === "start") expect(row.words.x).toBeLessThanOrEqual(1180 - 145);
    else expect(row?.words.x).toBeGreaterThan(145);
  }
});

test("the narrow picture grows downwards with the decisions", () => {
  const few = narrowPicture(path(2));
  const many = narrowPicture(path(14));
  expect(many.height - few.height).toBe(12 * many.rowHeight);
  for (const { x, y } of [...many.yours, ...many.expert]) {
    expect(x).toBeGreaterThan(100);
    expect(x).toBeLessThan(many.width);
    expect(y).toBeLessThan(many.height - 60);
  }
});

test("a path is written for the d of an SVG path", () => {
  expect(pathThrough([{ x: 262, y: 212 }, { x: 354.26, y: 156 }])).toBe("M262 212L354.3 156");
  expect(pathThrough([])).toBe("");
});
