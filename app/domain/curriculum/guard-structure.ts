import type { BodyFault } from "./guard";
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
    if (node.name === "Question" || node.name === "Plan" || node.name === "Checklist") {
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
  Contrast: (node, report) => {
    for (const side of ["Weak", "Strong"]) {
      const count = named(node, side).length;
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

function questionRules(node: TreeNode, report: Report): void {
  const options = named(node, "Option");
  const offered = options.map((option) => ({ id: attributeOf(option, "id"), answer: attributeOf(option, "answer"), text: attributeOf(option, "text").trim() }));
  for (const { rule, about, message } of questionFaults(attributeOf(node, "kind"), offered)) report(rule, about === null ? node : (options[about.option] ?? node), message);
  for (const option of options) {
    if ((option.children ?? []).every((child) => wordsOf(child) === "" || child.name === "Cite")) report("question", option, "Every option explains itself: say inside it why it is right or wrong, and why good colleagues choose it.");
  }
}

function needsWords(node: TreeNode, report: Report): void {
  if ((node.children ?? []).every((child) => wordsOf(child) === "")) report("misplaced", node, `There is nothing inside <${node.name ?? ""}>.`);
}

function exactlyOne(node: TreeNode, type: string, report: Report): void {
  if (node.children?.length !== 1 || node.children[0]?.type !== type) report("misplaced", node, `Inside <${node.name ?? ""}> stands one ${type} and nothing else.`);
}

function named(node: TreeNode, name: string): TreeNode[] {
  return (node.children ?? []).filter((child) => child.name === name);
}

function visit(node: TreeNode, look: (node: TreeNode) => void): void {
  look(node);
  for (const child of node.children ?? []) visit(child, look);
}
