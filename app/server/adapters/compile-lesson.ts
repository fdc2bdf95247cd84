import { bundleMDX } from "mdx-bundler";
import remarkGfm from "remark-gfm";
import { anchoredBlocks } from "../../domain/curriculum/anchors";
import type { LessonBody } from "../../domain/curriculum/course";
import type { BodyFault } from "../../domain/curriculum/guard";
import { readBody } from "../../domain/curriculum/read-body";
import type { TreeNode } from "../../domain/curriculum/tree";

/** `code` is the body of a function of `_jsx_runtime` that returns `{ default: Lesson }`. */
export type CompiledLesson = { ok: true; code: string; body: LessonBody } | { ok: false; faults: BodyFault[] };

const refuse = () => {
  throw new Error("Front matter was read before, and is YAML only");
};

/**
 * Compiles the Markdown of a lesson, without its front matter (readLessonText). The guard is the first thing that sees the parsed
 * text, and what it lets through is the very tree that is compiled. Never give `cwd` here: an import would then find files.
 */
export async function compileLesson(markdown: string): Promise<CompiledLesson> {
  let guarded: ReturnType<typeof readBody> | undefined;
  const guard = () => (tree: unknown) => {
    guarded = readBody(tree as TreeNode);
    if (!guarded.ok) throw new Error("The guard refused the lesson");
  };
  try {
    const { code } = await bundleMDX({
      source: markdown,
      mdxOptions: (options) => ({ ...options, remarkPlugins: [guard, ...(options.remarkPlugins ?? []), remarkGfm, placed] }),
      esbuildOptions: (options) => ({ ...options, logLevel: "silent", target: "es2020" }),
      grayMatterOptions: (options) => ({ ...options, language: "yaml", engines: Object.fromEntries(["yaml", "js", "javascript", "json", "coffee", "toml"].map((name) => [name, { parse: refuse, stringify: refuse }])) }),
    });
    if (guarded?.ok !== true) throw new Error("A lesson was compiled without being guarded");
    return { ok: true, code, body: guarded.body };
  } catch (error) {
    if (guarded?.ok === false) return guarded;
    const fault = guarded === undefined ? syntaxFault(error) : null;
    if (fault === null) throw error;
    return { ok: false, faults: [fault] };
  }
}

/** Gives every block of the page its anchor; a source that stands alone becomes a paragraph. */
function placed() {
  return (tree: unknown) => {
    const root = tree as TreeNode & { children: (TreeNode & { data?: object })[] };
    root.children = anchoredBlocks(root).map(({ node, block: { anchor } }) => {
      const block = alone(node) as TreeNode & { data?: object };
      if (block.type === "mdxJsxFlowElement") block.attributes = [...(block.attributes ?? []), { type: "mdxJsxAttribute", name: "anchor", value: anchor }];
      else block.data = { ...block.data, hProperties: { id: anchor } };
      return block;
    });
    sourcesInside(root);
  };
}

function sourcesInside(node: TreeNode): void {
  if (node.children === undefined) return;
  for (const child of node.children) sourcesInside(child);
  if (node.type !== "paragraph") node.children = node.children.map(alone);
}

function alone(node: TreeNode): TreeNode {
  return node.name === "Cite" && node.type === "mdxJsxFlowElement" ? { type: "paragraph", children: [{ ...node, type: "mdxJsxTextElement" }], position: node.position } : node;
}

interface Unreadable {
  reason?: string;
  place?: { line?: number; column?: number; start?: { line: number; column: number } };
  cause?: Unreadable;
}

/** What the parser of MDX could not read; null for an error that is not the author's. */
function syntaxFault(error: unknown): BodyFault | null {
  const detail = (error as { errors?: { detail?: Unreadable }[] }).errors?.[0]?.detail;
  const { reason, place } = detail?.cause ?? detail ?? {};
  if (reason === undefined) return null;
  // Where a tag is not closed, the place stands in the sentence only.
  const [, line, column] = /\((\d+):(\d+)/u.exec(reason) ?? [];
  const spot = place?.start ?? { line: place?.line ?? Number(line ?? 1), column: place?.column ?? Number(column ?? 1) };
  return { rule: "syntax", line: spot.line, column: spot.column, message: `The text cannot be read here: ${reason.replace(/\s+/gu, " ").slice(0, 300)}. A brace or a < that is meant as itself is written \\{ or \\<.` };
}
