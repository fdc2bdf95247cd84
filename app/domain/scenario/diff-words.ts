import { domainInWords } from "./link";
import type { ConditionalText, Domain } from "./representation";

// Path here: keys of the representation and ids, such as scenes, meeting, choices, test_now, to.

const NOUNS: Record<string, string> = {
  scenes: "scene", choices: "choice", branches: "branch", variables: "variable", seats: "seat", competencies: "competency", critical: "critical error", questions: "question",
  walks: "walk", never: "check", possible: "check", modes: "mode", facts: "fact", parts: "part",
};

const KINDS: Record<string, string> = { text: "a text", decision: "a decision", random: "a draw", check: "an automatic branch", end: "an ending", joint: "a joint scene" };

/** The thing in which a path lies: `choice "meeting.test_now"`; null at the top. */
function thingOf(path: string[]): { words: string; rest: string[] } | null {
  let thing: { words: string; rest: string[] } | null = null;
  let names: string[] = [];
  path.forEach((segment, index) => {
    const noun = NOUNS[segment];
    const id = path[index + 1];
    if (noun === undefined || id === undefined || (index > 0 && NOUNS[path[index - 1] ?? ""] !== undefined)) return;
    names = [...names, id];
    thing = { words: `${noun} "${names.join(".")}"`, rest: path.slice(index + 2) };
  });
  return thing;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function additionOf(path: string[], item: Record<string, unknown>): string {
  const kind = item.kind === "end" ? " (an ending)" : "";
  return `${capital(thingOf(path)?.words ?? path.join("."))} is new${kind}.`;
}

export function removalOf(path: string[]): string {
  return `${capital(thingOf(path)?.words ?? path.join("."))} is gone.`;
}

export function renamingOf(path: string[], to: string): string {
  return `${capital(thingOf(path)?.words ?? path.join("."))} is called "${to}" now.`;
}

export function orderOf(path: string[]): string {
  const of = thingOf(path);
  return `The ${path.at(-1) ?? ""}${of === null ? "" : ` of ${of.words}`} stand in another order.`;
}

export function changeOf(path: string[], before: unknown, after: unknown): string {
  const thing = thingOf(path);
  const key = path.at(-1) ?? "";
  const subject = capital(thing?.words ?? "the scenario");
  const known = thing === null || thing.rest.length === 1 ? CHANGES[key] : undefined;
  const special = key === "when" && !path.includes("choices") ? undefined : known?.(before, after);
  if (special !== undefined) return thing === null && key === "start" ? `The story begins at ${show(after)} instead of ${show(before)}.` : `${subject} ${special}.`;
  const part = (thing?.rest ?? path).join(".");
  if (isTold(before) && isTold(after)) return `${subject}, "${part}": ${toldOtherwise(before, after)}.`;
  if (typeof before === "string" && typeof after === "string") return `${subject}, "${part}": ${readsOtherwise(before, after)}.`;
  if (isPlain(before) && isPlain(after)) return `${subject}, "${part}": ${show(after)} instead of ${show(before)}.`;
  return `${subject}: "${part}" is different.`;
}

function isTold(value: unknown): value is ConditionalText {
  return Array.isArray(value) && value.every((variant: unknown) => typeof variant === "object" && variant !== null && "text" in variant && "when" in variant);
}

function toldOtherwise(before: ConditionalText, after: ConditionalText): string {
  const at = before.findIndex(({ text }, index) => text !== after[index]?.text);
  if (before.length === after.length && at >= 0) return readsOtherwise(before[at]?.text ?? "", after[at]?.text ?? "");
  return before.length === after.length ? "told under other conditions" : `${String(after.length)} variants instead of ${String(before.length)}`;
}

type Words = (before: unknown, after: unknown) => string;

const CHANGES: Record<string, Words> = {
  kind: (before, after) => `is ${KINDS[String(after)] ?? String(after)} now; it was ${KINDS[String(before)] ?? String(before)}`,
  to: (before, after) => `leads to ${show(after)} instead of ${show(before)}`,
  when: (before, after) => (before === null ? "is offered under a condition now" : after === null ? "is offered always now" : "is offered under another condition"),
  gate: (before, after) => (before === null ? "is passed over under a condition now" : after === null ? "is never passed over now" : "is passed over under another condition, or to another scene"),
  effects: () => "has other effects",
  rules: () => "decides by other rules",
  rate: (before, after) => `is rated otherwise: ${ratings(before, after)}`,
  domain: (before, after) => `is ${domainInWords(after as Domain)} now; it was ${domainInWords(before as Domain)}`,
  start: (before, after) => `starts as ${show(after)} instead of ${show(before)}`,
  weight: (before, after) => `is drawn with weight ${show(after)} instead of ${show(before)}`,
  verdict: (before, after) => `is ${String(after)} now; it was ${String(before)}`,
  pass: (before, after) => `is passed with ${show(after)} per cent instead of ${show(before)}`,
  checkpoint: (_before, after) => (after === true ? "is a place to try again from now" : "is no place to try again from any more"),
  expert: (before, after) => {
    const [was, is] = [list(before), list(after)];
    const [lost, won] = [was.filter((step) => !is.includes(step)), is.filter((step) => !was.includes(step))];
    return `has another expert path: ${[...(won.length > 0 ? [`with ${won.join(", ")}`] : []), ...(lost.length > 0 ? [`without ${lost.join(", ")}`] : [])].join(", ") || "in another order"}`;
  },
};

function ratings(before: unknown, after: unknown): string {
  const [was, is] = [before as Record<string, number>, after as Record<string, number>];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((competency) => was[competency] !== is[competency])
    .map((competency) => `${competency} ${show(is[competency])} instead of ${show(was[competency])}`)
    .join(", ");
}

function list(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function isPlain(value: unknown): boolean {
  return typeof value !== "object" || value === null;
}

function show(value: unknown): string {
  return value === null || value === undefined ? "nothing" : JSON.stringify(value);
}

/** Characters shown on either side of the first and last difference. */
const CONTEXT = 24;
const MOST_SHOWN = 160;

function readsOtherwise(before: string, after: string): string {
  const shorter = Math.min(before.length, after.length);
  let same = 0;
  while (same < shorter && before[same] === after[same]) same += 1;
  let tail = 0;
  while (tail < shorter - same && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const cut = (text: string) => {
    const [from, to] = [Math.max(0, same - CONTEXT), Math.min(text.length, text.length - tail + CONTEXT)];
    const shown = text.slice(from, Math.min(to, from + MOST_SHOWN)).replaceAll("\n", " ");
    return `“${from > 0 ? "…" : ""}${shown}${from + MOST_SHOWN < to || to < text.length ? "…" : ""}”`;
  };
  return `${cut(after)} instead of ${cut(before)}`;
}
