import type { z } from "zod";
import type { FaultOf } from "./fault";
import type { LocatedTree, Path, YamlRule } from "./read-yaml";

type Fault = FaultOf<YamlRule>;

/** Turns what zod found into faults in the author's words, each at its place; `prefix` is the path at which the schema began, `whole` what a missing key of the file is missing in. */
export function schemaFaults(error: z.ZodError, tree: LocatedTree, prefix: Path, known: string[], whole: string): Fault[] {
  return error.issues.flatMap((issue) => faultsOf(issue, tree, [...prefix, ...(issue.path as Path)], known, whole));
}

function faultsOf(issue: z.core.$ZodIssue, tree: LocatedTree, path: Path, known: string[], whole: string): Fault[] {
  const make = (rule: Fault["rule"], at: Path, message: string, place = tree.place(at)): Fault => ({
    rule, level: "error", place, path: pathToText(at), message, counterExample: null,
  });
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => {
        const near = nearest(key, known);
        return make("unknown-key", [...path, key], `"${key}" is not a key that is known here${near === null ? "" : `; did you mean "${near}"?`}`, tree.keyPlace([...path, key]));
      });
    case "invalid_type":
      if (issue.input === undefined && !wasWritten(tree, path)) {
        return [make("schema", path, `"${String(path.at(-1))}" is missing in ${pathToText(path.slice(0, -1)) || whole}.`, tree.keyPlace(path.slice(0, -1)))];
      }
      return [make("schema", path, `${last(path)} should be ${words(issue.expected)}.`)];
    case "too_small":
      return [make("schema", path, issue.origin === "string" ? `${last(path)} is empty; write something or delete the key.` : `${last(path)} needs at least ${String(issue.minimum)}.`)];
    case "too_big":
      return [make("schema", path, issue.origin === "string" ? `${last(path)} is too long: at most ${String(issue.maximum)} characters.` : `${last(path)} is at most ${String(issue.maximum)}.`)];
    case "invalid_value":
      if (!wasWritten(tree, path)) return [make("schema", path, `"${String(path.at(-1))}" is missing in ${pathToText(path.slice(0, -1)) || whole}.`, tree.keyPlace(path.slice(0, -1)))];
      return [make("schema", path, `${last(path)} should be ${issue.values.map((value) => `"${String(value)}"`).join(" or ")}.`)];
    default:
      return [make("schema", path, `${last(path)}: ${issue.message}.`)];
  }
}

export function pathToText(path: Path): string {
  return path.map(String).join(".");
}

function last(path: Path): string {
  const named = [...path].reverse().find((segment) => typeof segment === "string");
  return named === undefined ? "The value" : `"${named}"`;
}

function wasWritten(tree: LocatedTree, path: Path): boolean {
  let value = tree.value;
  for (const segment of path) {
    if (value === null || typeof value !== "object") return segment === 0 && value !== undefined;
    // What stands alone where a list may stand is the first of its list.
    if (segment === 0 && !Array.isArray(value)) continue;
    value = (value as Record<string | number, unknown>)[segment];
  }
  return value !== undefined;
}

const WORDS: Record<string, string> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  object: "a block of keys",
  record: "a block of keys",
  array: "a list",
  tuple: "a list of two numbers, [lowest, highest]",
};

function words(expected: string): string {
  return WORDS[expected] ?? expected;
}

/** The known word that differs least from a mistyped one, if it differs by at most two letters. */
export function nearest(word: string, known: Iterable<string>): string | null {
  let best: { word: string; distance: number } | null = null;
  for (const candidate of known) {
    const distance = editDistance(word, candidate);
    if (distance <= 2 && distance < Math.max(candidate.length, 3) && (best === null || distance < best.distance)) best = { word: candidate, distance };
  }
  return best?.word ?? null;
}

function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length] ?? 3;
}

/** Ends a sentence that names something unknown: with the nearest that is known, if one is near. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const near = nearest(word, known);
  return near === null ? "." : `; did you mean "${near}"?`;
}
