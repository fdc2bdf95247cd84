import type { Doing, Paper, PaperCondition, Said, Slip, Step } from "../../app/domain/scenario/paper";

/** A table that has nothing but the paper: what it marks, what lies open before each seat, and where the book sends it. */
export interface Table {
  /** Numbers of the steps that something was done at, oldest first. */
  steps: Step[];
  boxes: Map<number, number>;
  /** Slips in the order in which they were handed out; none twice. */
  handed: Slip[];
  waiting: { seats: string[] } | { draws: true } | { ended: true };
}

/** Holds a condition as somebody reads it off the strip and out of what was said. */
export function reads(condition: PaperCondition | null, boxes: Map<number, number>, said: Map<string, string>): boolean {
  if (condition === null) return true;
  const valueOf = (box: number) => boxes.get(box) ?? Number.NaN;
  const count = (of: Said[]) => of.filter(({ seat, letter }) => said.get(seat) === letter).length;
  switch (condition.is) {
    case "always":
      return true;
    case "never":
      return false;
    case "ticked":
      return valueOf(condition.box) === 1;
    case "empty":
      return valueOf(condition.box) === 0;
    case "box":
      return compared(valueOf(condition.box), condition.compare, condition.value);
    case "boxes":
      return compared(valueOf(condition.left), condition.compare, valueOf(condition.right));
    case "said":
      return said.get(condition.seat) === condition.letter;
    case "unsaid":
      return said.get(condition.seat) !== condition.letter;
    case "count":
      return compared(count(condition.of), condition.compare, condition.value);
    case "counts":
      return compared(count(condition.left), condition.compare, count(condition.right));
    case "all":
      return condition.of.every((one) => reads(one, boxes, said));
    case "any":
      return condition.of.some((one) => reads(one, boxes, said));
  }
}

function compared(left: number, compare: string, right: number): boolean {
  if (Number.isNaN(left) || Number.isNaN(right)) throw new Error("a box that is not on the strip");
  return { "==": left === right, "!=": left !== right, "<": left < right, "<=": left <= right, ">": left > right, ">=": left >= right }[compare] === true;
}

/** Plays the paper by what the seats say: `answer` is asked for the letter of a seat, or for the number drawn. */
export function playPaper(paper: Paper, answer: { says(step: Step, seat: string, open: string[]): string | null; draws(step: Step): number | null }): Table {
  const table: Table = { steps: [], boxes: new Map(paper.boxes.map(({ number, start }) => [number, start])), handed: [], waiting: { ended: true } };
  const none = new Map<string, string>();
  const hand = (code: string) => {
    const slip = paper.slips.find((one) => one.code === code);
    if (slip === undefined) throw new Error(`no slip ${code}`);
    if (!table.handed.includes(slip)) table.handed.push(slip);
  };
  const doAll = (doings: Doing[], said: Map<string, string>) => {
    for (const doing of doings) {
      if (!reads(doing.when, table.boxes, said)) continue;
      if ("slip" in doing) hand(doing.slip);
      else table.boxes.set(doing.box, "to" in doing ? doing.to : within(paper, doing.box, (table.boxes.get(doing.box) ?? 0) + doing.by));
    }
  };
  let next: number | null = paper.start;
  for (let turn = 0; next !== null && turn < 1000; turn += 1) {
    const step = paper.book.find(({ number }) => number === next);
    if (step === undefined) throw new Error(`no step ${String(next)}`);
    if (step.gate !== null && !reads(step.gate.when, table.boxes, none)) {
      next = step.gate.otherwise;
      continue;
    }
    table.steps.push(step);
    doAll(step.arriving, none);
    const told = step.told.find(({ when }) => reads(when, table.boxes, none));
    if (told !== undefined) hand(told.slip);
    for (const { when, slip } of step.also) if (reads(when, table.boxes, none)) hand(slip);
    if (step.isEnding) return table;
    if (step.drawn.length > 0) {
      const number = answer.draws(step);
      if (number === null) return { ...table, waiting: { draws: true } };
      next = step.drawn.find(({ from, to }) => number >= from && number <= to)?.goes ?? null;
      continue;
    }
    const said = new Map<string, string>();
    for (const { seat, scripted } of step.asked) {
      const letter = scripted ?? answer.says(step, seat, openTo(table, step, seat));
      if (letter === null) return { ...table, waiting: { seats: [seat] } };
      said.set(seat, letter);
    }
    next = null;
    for (const { seat, answers } of step.asked) {
      const taken = answers.find(({ letter }) => letter === said.get(seat));
      if (taken === undefined) throw new Error(`step ${String(step.number)} has no answer ${String(said.get(seat))}`);
      doAll(taken.does, said);
      next = taken.goes ?? next;
    }
    const way = step.ways.find(({ when }) => reads(when, table.boxes, said));
    if (way !== undefined) {
      doAll(way.does, said);
      next = way.goes;
    }
  }
  return table;
}

function within(paper: Paper, box: number, value: number): number {
  const { from, to } = paper.boxes.find(({ number }) => number === box) ?? { from: value, to: value };
  return Math.min(to, Math.max(from, value));
}

/** The letters that lie before a seat at a step: those on its slip, and those of further slips that were handed to it there. */
function openTo({ handed }: Table, step: Step, seat: string): string[] {
  const here = new Set([...step.told, ...step.also].map(({ slip }) => slip));
  return handed.filter(({ code, to }) => here.has(code) && to === seat).flatMap(({ says }) => (says.kind === "further" ? [says.letter] : says.kind === "scene" ? (says.asks?.choices.map(({ letter }) => letter) ?? []) : [])).sort();
}
