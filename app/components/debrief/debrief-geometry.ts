import type { Rating } from "~/domain/scenario/representation";
import { placeLabels, wrap, type PlacedLabel, type Point } from "./label-placing";
import type { PlottedDecision, PlottedEnding } from "./plotted-path";

/** Where everything stands in the picture, in units of its view box; nothing here knows a colour or a word. */
export interface WidePicture {
  width: number;
  height: number;
  grid: { from: number; to: number; top: number; bottom: number };
  levels: { rating: Rating; y: number }[];
  columns: { decision: PlottedDecision; x: number; day: string | null }[];
  axis: { numbers: number; days: number };
  yours: YourPoint[];
  expert: Point[];
  labels: PlacedLabel[];
  endings: { title: number; from: number; to: number; rows: EndingRow[] };
}

/** A point of your path; open where a colleague decided. */
export interface YourPoint extends Point {
  held: boolean;
}

export interface EndingRow {
  ending: PlottedEnding;
  y: number;
  /** Where it was closed; the end of the picture while it stayed open. */
  x: number;
  title: { text: string; y: number }[];
  /** Where its words stand. */
  words: { x: number; y: number; anchor: "start" | "end" };
}

const width = 1180;
const first = 262;
const last = 1066;
const widest = 300;
const wideRow: Readonly<Record<Rating, number>> = { 3: 100, 2: 156, 1: 212, 0: 268 };

/** Yours is moved a little aside where both paths stand at the same level, so that neither hides the other. */
const aside = { expert: -9, yours: 8 };

export function widePicture(decisions: PlottedDecision[], endings: PlottedEnding[]): WidePicture {
  const step = decisions.length < 2 ? 0 : Math.min(widest, (last - first) / (decisions.length - 1));
  const columns = decisions.map((decision, index) => {
    const letters = Math.floor((step === 0 ? widest : step) / 7.2);
    return { decision, x: first + index * step, day: decision.day !== null && decision.day.length <= letters ? decision.day : null };
  });
  const end = columns.at(-1)?.x ?? first;
  const yours = columns.flatMap(({ decision, x }) =>
    decision.level === null ? [] : [{ x, y: wideRow[decision.level] + (decision.level === decision.expert ? aside.yours : 0), held: decision.held }],
  );
  const expert = columns.flatMap(({ decision, x }) => (decision.expert === null ? [] : [{ x, y: wideRow[decision.expert] + aside.expert }]));
  const labelled = columns.flatMap(({ decision, x }) => {
    const at = decision.level === null ? undefined : yours.find((point) => point.x === x);
    return decision.label === null || at === undefined ? [] : [{ at, text: decision.label }];
  });
  const rim = { left: 150, right: width - 6, top: 62, bottom: 316 };
  const rows = endingRows(endings, columns, end + 10);
  return {
    width,
    height: (rows.at(-1)?.y ?? 400) + 36,
    grid: { from: 236, to: end + 10, top: 58, bottom: 268 },
    levels: ([3, 2, 1, 0] as const).map((rating) => ({ rating, y: wideRow[rating] })),
    columns,
    axis: { numbers: 336, days: 355 },
    yours,
    expert,
    labels: placeLabels(labelled, yours, rim),
    endings: { title: 404, from: 236, to: end + 10, rows },
  };
}

function endingRows(endings: PlottedEnding[], columns: { decision: PlottedDecision; x: number }[], end: number): EndingRow[] {
  let y = 402;
  return endings.map((ending) => {
    const title = wrap(ending.title, 27, 2);
    y += title.length > 1 ? 44 : 36;
    const closer = columns.find(({ decision }) => decision.number === ending.closedBy);
    const x = ending.closedBy === 0 ? 236 : (closer?.x ?? end);
    return {
      ending,
      y,
      x,
      title: title.map((text, index) => ({ text, y: y + 5 + (index - (title.length - 1) / 2) * 17 })),
      words: wordsOf(ending, x, y, end),
    };
  });
}

function wordsOf(ending: PlottedEnding, x: number, y: number, end: number): EndingRow["words"] {
  const room = 145;
  if (ending.reached) return { x: end + 16, y: y + 5, anchor: "start" };
  if (x + 12 + room <= width) return { x: x + 12, y: y + 5, anchor: "start" };
  return { x: x - 10, y: y - 8, anchor: "end" };
}

export interface NarrowPicture {
  width: number;
  height: number;
  levels: { rating: Rating; x: number; word: number }[];
  rows: { decision: PlottedDecision; y: number; day: string | null }[];
  rowHeight: number;
  yours: YourPoint[];
  expert: Point[];
}

const narrowColumn: Readonly<Record<Rating, number>> = { 0: 128, 1: 190, 2: 252, 3: 318 };

/** Read downwards, for small screens. */
export function narrowPicture(decisions: PlottedDecision[]): NarrowPicture {
  const rowHeight = 52;
  const rows = decisions.map((decision, index) => ({
    decision,
    y: 92 + index * rowHeight,
    day: decision.day !== null && decision.day.length <= 9 ? decision.day : null,
  }));
  return {
    width: 350,
    height: 92 + Math.max(0, decisions.length - 1) * rowHeight + 80,
    levels: ([0, 1, 2, 3] as const).map((rating) => ({ rating, x: narrowColumn[rating], word: rating === 3 ? 314 : narrowColumn[rating] })),
    rows,
    rowHeight,
    yours: rows.flatMap(({ decision, y }) =>
      decision.level === null ? [] : [{ x: narrowColumn[decision.level] - (decision.level === decision.expert ? 10 : 0), y, held: decision.held }],
    ),
    expert: rows.flatMap(({ decision, y }) => (decision.expert === null ? [] : [{ x: narrowColumn[decision.expert] + 8, y }])),
  };
}

/** "M262 212L354 156" */
export function pathThrough(points: Point[]): string {
  return points.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${round(x)} ${round(y)}`).join("");
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
