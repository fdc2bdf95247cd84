import type { BodyFault } from "./guard";
import { ASKING } from "./anchors";
import { draftedFrom, partsOf } from "./lesson-questions";
import { questionFaults } from "./question-rules";
import type { LessonRule } from "./rules";
import { attributeOf, type TreeNode, wordsOf } from "./tree";

/** What must be there, and be there once: the rules of questions, contrasts and lists. For a tree that the guard let through. */
export function structureFaults(root: TreeNode): BodyFault[] {
  const faults: BodyFault[] = [];
  const report: Report = (rule, node, message) => faults.push({ rule, message, ...(node.position?.start ? { line: node.position.start.line, column: node.position.start.column } : { line: 1, column: 1 }) });
  if ((root.children ?? []).length === 0) report("misplaced", root, "There is nothing to read in this lesson.");
  const ids = new Set<string>();
  visit(root, (node) => {
    const id = attributeOf(node, "id");
    if (ASKING.has(node.name ?? "") || node.name === "Plan" || node.name === "Reflection" || node.name === "Checklist") {
      if (ids.has(id)) report("duplicate-id", node, `The id "${id}" belongs to something else in this lesson already.`);
      ids.add(id);
    }
    rulesOf[node.name ?? ""]?.(node, report);
  });
  return faults;
}

type Report = (rule: LessonRule, node: TreeNode, message: string) => void;

const rulesOf: Readonly<Record<string, (node: TreeNode, report: Report) => void>> = {
  Question: questionRules,
  Order: questionRules,
  Match: questionRules,
  Numeric: once(["Below", "Within", "Above"]),
  Short: once(["Model"]),
  Contrast: (node, report) => {
    for (const side of ["Weak", "Strong"]) {
      const count = partsOf(node, side).length;
      if (count !== 1) report("misplaced", node, `A <Contrast> has one <${side}>; this one has ${count === 0 ? "none" : String(count)}.`);
    }
  },
  Said: (node, report) => exactlyOne(node, "paragraph", report),
  Checklist: (node, report) => {
    exactlyOne(node, "list", report);
    for (const item of node.children?.[0]?.children ?? []) {
      if (item.children?.length !== 1 || item.children[0]?.type !== "paragraph") report("misplaced", item, "An item of a checklist is one sentence or two beside a box, without a list inside.");
    }
  },
  Callout: needsWords,
  Case: needsWords,
  Weak: needsWords,
  Strong: needsWords,
  Term: needsWords,
  Figure: (node, report) => {
    inWords(node, "what the picture shows, for whoever does not see it", report);
    if (attributeOf(node, "alt").trim() === attributeOf(node, "caption").trim()) report("alternative", node, "The alt and the caption of this <Figure> say the same. The alt says what is to be seen, the caption what it is for.");
  },
  Video: (node, report) => inWords(node, "what is said and shown, for whoever does not hear or see it", report),
  Audio: (node, report) => inWords(node, "what is said, for whoever does not hear it", report),
};

function inWords(node: TreeNode, what: string, report: Report): void {
  if ((node.children ?? []).every((child) => wordsOf(child) === "")) report("alternative", node, `There is nothing inside this <${node.name ?? ""}>: write there ${what}.`);
}

/** The parts of each kind of question, and what is said when one of them has no reason inside. */
const PARTS: Readonly<Record<string, { part: string; reason: string | null }>> = {
  Question: { part: "Option", reason: "Every option explains itself: say inside it why it is right or wrong, and why good colleagues choose it." },
  Order: { part: "Step", reason: "Every step explains its place: say inside it why it comes then." },
  Match: { part: "Pair", reason: "Every pair explains itself: say inside it why the two belong together." },
  Short: { part: "Point", reason: null },
};

function questionRules(node: TreeNode, report: Report): void {
  const { part, reason } = PARTS[node.name ?? ""] ?? { part: "", reason: null };
  const parts = partsOf(node, part);
  for (const { rule, about, message } of questionFaults(draftedFrom(node))) report(rule, about === null ? node : (parts[about.part] ?? node), message);
  if (reason !== null) for (const one of parts) if (isSilent(one)) report("question", one, reason);
}

/** For what a question has once: its three ranges, its model. */
function once(names: readonly string[]): (node: TreeNode, report: Report) => void {
  return (node, report) => {
    questionRules(node, report);
    for (const name of names) {
      const [first, ...more] = partsOf(node, name);
      if (first === undefined) report("question", node, `<${node.name ?? ""}> needs a <${name}> inside.`);
      else if (isSilent(first)) report("question", first, `There is nothing to read inside <${name}>.`);
      for (const other of more) report("question", other, `<${name}> stands once in <${node.name ?? ""}>.`);
    }
  };
}

function isSilent(node: TreeNode): boolean {
  return (node.children ?? []).every((child) => wordsOf(child) === "" || child.name === "Cite");
}

function needsWords(node: TreeNode, report: Report): void {
  if ((node.children ?? []).every((child) => wordsOf(child) === "")) report("misplaced", node, `There is nothing inside <${node.name ?? ""}>.`);
}

function exactlyOne(node: TreeNode, type: string, report: Report): void {
  if (node.children?.length !== 1 || node.children[0]?.type !== type) report("misplaced", node, `Inside <${node.name ?? ""}> stands one ${type} and nothing else.`);
}

function visit(node: TreeNode, look: (node: TreeNode) => void): void {
  look(node);
  for (const child of node.children ?? []) visit(child, look);
}
