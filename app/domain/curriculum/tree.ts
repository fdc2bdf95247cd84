/** A lesson's Markdown after parsing: the parts of mdast and of its MDX extension that matter here (https://github.com/syntax-tree). */
export interface TreeNode {
  type: string;
  /** Of an element; null for `<>`. */
  name?: string | null;
  attributes?: TreeAttribute[];
  children?: TreeNode[];
  value?: string;
  url?: string;
  title?: string | null;
  /** Of a heading. */
  depth?: number;
  /** Of an item of a list of tasks. */
  checked?: boolean | null;
  position?: Position | undefined;
}

export interface TreeAttribute {
  /** "mdxJsxAttribute"; anything else is code. */
  type: string;
  name?: string;
  /** Null for an attribute without a value; an object where the value is code. */
  value?: unknown;
  position?: Position | undefined;
}

interface Position {
  start: { line: number; column: number };
}

/** Elements on lines of their own, and within a line of text. */
export function isElement({ type }: TreeNode): boolean {
  return type === "mdxJsxFlowElement" || type === "mdxJsxTextElement";
}

/** The value of an attribute that is plain text; "" where there is none. */
export function attributeOf(node: TreeNode, name: string): string {
  const value = node.attributes?.find((attribute) => attribute.type === "mdxJsxAttribute" && attribute.name === name)?.value;
  return typeof value === "string" ? value : "";
}

const BLOCKS = new Set(["paragraph", "listItem", "tableCell", "tableRow", "heading", "list", "break", "mdxJsxFlowElement"]);

/** What a node says, its attributes included, in one line. */
export function wordsOf(node: TreeNode): string {
  return rawWords(node).replace(/\s+/gu, " ").trim();
}

function rawWords(node: TreeNode): string {
  // The id of a term is none of the line's words: a line reads as it did before its term was marked.
  const said = (node.name === "Term" ? [] : (node.attributes ?? [])).map(({ value }) => (typeof value === "string" ? `${value} ` : "")).join("");
  const inside = (node.children ?? []).map(rawWords).join("");
  const own = `${said}${node.type === "text" ? (node.value ?? "") : ""}${inside}`;
  return BLOCKS.has(node.type) ? ` ${own} ` : own;
}
