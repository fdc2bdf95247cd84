import { expect, test } from "vitest";
import { anchoredBlocks } from "./anchors";
import { passagesOf } from "./passages";
import type { TreeNode } from "./tree";

const text = (value: string): TreeNode => ({ type: "text", value });
const paragraph = (...words: string[]): TreeNode => ({ type: "paragraph", children: words.map(text) });
const heading = (words: string): TreeNode => ({ type: "heading", depth: 2, children: [text(words)] });
const element = (name: string, attributes: Record<string, string>, children: TreeNode[] = []): TreeNode => ({ type: "mdxJsxFlowElement", name, attributes: Object.entries(attributes).map(([key, value]) => ({ type: "mdxJsxAttribute", name: key, value })), children });
const passages = (...children: TreeNode[]) => passagesOf(anchoredBlocks({ type: "root", children }));

test("the words of a lesson are found under their headings, and what stands before the first under none", () => {
  expect(passages(paragraph("Before."), heading("What was seen"), paragraph("He came", " late."), heading("Then"), paragraph("More."))).toEqual([
    { section: null, words: "Before." },
    { section: "s-what-was-seen", words: "He came late." },
    { section: "s-then", words: "More." },
  ]);
});

test("of a component its title and its words are found, and not its name in the records", () => {
  expect(passages(element("Callout", { title: "A rule" }, [paragraph("Write it down.")]), element("Plan", { id: "next-shift", ask: "On my next shift" }))).toEqual([{ section: null, words: "A rule Write it down. On my next shift" }]);
});

test.each(["Question", "Order", "Match", "Numeric", "Short"])("of a <%s> only what it asks is found", (name) => {
  const option = element("Option", { id: "a", answer: "right", text: "This one", verdict: "Right" }, [paragraph("Because.")]);
  expect(passages(element(name, { id: "q", kind: "one", ask: "Which?" }, [option]))).toEqual([{ section: null, words: "Which?" }]);
});
