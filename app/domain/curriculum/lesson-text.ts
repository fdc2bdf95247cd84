import { readYaml, type LocatedTree } from "../content/read-yaml";
import type { LessonFault, LessonRule } from "./rules";

/** A lesson is read in a quarter of an hour; the largest has a few thousand words. */
export const MOST_BYTES = 64 * 1024;
/** What Markdown gives a meaning to; more of them than a lesson needs cost the reader of Markdown seconds. */
const MOST_MARKS = 3_000;
const MARKS = /[*_[\]{}<>|~`]/gu;
const MOST_LINES = 2_000;
const LONGEST_WORD = 300;
const DEEPEST_INDENT = 24;

export interface LessonText {
  front: LocatedTree;
  /** The Markdown, with empty lines where the front matter was, so that its lines keep their numbers. */
  body: string;
}

export type LessonTextResult = { ok: true; text: LessonText } | { ok: false; faults: LessonFault[] };

/**
 * Divides a lesson into its front matter and its Markdown, and refuses what must not reach the parsers behind it. After this, nothing
 * that reads front matter by itself finds any.
 */
export function readLessonText(source: string, file: string): LessonTextResult {
  const faults: LessonFault[] = [];
  const report = (rule: LessonRule, line: number, column: number, message: string) => faults.push({ rule, level: "error", place: { file, line, column }, path: "", message, counterExample: null });
  const bytes = new TextEncoder().encode(source).length;
  if (bytes > MOST_BYTES) {
    report("too-large", 1, 1, `The lesson has ${String(bytes)} bytes; at most ${String(MOST_BYTES)} are read. Divide it into two.`);
    return { ok: false, faults };
  }
  const lines = source.split("\n").map((line) => line.replace(/\r$/u, ""));
  if (lines.length > MOST_LINES) report("too-large", MOST_LINES + 1, 1, `The lesson has ${String(lines.length)} lines; at most ${String(MOST_LINES)} are read. Divide it into two.`);
  hiddenCharacters(lines, report);
  exhausting(lines, report);
  const end = lines[0] === "---" ? lines.indexOf("---", 1) : -1;
  if (end === -1) {
    report("front-matter", 1, 1, lines[0] === "---" ? "The front matter has no end: a line with --- and nothing else." : `The first line of a lesson is --- and nothing else, then its title, aim, minutes and cites, then --- again.`);
    return { ok: false, faults };
  }
  const next = lines.findIndex((line, index) => index > end && line.trim() !== "");
  if (/^(?:---|\+\+\+)/u.test(lines[next]?.trim() ?? "")) report("front-matter", next + 1, 1, "There is front matter above this already; a lesson has it once.");
  // One empty line for the opening one, so that lines count as in the file.
  const front = readYaml(`\n${lines.slice(1, end).join("\n")}\n`, file);
  if (!front.ok) faults.push(...front.faults.filter(({ rule }) => rule !== "hidden-characters"));
  if (faults.length > 0 || !front.ok) return { ok: false, faults };
  return { ok: true, text: { front: front.tree, body: "\n".repeat(end + 1) + lines.slice(end + 1).join("\n") } };
}

type Report = (rule: LessonRule, line: number, column: number, message: string) => void;

// Whatever is not seen, or is taken for the end of a line by one program and not by another.
const HIDDEN = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\uD800-\uDFFF]/u;
const MOST_HIDDEN = 20;

function hiddenCharacters(lines: string[], report: Report): void {
  let count = 0;
  lines.forEach((line, index) => {
    const match = HIDDEN.exec(line);
    if (match === null || count >= MOST_HIDDEN) return;
    count += 1;
    const code = (match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    report("hidden-characters", index + 1, match.index + 1, `An invisible character (U+${code}) stands here; it can make the text read differently from what it says. Delete it.`);
  });
}

/** What would take the reader of Markdown long, told at its first place. */
function exhausting(lines: string[], report: Report): void {
  let marks = 0;
  for (const [index, line] of lines.entries()) {
    marks += line.match(MARKS)?.length ?? 0;
    if (marks > MOST_MARKS) {
      report("too-many-marks", index + 1, 1, `Up to here the lesson has more than ${String(MOST_MARKS)} marks such as * _ [ < |. Divide it into two.`);
      return;
    }
    const word = new RegExp(`[!-~]{${String(LONGEST_WORD)}}`, "u").exec(line);
    if (word !== null) {
      report("too-many-marks", index + 1, word.index + 1, `A word of more than ${String(LONGEST_WORD)} letters stands here.`);
      return;
    }
    if (/^\s*(?:(?:[-+*>]|\d{1,9}[.)])\s+){6}/u.test(line) || (/^[\t ]*/u.exec(line)?.[0].replaceAll("\t", "    ").length ?? 0) > DEEPEST_INDENT) {
      report("too-deep", index + 1, 1, "This line is nested too deeply. Nothing in a lesson needs more than two levels of lists.");
      return;
    }
  }
}
