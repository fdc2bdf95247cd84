import { ASKING, shortHash } from "./anchors";
import { numberOf } from "./answer";
import type { Block, LessonQuestion, Situation } from "./course";
import type { Drafted } from "./question-rules";
import { attributeOf, type TreeNode, wordsOf } from "./tree";

/** What is to be checked of a question, from its element (question-rules.ts). */
export function draftedFrom(node: TreeNode): Drafted {
  const of = (name: string, ...keys: string[]) => partsOf(node, name).map((part) => Object.fromEntries(keys.map((key) => [key, attributeOf(part, key).trim()])) as Record<string, string>);
  const texts = (name: string) => of(name, "id", "text").map(({ id = "", text = "" }) => ({ id, text }));
  switch (node.name) {
    case "Order":
      return { kind: "order", steps: texts("Step") };
    case "Match":
      return { kind: "match", pairs: of("Pair", "id", "left", "right").map(({ id = "", left = "", right = "" }) => ({ id, left, right })) };
    case "Numeric":
      return { kind: "numeric", least: numberOf(attributeOf(node, "least")) ?? NaN, most: numberOf(attributeOf(node, "most")) ?? NaN };
    case "Short":
      return { kind: "short", points: texts("Point") };
    default:
      return { kind: attributeOf(node, "kind") === "one" ? "one" : "several", options: of("Option", "id", "text", "answer").map(({ id = "", text = "", answer = "" }) => ({ id, text, answer })) };
  }
}

/** The questions of a lesson without faults, from its blocks. */
export function questionsOf(blocks: readonly { node: TreeNode; block: Block }[]): LessonQuestion[] {
  let situation: Situation | null = null;
  return blocks.flatMap(({ node, block }) => {
    if (node.name === "Case") situation = { title: attributeOf(node, "title"), paragraphs: paragraphsOf(node) };
    return ASKING.has(node.name ?? "") ? [questionOf(node, block.section, situation)] : [];
  });
}

function questionOf(node: TreeNode, section: string | null, situation: Situation | null): LessonQuestion {
  const asked = { id: attributeOf(node, "id"), section, situation, ask: attributeOf(node, "ask") };
  const versioned = (kind: string, words: unknown) => ({ ...asked, version: shortHash(JSON.stringify([kind, asked.ask, words]), 16) });
  const drafted = draftedFrom(node);
  const words = (node.children ?? []).map(saidIn);
  const only = (name: string) => reasonOf(partsOf(node, name)[0]);
  switch (drafted.kind) {
    case "one":
    case "several": {
      const options = partsOf(node, "Option").map((part) => ({ id: attributeOf(part, "id"), answer: attributeOf(part, "answer") === "right" ? ("right" as const) : ("wrong" as const), text: attributeOf(part, "text"), verdict: attributeOf(part, "verdict"), why: reasonOf(part) }));
      const said = options.map(({ id, answer, text, verdict }, index) => [id, answer, text, verdict, words[index]]);
      return { ...versioned(drafted.kind, said), kind: drafted.kind, options };
    }
    case "order": {
      const steps = drafted.steps.map((step, index) => ({ ...step, why: reasonOf(partsOf(node, "Step")[index]) }));
      return { ...versioned("order", [drafted.steps, words]), kind: "order", steps };
    }
    case "match": {
      const pairs = drafted.pairs.map((pair, index) => ({ ...pair, why: reasonOf(partsOf(node, "Pair")[index]) }));
      return { ...versioned("match", [drafted.pairs, words]), kind: "match", pairs };
    }
    case "numeric": {
      const unit = attributeOf(node, "unit");
      const { least, most } = drafted;
      return { ...versioned("numeric", [unit, least, most, words]), kind: "numeric", unit, least, most, below: only("Below"), within: only("Within"), above: only("Above") };
    }
    case "short":
      return { ...versioned("short", [drafted.points, words]), kind: "short", model: only("Model"), points: [...drafted.points] };
  }
}

/** The parts of a question with this name. */
export function partsOf(node: TreeNode, name: string): TreeNode[] {
  return (node.children ?? []).filter((child) => child.name === name);
}

/** Every word of a part, for its version. */
function saidIn(node: TreeNode): string[] {
  return (node.children ?? []).map(wordsOf);
}

/** A reason in plain text, for where a lesson's own page is not at hand; sources are named on that page. */
function reasonOf(node: TreeNode | undefined): string {
  return node === undefined ? "" : paragraphsOf(node).join("\n\n");
}

function paragraphsOf(node: TreeNode): string[] {
  return (node.children ?? []).map((child) => wordsOf(withoutSources(child)).replace(/ ?\( ?\)/gu, "")).filter((text) => text !== "");
}

function withoutSources(node: TreeNode): TreeNode {
  if (node.name === "Cite") return { type: "text", value: "" };
  return node.children === undefined ? node : { ...node, children: node.children.map(withoutSources) };
}
