import { additionOf, changeOf, orderOf, removalOf, renamingOf } from "./diff-words";
import { canonicalJson, hashesOf, isText } from "./hashes";
import type { Representation } from "./representation";

/**
 * What a change means for those who are on the way (scenario-format.md, section 5). text: another wording of the same story;
 * additive: everything that could happen still can, and leads where it led; structural: something leads, counts or judges otherwise.
 */
export type ChangeClass = "text" | "additive" | "structural";

export interface Difference {
  class: ChangeClass;
  /** "scenes.meeting.choices.test_now.to" */
  path: string;
  words: string;
}

export interface Diff {
  /** The heaviest of the differences; null where there is none. Text exactly when the `logic` hashes are equal. */
  class: ChangeClass | null;
  differences: Difference[];
}

const WEIGHT: Record<ChangeClass, number> = { text: 0, additive: 1, structural: 2 };

// A new one of these is met by nobody who has not gone a new way.
const ADDITIVE = new Set(["scenes", "choices", "branches", "variables", "seats", "competencies", "modes", "facts"]);
// In the order of the seats effects are done.
const ORDER_COUNTS = new Set(["seats", "parts"]);
// Compared as one: their parts mean nothing alone.
const WHOLE = new Set(["when", "gate", "effects", "rules", "domain", "rate", "minutes", "expect"]);

/** The difference in meaning of two versions of one scenario, in the order of the representation. */
export function diffOf(before: Representation, after: Representation): Diff {
  // What becomes of learners on the way is no part of the story.
  const { version: _before, migrations: _early, ...from } = before;
  const { version: _after, migrations: _late, ...to } = after;
  const differences: Difference[] = [];
  compareBlocks(from, to, [], false, differences);
  if (differences.length === 0) return { class: null, differences };
  const heaviest = differences.reduce<ChangeClass>((worst, { class: own }) => (WEIGHT[own] > WEIGHT[worst] ? own : worst), "text");
  const sameLogic = hashesOf(before).logic === hashesOf(after).logic;
  return { class: sameLogic ? "text" : heaviest === "text" ? "additive" : heaviest, differences };
}

type Block = Record<string, unknown>;

function compareBlocks(before: Block, after: Block, path: string[], textual: boolean, found: Difference[]): void {
  // A scene of another kind is another scene; the rest follows from it.
  const kind = "kind" in before && before.kind !== after.kind ? ["kind"] : null;
  for (const key of kind ?? new Set([...Object.keys(before), ...Object.keys(after)])) compareValues(key, before[key], after[key], [...path, key], textual, found);
}

function compareValues(key: string, before: unknown, after: unknown, path: string[], within: boolean, found: Difference[]): void {
  if (canonicalJson([before]) === canonicalJson([after])) return;
  const textual = within || isText(key, before) || isText(key, after);
  const lists = WHOLE.has(key) ? null : keyedLists(before, after);
  if (lists !== null) compareLists(key, lists, path, textual, found);
  else if (!WHOLE.has(key) && isBlock(before) && isBlock(after)) compareBlocks(before, after, path, textual, found);
  else found.push({ class: textual ? "text" : classOfChange(key, before, after), path: pathOf(path), words: changeOf(path, before, after) });
}

function classOfChange(key: string, before: unknown, after: unknown): ChangeClass {
  if (key === "checkpoint") return after === true ? "additive" : "structural";
  // A new decision needs its expert choice; those of the old ones must stand as they were, in whatever order.
  if (key === "expert" && Array.isArray(before) && Array.isArray(after)) return before.every((step) => after.includes(step)) ? "additive" : "structural";
  return "structural";
}

type Item = Block & { id: string };

/** Two lists of things with names, which are compared by name and not by place. */
function keyedLists(before: unknown, after: unknown): [Item[], Item[]] | null {
  if (!Array.isArray(before) || !Array.isArray(after)) return null;
  const [from, to] = [before, after].map((list: unknown[]) => list.map((item) => (isBlock(item) ? { ...item, id: item.id ?? item.seat } : { id: null })));
  const named = (list: { id: unknown }[] | undefined): list is Item[] => list !== undefined && list.every(({ id }) => typeof id === "string") && new Set(list.map(({ id }) => id)).size === list.length;
  return named(from) && named(to) ? [from, to] : null;
}

function compareLists(key: string, [before, after]: [Item[], Item[]], path: string[], textual: boolean, found: Difference[]): void {
  const add = (kind: ChangeClass, at: string[], words: string) => found.push({ class: textual ? "text" : kind, path: pathOf(at), words });
  const has = (list: Item[], id: string) => list.some((item) => item.id === id);
  const added = after.filter(({ id }) => !has(before, id));
  for (const item of before) {
    const at = [...path, item.id];
    const now = after.find(({ id }) => id === item.id);
    if (now !== undefined) {
      compareBlocks(item, now, at, textual, found);
      continue;
    }
    const renamed = added.find((other) => canonicalJson({ ...other, id: item.id }) === canonicalJson(item));
    if (renamed !== undefined) added.splice(added.indexOf(renamed), 1);
    add("structural", at, renamed === undefined ? removalOf(at) : renamingOf(at, renamed.id));
  }
  // What makes a choice a critical error is also a list with names, and adding to it judges an old choice anew.
  for (const item of added) add(ADDITIVE.has(key) ? "additive" : "structural", [...path, item.id], additionOf([...path, item.id], item));
  const order = (list: Item[], other: Item[]) => list.map(({ id }) => id).filter((id) => has(other, id)).join();
  if (order(before, after) !== order(after, before)) add(ORDER_COUNTS.has(key) ? "structural" : "additive", path, orderOf(path));
}

function isBlock(value: unknown): value is Block {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const SEGMENTS: Record<string, string> = { variables: "vars", branches: "random", effects: "then", verdict: "end", gate: "when", contentNotes: "content_notes", contentNote: "content_note", noteForTrainer: "note_for_trainer", parts: "joint.seats" };

function pathOf(path: string[]): string {
  return path.map((segment) => SEGMENTS[segment] ?? segment).join(".");
}
