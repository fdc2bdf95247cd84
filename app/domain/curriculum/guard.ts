import { nearest } from "../content/schema-faults";
import { isSafeAddress } from "./address";
import { componentOf, COMPONENTS, MARKDOWN, WITHIN_A_LINE } from "./components";
import type { Spot } from "./course";
import type { LessonRule } from "./rules";
import { isElement, type TreeAttribute, type TreeNode } from "./tree";

/** A fault of a lesson's text, before it is known in which file it stands. */
export interface BodyFault extends Spot {
  rule: LessonRule;
  message: string;
}

const MAX_DEPTH = 12;
const MAX_NODES = 5_000;
/** Faults of one kind that are told at once, where one slip can make any number. */
const MOST_ALIKE = 20;

const CODE = new Set(["mdxjsEsm", "mdxFlowExpression", "mdxTextExpression"]);
const NAMES: Readonly<Record<string, string>> = {
  blockquote: "A quotation with >", image: "A picture", imageReference: "A picture", code: "A block of code", inlineCode: "Code", html: "HTML", thematicBreak: "A line across the page (---)",
  definition: "An address kept for later ([x]: …)", linkReference: "A link by reference ([a][x])", footnoteReference: "A footnote", footnoteDefinition: "A footnote", delete: "Struck-out text", yaml: "Front matter inside the text",
  heading: "A heading", list: "A list", table: "A table", paragraph: "A paragraph", link: "A link", strong: "Strong text", emphasis: "Emphasis", listItem: "An item of a list", text: "Text", break: "A break of line",
};

/**
 * Everything in a parsed lesson that its format does not have. Only what is listed is let through (components.ts), because text
 * from authors is not code: what comes out of here can be compiled and run. A pure function of the tree.
 */
export function guardTree(root: TreeNode): BodyFault[] {
  const guard = new Guard();
  guard.children(root, MARKDOWN["root"] ?? new Set(), 1);
  return guard.faults;
}

class Guard {
  readonly faults: BodyFault[] = [];
  private readonly alike = new Map<string, number>();
  private nodes = 0;

  /** `allowed` is null inside of what was refused already. */
  children(parent: TreeNode, allowed: ReadonlySet<string> | null, depth: number): void {
    for (const node of parent.children ?? []) {
      this.nodes += 1;
      if (this.nodes > MAX_NODES) {
        if (this.nodes === MAX_NODES + 1) this.report("too-large", node, `The lesson has more than ${String(MAX_NODES)} parts. Divide it into two.`);
        return;
      }
      if (depth > MAX_DEPTH) this.report("too-deep", node, `This is nested deeper than ${String(MAX_DEPTH)} levels.`);
      else this.node(node, parent, allowed, depth);
    }
  }

  private node(node: TreeNode, parent: TreeNode, allowed: ReadonlySet<string> | null, depth: number): void {
    if (CODE.has(node.type)) {
      this.report("no-code", node, node.type === "mdxjsEsm" ? "A lesson imports and exports nothing. If this is a sentence, let another word begin the line." : "Braces are code. Write the words themselves, or \\{ for a brace.");
      return;
    }
    if (isElement(node)) {
      this.element(node, parent, allowed, depth);
      return;
    }
    const inside = Object.hasOwn(MARKDOWN, node.type) && node.type !== "root" ? MARKDOWN[node.type] : undefined;
    if (inside === undefined) {
      this.report("not-in-format", node, `${NAMES[node.type] ?? node.type} is not part of a lesson.${node.type === "definition" || node.type === "linkReference" ? " Write the address beside its link." : ""}`);
    } else if (allowed !== null && !allowed.has(node.type)) {
      const flowed = isElement(parent) && MARKDOWN["paragraph"]?.has(node.type) === true;
      this.report("misplaced", node, flowed ? `Leave a blank line after <${parent.name ?? ""}> and before </${parent.name ?? ""}>.` : `${NAMES[node.type] ?? node.type} cannot stand here.`);
    } else this.ownRules(node);
    this.children(node, inside ?? null, depth + 1);
  }

  /** What holds for one kind of Markdown alone. */
  private ownRules(node: TreeNode): void {
    if (node.type === "heading" && node.depth !== 2 && node.depth !== 3) this.report("misplaced", node, "Headings within a lesson are ## or ###; its title stands in the front matter.");
    if (node.type === "listItem" && typeof node.checked === "boolean") this.report("not-in-format", node, "Write `- ` without [ ]: a <Checklist> makes the boxes itself.");
    if (node.type !== "link") return;
    if (!isSafeAddress(node.url ?? "")) this.report("unsafe-address", node, `"${shown(node.url ?? "")}" is not a page of this site. Links lead to addresses such as /scenarios/fourth-month or #part; a source is cited with <Cite source="…" />.`);
    if (typeof node.title === "string") this.report("not-in-format", node, "A link has no title of its own: what matters stands in the text.");
  }

