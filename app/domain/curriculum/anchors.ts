import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Block } from "./course";
import { attributeOf, type TreeNode, wordsOf } from "./tree";

/** First digits of the SHA-256 of a text, in hexadecimal. */
export function shortHash(text: string, digits: number): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, digits);
}

/** The components that ask something. */
export const ASKING: ReadonlySet<string> = new Set(["Question", "Order", "Match", "Numeric", "Short"]);
const LONGEST_SLUG = 60;
const LETTERS_OF_BEGINNING = 80;

/** Every block at the top level of a lesson with its anchor. Two that say the same are numbered. */
export function anchoredBlocks(root: TreeNode): { node: TreeNode; block: Block }[] {
  const taken = new Map<string, number>();
  let section: string | null = null;
  return (root.children ?? []).map((node) => {
    const wanted = anchorOf(node);
    const before = taken.get(wanted) ?? 0;
    taken.set(wanted, before + 1);
    const anchor = before === 0 ? wanted : `${wanted}-${String(before + 1)}`;
    if (node.type === "heading" && node.depth === 2) section = anchor;
    return { node, block: { anchor, section, begins: beginningOf(node) } };
  });
}

// The first letters keep the kinds apart from each other and from the ids of the page around them.
function anchorOf(node: TreeNode): string {
  const id = attributeOf(node, "id");
  if (ASKING.has(node.name ?? "")) return `q-${id}`;
  if (node.name === "Plan") return `plan-${id}`;
  if (node.name === "Reflection") return `reflection-${id}`;
  if (node.name === "Checklist") return `checklist-${id}`;
  const words = wordsOf(node);
  const slug = words.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu)?.join("-").slice(0, LONGEST_SLUG).replace(/-$/u, "") ?? "";
  if (node.type === "heading" && node.depth === 2 && slug !== "") return `s-${slug}`;
  return `b-${shortHash(`${node.name ?? node.type} ${words}`, 10)}`;
}

function beginningOf(node: TreeNode): string {
  const words = attributeOf(node, "ask") || attributeOf(node, "title") || wordsOf(node);
  const letters = [...words];
  return letters.length <= LETTERS_OF_BEGINNING ? words : `${letters.slice(0, LETTERS_OF_BEGINNING).join("").replace(/\s+\S*$/u, "")}…`;
}
