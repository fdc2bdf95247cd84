import { anchoredBlocks, shortHash } from "./anchors";
import type { LessonBody, LessonQuestion, Spot } from "./course";
import { type BodyFault, guardTree } from "./guard";
import type { Option } from "./question";
import { structureFaults } from "./guard-structure";
import { lessonReading } from "./lesson-reading";
import { attributeOf, type TreeNode, wordsOf } from "./tree";

export type BodyResult = { ok: true; body: LessonBody } | { ok: false; faults: BodyFault[] };

/** Guards a parsed lesson and says what it holds: all of its faults, or its outline. */
export function readBody(root: TreeNode): BodyResult {
  const faults = guardTree(root);
  if (faults.length === 0) faults.push(...structureFaults(root));
  return faults.length > 0 ? { ok: false, faults } : { ok: true, body: bodyOf(root) };
}

function bodyOf(root: TreeNode): LessonBody {
  const blocks = anchoredBlocks(root);
  const named = (name: string) => blocks.filter(({ node }) => node.name === name);
  return {
    sections: blocks.flatMap(({ node, block }) => (node.type === "heading" && node.depth === 2 ? [{ anchor: block.anchor, title: wordsOf(node) }] : [])),
    blocks: blocks.map(({ block }) => block),
    questions: named("Question").map(({ node, block }) => questionOf(node, block.section)),
    plans: named("Plan").map(({ node }) => ({ id: attributeOf(node, "id"), ask: attributeOf(node, "ask") })),
    checklists: named("Checklist").map(({ node }) => ({ id: attributeOf(node, "id"), title: attributeOf(node, "title") })),
    cites: everywhere(root, "Cite").map((node) => ({ id: attributeOf(node, "source"), ...spotOf(node) })),
    scenarios: everywhere(root, "ScenarioLink").map((node) => ({ id: attributeOf(node, "scenario"), ...spotOf(node) })),
    links: linksIn(root).map((node) => ({ address: node.url ?? "", ...spotOf(node) })),
    terms: everywhere(root, "Term").map((node) => ({ id: attributeOf(node, "id"), ...spotOf(node) })),
    media: [
      ...everywhere(root, "Figure").map((node) => ({ use: "drawing" as const, file: attributeOf(node, "file"), ...spotOf(node) })),
      ...everywhere(root, "Audio").map((node) => ({ use: "audio" as const, file: attributeOf(node, "file"), ...spotOf(node) })),
      ...everywhere(root, "Video").flatMap((node) => [{ use: "video" as const, file: attributeOf(node, "file"), ...spotOf(node) }, { use: "captions" as const, file: attributeOf(node, "captions"), ...spotOf(node) }]),
    ],
    reading: lessonReading(root),
  };
}

function questionOf(node: TreeNode, section: string | null): LessonQuestion {
  const options = (node.children ?? []).map((child) => ({ option: optionOf(child), said: (child.children ?? []).map(wordsOf) }));
  const kind = attributeOf(node, "kind") === "one" ? "one" : "several";
  const ask = attributeOf(node, "ask");
  const words = [kind, ask, options.map(({ option: { id, answer, text, verdict }, said }) => [id, answer, text, verdict, said])];
  return { id: attributeOf(node, "id"), section, kind, ask, options: options.map(({ option, said }) => ({ ...option, why: said.join("\n\n") })), version: shortHash(JSON.stringify(words), 16) };
}

function optionOf(node: TreeNode): Omit<Option, "why"> {
  return { id: attributeOf(node, "id"), answer: attributeOf(node, "answer") === "right" ? "right" : "wrong", text: attributeOf(node, "text"), verdict: attributeOf(node, "verdict") };
}

function everywhere(node: TreeNode, name: string): TreeNode[] {
  return [...(node.name === name ? [node] : []), ...(node.children ?? []).flatMap((child) => everywhere(child, name))];
}

function linksIn(node: TreeNode): TreeNode[] {
  return [...(node.type === "link" ? [node] : []), ...(node.children ?? []).flatMap(linksIn)];
}

function spotOf(node: TreeNode): Spot {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  return { line, column };
}
