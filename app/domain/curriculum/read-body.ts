import { anchoredBlocks } from "./anchors";
import type { LessonBody, Spot } from "./course";
import { type BodyFault, guardTree } from "./guard";
import { structureFaults } from "./guard-structure";
import { questionsOf } from "./lesson-questions";
import { lessonReading } from "./lesson-reading";
import { passagesOf } from "./passages";
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
    passages: passagesOf(blocks),
    questions: questionsOf(blocks),
    plans: named("Plan").map(({ node }) => ({ id: attributeOf(node, "id"), ask: attributeOf(node, "ask") })),
    reflections: named("Reflection").map(({ node }) => ({ id: attributeOf(node, "id"), ask: attributeOf(node, "ask") })),
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
