import { readingOf } from "../content/reading";
import type { LessonReading, Spot } from "./course";
import type { TreeNode } from "./tree";

/** How the paragraphs and lists of a lesson read, those inside of components included. Headings, tables and attributes are not prose. */
export function lessonReading(root: TreeNode): LessonReading | null {
  const paragraphs = paragraphsOf(root).map((node) => ({ node, text: proseOf(node) }));
  const whole = readingOf(paragraphs.map(({ text }) => text).join("\n\n"));
  if (whole === null) return null;
  const { words, lix, longestSentence: sentence, wordsInLongest } = whole;
  const home = paragraphs.find(({ text }) => inOneLine(text).includes(sentence));
  return { words, lix, longest: { ...placeOf(sentence, home), sentence, words: wordsInLongest } };
}

function paragraphsOf(node: TreeNode): TreeNode[] {
  if (node.type === "table" || node.type === "heading") return [];
  return node.type === "paragraph" ? [node] : (node.children ?? []).flatMap(paragraphsOf);
}

/** With the breaks of line as they stand in the file; a source that is cited is not read aloud. */
function proseOf(node: TreeNode): string {
  if (node.type === "text") return node.value ?? "";
  if (node.type === "break") return "\n";
  return node.name === "Cite" ? "" : (node.children ?? []).map(proseOf).join("");
}

function inOneLine(text: string): string {
  return text.replace(/\s+/gu, " ");
}

/** The line on which a sentence begins, and the column of its paragraph. */
function placeOf(sentence: string, home: { node: TreeNode; text: string } | undefined): Spot {
  const { line, column } = home?.node.position?.start ?? { line: 1, column: 1 };
  const before = home?.text.replace(/\s/gu, " ").indexOf(sentence.split(" ").slice(0, 6).join(" ")) ?? -1;
  return { line: line + (before < 1 ? 0 : (home?.text.slice(0, before).split("\n").length ?? 1) - 1), column };
}
