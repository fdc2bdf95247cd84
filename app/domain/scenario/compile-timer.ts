import type { Link } from "./link";
import type { Path } from "../content/read-yaml";
import type { Choice, Timer } from "./representation";
import type { SourceTimer } from "./source-schema";

/** The time of a decision. Without another word the learner is told when a quarter of it is left. */
export function compileTimer(link: Link, timer: SourceTimer | undefined, path: Path): Timer | null {
  if (timer === undefined) return null;
  const { seconds, warn, adjustable, timing_essential: essential } = timer;
  if (!adjustable && essential === undefined) {
    link.report("timer", [...path, "adjustable"], 'A time that learners cannot change needs a reason: say under "timing_essential" why the time itself is what is practised.', link.tree.keyPlace([...path, "adjustable"]));
  }
  if (adjustable && essential !== undefined) {
    link.report("timer", [...path, "timing_essential"], '"timing_essential" is the reason for "adjustable: false"; write both, or neither.', link.tree.keyPlace([...path, "timing_essential"]));
  }
  if (warn !== undefined && warn >= seconds) link.report("timer", [...path, "warn"], `The warning, ${String(warn)} seconds before the end, would come before the ${String(seconds)} seconds have begun.`);
  return { seconds, warn: warn ?? Math.max(5, Math.round(seconds / 4)), essential: adjustable ? null : (essential ?? null) };
}

/** The choice that stands when the time is over: one that nobody can be blamed for, because nobody has made it. */
export function expiresOf(link: Link, expires: string | undefined, choices: Choice[], path: Path): string | null {
  if (expires === undefined) return null;
  link.known("choice here called", expires, choices.map(({ id }) => id), path);
  const [error] = choices.find(({ id }) => id === expires)?.critical ?? [];
  if (error !== undefined) link.report("timer-critical", path, `When the time runs out "${expires}" is taken, and that is the critical error "${error.id}". A clock alone makes no critical error: let the story go on as if nobody had acted yet.`);
  return expires;
}