  private element(node: TreeNode, parent: TreeNode, allowed: ReadonlySet<string> | null, depth: number): void {
    const { name } = node;
    const component = componentOf(name);
    if (component === null || typeof name !== "string") {
      const near = typeof name === "string" ? nearest(name, Object.keys(COMPONENTS)) : null;
      this.report("unknown-component", node, `<${shown(name ?? "")}> is not a component of lessons${near === null ? "; HTML is not used, and < is written \\<." : `; did you mean <${near}>?`}`);
      for (const attribute of node.attributes ?? []) if (isCode(attribute)) this.codeInAttribute(attribute, node);
    } else {
      if (allowed !== null && !allowed.has(`<${name}>`)) this.report("misplaced", node, standsWrong(name, parent));
      else if (node.type === "mdxJsxTextElement" && !WITHIN_A_LINE.has(name)) this.report("misplaced", node, `<${name}> stands on lines of its own, with a blank line before and after.`);
      this.attributes(node, name, component.attributes);
    }
    this.children(node, component?.inside ?? null, depth + 1);
  }

  private attributes(node: TreeNode, name: string, known: NonNullable<ReturnType<typeof componentOf>>["attributes"]): void {
    const seen = new Set<string>();
    for (const attribute of node.attributes ?? []) {
      const key = attribute.name ?? "";
      const rule = Object.hasOwn(known, key) ? known[key] : undefined;
      if (isCode(attribute)) this.codeInAttribute(attribute, node);
      else if (rule === undefined) this.report("attribute", attribute, `<${name}> has no attribute "${shown(key)}"${suggestion(key, Object.keys(known))}`, node);
      else if (seen.has(key)) this.report("attribute", attribute, `"${key}" stands twice in <${name}>.`, node);
      else {
        const read = rule.value.safeParse(attribute.value);
        if (!read.success) this.report("attribute", attribute, `${key}="…" of <${name}>: ${typeof attribute.value === "string" ? (read.error.issues[0]?.message ?? "") : "it needs a value in quotation marks"}.`, node);
      }
      seen.add(key);
    }
    for (const key of Object.keys(known)) if (!seen.has(key)) this.report("attribute", node, `<${name}> needs ${key}="…".`);
  }

  private codeInAttribute(attribute: TreeAttribute, node: TreeNode): void {
    this.report("no-code", attribute, "Attributes are plain text in quotation marks; braces are code.", node);
  }

  private report(rule: LessonRule, at: TreeNode | TreeAttribute, message: string, around?: TreeNode): void {
    const count = (this.alike.get(rule) ?? 0) + 1;
    this.alike.set(rule, count);
    const { line, column } = (at.position ?? around?.position)?.start ?? { line: 1, column: 1 };
    if (count <= MOST_ALIKE) this.faults.push({ rule, message, line, column });
  }
}

function isCode(attribute: TreeAttribute): boolean {
  return attribute.type !== "mdxJsxAttribute" || (typeof attribute.value === "object" && attribute.value !== null);
}

function standsWrong(name: string, parent: TreeNode): string {
  const homes = Object.entries(COMPONENTS).filter(([, { inside }]) => (inside as ReadonlySet<string>).has(`<${name}>`)).map(([home]) => `<${home}>`);
  const outside = MARKDOWN["root"]?.has(`<${name}>`) === true;
  const within = MARKDOWN["paragraph"]?.has(`<${name}>`) === true;
  const where = isElement(parent) ? `inside <${parent.name ?? ""}>` : parent.type === "root" ? "by itself" : "within a line of text or a list";
  return `<${name}> cannot stand ${where}. Its place is ${[...(outside ? ["on lines of its own, outside of others"] : []), ...(within && !outside ? ["within a line of text"] : []), ...(homes.length > 0 ? [`inside ${homes.join(", ")}`] : [])].join(", or ")}.`;
}

function suggestion(word: string, known: string[]): string {
  const near = nearest(word, known);
  if (near !== null) return `; did you mean "${near}"?`;
  return known.length === 0 ? "; it takes none." : `; it takes ${known.join(", ")}.`;
}

/** So that a message stays a line, whatever the author's text holds. */
function shown(text: string): string {
  const plain = text.replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, "\uFFFD");
  return plain.length > 60 ? `${plain.slice(0, 60)}…` : plain;
}
