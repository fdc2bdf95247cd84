export interface Point {
  x: number;
  y: number;
}

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface PlacedLabel {
  anchor: "start" | "mid" | "end";
  x: number;
  /** One baseline for each line. */
  lines: { text: string; y: number }[];
  box: Box;
}

/** Widths are estimates for the widest system face in use; a label that only just fits is left out. */
const letter = 7.6;
const leading = 16;
const beside = 6;
const gap = 14;

/** Breaks a text between words into lines of at most `max` letters; the last line ends in an ellipsis if more is left. */
export function wrap(text: string, max: number, lines: number): string[] {
  const out: string[] = [];
  for (const word of text.split(/\s+/).filter((part) => part !== "")) {
    const last = out.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= max) out[out.length - 1] = `${last} ${word}`;
    else out.push(word);
  }
  const kept = out.slice(0, lines).map((line) => (line.length > max ? `${line.slice(0, max - 1)}…` : line));
  const end = kept.at(-1);
  if (out.length > lines && end !== undefined && !end.endsWith("…")) kept[kept.length - 1] = `${end.slice(0, max - 1)}…`;
  return kept;
}

/**
 * Sets a label at each point that has one, below it if there is room, else above or to a side. A label that would touch
 * the line, a dot, another label or the rim is left out: the list under the picture says it anyway.
 */
export function placeLabels(labelled: { at: Point; text: string }[], path: Point[], rim: Box): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const { at, text } of labelled) {
    const lines = inTwoLines(text);
    const free = candidates(at, lines).find(
      ({ box }) =>
        inside(box, rim) &&
        !placed.some((other) => overlap(box, other.box)) &&
        !path.some((dot) => overlap(box, around(dot))) &&
        !crossed(box, path),
    );
    if (free !== undefined) placed.push(free);
  }
  return placed;
}

/** As narrow as two lines allow without cutting the text short. */
function inTwoLines(text: string): string[] {
  const tries = [11, 13, 15, 18].map((max) => wrap(text, max, 2));
  return tries.find((lines) => lines.join(" ") === text) ?? wrap(text, 18, 2);
}

function candidates(at: Point, lines: string[]): PlacedLabel[] {
  const width = Math.max(...lines.map((line) => line.length)) * letter;
  const height = lines.length * leading;
  return [at.y + gap, at.y - gap - height].flatMap((top) =>
    (["mid", "end", "start"] as const).map((anchor) => {
      const x = anchor === "mid" ? at.x : anchor === "end" ? at.x - beside : at.x + beside;
      const left = anchor === "mid" ? x - width / 2 : anchor === "end" ? x - width : x;
      return {
        anchor,
        x,
        lines: lines.map((text, index) => ({ text, y: top + 12 + index * leading })),
        box: { left, right: left + width, top, bottom: top + height },
      };
    }),
  );
}

function around(dot: Point): Box {
  return { left: dot.x - 9, right: dot.x + 9, top: dot.y - 9, bottom: dot.y + 9 };
}

function inside(box: Box, rim: Box): boolean {
  return box.left >= rim.left && box.right <= rim.right && box.top >= rim.top && box.bottom <= rim.bottom;
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function crossed(box: Box, path: Point[]): boolean {
  return path.slice(1).some((to, index) => meets(path[index] as Point, to, box));
}

/** Whether the line from a to b, as thick as it is drawn, meets a box: clips it against each side in turn. */
export function meets(a: Point, b: Point, box: Box): boolean {
  const half = 3;
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  let enter = 0;
  let leave = 1;
  const sides: [number, number][] = [
    [-dx, a.x - (box.left - half)],
    [dx, box.right + half - a.x],
    [-dy, a.y - (box.top - half)],
    [dy, box.bottom + half - a.y],
  ];
  for (const [step, room] of sides) {
    if (step === 0) {
      if (room < 0) return false;
    } else if (step < 0) {
      enter = Math.max(enter, room / step);
    } else {
      leave = Math.min(leave, room / step);
    }
  }
  return enter <= leave;
}
