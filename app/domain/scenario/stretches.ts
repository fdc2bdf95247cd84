import { partsOf, type Representation, type Scene, sceneOf } from "./representation";
import { targetsOf } from "./targets";

/** A careful reader's pace, and the time that a decision takes besides the reading. */
const WORDS_PER_MINUTE = 200;
const SECONDS_PER_DECISION = 45;

/** The longest way from one stopping place to the next, or to an ending. */
export interface Stretch {
  /** Scenes in order: the first is the start or a checkpoint, and the next checkpoint is not among them. */
  scenes: string[];
  seconds: number;
}

/**
 * For the start and each checkpoint the longest stretch that begins there, the longest first: every word on the way is read, the
 * feedback on each choice included. Values are ignored, so a real stretch is never longer; what may be entered several times is read as
 * often. Null where arrows go round without a limit.
 */
export function longestStretches(representation: Representation): Stretch[] | null {
  const known = new Map<string, Stretch | "open">();
  const from = (id: string, before: ReadonlyMap<string, number>): Stretch | null => {
    const scene = sceneOf(representation, id);
    const entered = scene.repeat === 1 ? before : new Map([...before, [id, (before.get(id) ?? 0) + 1]]);
    const key = JSON.stringify([id, [...entered].sort()]);
    const found = known.get(key);
    if (found !== undefined) return found === "open" ? null : found;
    known.set(key, "open");
    const targets = new Set(targetsOf(scene));
    // Where every way on has been gone as often as it may be, nobody stands.
    let longest: Stretch = { scenes: [], seconds: targets.size === 0 ? 0 : -Infinity };
    for (const to of targets) {
      const next = sceneOf(representation, to);
      if ((entered.get(to) ?? 0) >= next.repeat) continue;
      const rest = next.checkpoint ? { scenes: [], seconds: 0 } : from(to, entered);
      if (rest === null) return null;
      const seconds = rest.seconds + feedbackSeconds(scene, to);
      if (seconds >= longest.seconds) longest = { scenes: rest.scenes, seconds };
    }
    const stretch = { scenes: [id, ...longest.scenes], seconds: sceneSeconds(scene) + longest.seconds };
    known.set(key, stretch);
    return stretch;
  };
  const starts = new Set([representation.start, ...representation.scenes.filter(({ checkpoint }) => checkpoint).map(({ id }) => id)]);
  const stretches = [...starts].map((id) => from(id, new Map()));
  if (stretches.some((stretch) => stretch === null)) return null;
  return stretches.flatMap((stretch) => (stretch !== null && Number.isFinite(stretch.seconds) ? [stretch] : [])).sort((a, b) => b.seconds - a.seconds);
}

/** Seconds that a careful reader takes for what a scene shows, and to decide. */
export function sceneSeconds(scene: Scene): number {
  const told = Math.max(0, ...scene.text.map(({ text }) => wordsIn(text)));
  const parts = partsOf(scene);
  if (parts.length === 0) return reading(told);
  const asked = parts.map(({ ask, hint, choices }) => wordsIn(ask) + wordsIn(hint ?? "") + choices.reduce((sum, { text }) => sum + wordsIn(text), 0));
  return reading(told + Math.max(...asked)) + SECONDS_PER_DECISION;
}

function feedbackSeconds(scene: Scene, to: string): number {
  const leading = partsOf(scene).flatMap(({ choices }) => choices.filter((choice) => scene.kind === "joint" || choice.to === to));
  return reading(Math.max(0, ...leading.map(({ why }) => wordsIn(why))));
}

/** Seconds for so many words. */
export function reading(words: number): number {
  return (words / WORDS_PER_MINUTE) * 60;
}

export function wordsIn(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== "").length;
}
