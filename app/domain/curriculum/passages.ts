import { ASKING } from "./anchors";
import type { Block, Passage } from "./course";
import { attributeOf, type TreeNode } from "./tree";

/** What a component shows of its attributes. The others are names and numbers. */
const SHOWN = ["title", "ask", "caption", "description", "alt"];
const BLOCKS = new Set(["paragraph", "listItem", "tableCell", "tableRow", "heading", "list", "break", "mdxJsxFlowElement"]);

/** The words of a lesson, section by section, as a search finds them: of a question what it asks, because its answers would be given away. */
export function passagesOf(blocks: readonly { node: TreeNode; block: Block }[]): Passage[] {
  const sections = [...new Set(blocks.map(({ block }) => block.section))];
  return sections.map((section) => {
    const inside = blocks.filter(({ block }) => block.section === section && block.anchor !== section);
    return { section, words: inside.map(({ node }) => readable(node)).join(" ").replace(/\s+/gu, " ").trim() };
  });
}

function readable(node: TreeNode): string {
  if (ASKING.has(node.name ?? "")) return ` ${attributeOf(node, "ask")} `;
  const said = SHOWN.map((name) => attributeOf(node, name)).filter((value) => value !== "").join(" ");
  const own = `${said === "" ? "" : `${said} `}${node.type === "text" ? (node.value ?? "") : ""}${(node.children ?? []).map(readable).join("")}`;
  return BLOCKS.has(node.type) ? ` ${own} ` : own;
}
