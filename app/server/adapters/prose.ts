import type { Paragraph, PhrasingContent, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import type { Block, Span } from "../../domain/scenario/prose";

/**
 * The small Markdown of the scenario format: paragraphs, lists and emphasis. Everything else that Markdown knows stays plain
 * text, so that nothing an author writes can become a link, an image or markup.
 */
export function parseProse(text: string): Block[] {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const blocks = read(text);
  const oldest = parsed.keys().next();
  if (parsed.size >= MOST_KEPT && !oldest.done) parsed.delete(oldest.value);
  parsed.set(text, blocks);
  return blocks;
}

/** The same scenes are read again and again, and parsing takes as long as a question to the database. A long scenario has about 500 texts. */
const MOST_KEPT = 2_000;
const parsed = new Map<string, Block[]>();

function read(text: string): Block[] {
  return fromMarkdown(text).children.flatMap((node) => blockOf(node, text));
}

function blockOf(node: RootContent, source: string): Block[] {
  if (node.type === "paragraph") return [{ kind: "paragraph", spans: spansOf(node.children, source) }];
  if (node.type === "list") {
    const items = node.children.map((item) => item.children.flatMap((child, index) => [...(index > 0 ? [{ text: " " }] : []), ...(isParagraph(child) ? spansOf(child.children, source) : [{ text: written(child, source) }])]));
    return [{ kind: "list", ordered: node.ordered === true, items }];
  }
  return [{ kind: "paragraph", spans: [{ text: written(node, source) }] }];
}

function spansOf(nodes: PhrasingContent[], source: string): Span[] {
  return nodes.map((node): Span => {
    if (node.type === "text") return { text: node.value.replace(/\n/gu, " ") };
    if (node.type === "emphasis" || node.type === "strong") return { text: spansOf(node.children, source).map(({ text }) => text).join(""), emphasis: true };
    return { text: written(node, source) };
  });
}

function isParagraph(node: { type: string }): node is Paragraph {
  return node.type === "paragraph";
}

function written(node: { position?: { start: { offset?: number | undefined }; end: { offset?: number | undefined } } | undefined }, source: string): string {
  return source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0).replace(/\s+/gu, " ");
}
