import { isAlias, isMap, isNode, isPair, isScalar, isSeq, parseDocument, visit } from "yaml";
import type { Document, Node, Pair } from "yaml";
import type { FaultOf, Place } from "./fault";

export const MAX_BYTES = 1024 * 1024;
export const MAX_LEVELS = 12;
/** Faults of one kind that a file is told of at once, where one slip can make any number. */
const MOST_ALIKE = 20;

export type Path = (string | number)[];

/** What is refused in every file that authors write in YAML. */
export type YamlRule = "too-large" | "too-deep" | "syntax" | "duplicate-key" | "unsafe-yaml" | "hidden-characters" | "flow-prose" | "schema" | "unknown-key" | "bad-id";
type Fault = FaultOf<YamlRule>;

/** A YAML text as plain data, and the way back from the data to the line it came from. */
export interface LocatedTree {
  value: unknown;
  /** Place of the value at a path, or of its nearest ancestor that was written. */
  place(path: Path): Place;
  /** Place of the key that ends a path. */
  keyPlace(path: Path): Place;
  /** Place of a character within the scalar at a path; the scalar itself when it spans lines. */
  placeWithin(path: Path, offset: number): Place;
}

export type YamlResult = { ok: true; tree: LocatedTree } | { ok: false; faults: Fault[] };

/**
 * Reads one YAML 1.2 core document without anchors, aliases, tags or repeated keys (scenario-format.md, rule 6).
 * All faults are reported at once; a text with any of them yields no tree.
 */
export function readYaml(source: string, file: string): YamlResult {
  const start: Place = { file, line: 1, column: 1 };
  const refuse = (rule: YamlRule, message: string, place = start): YamlResult => ({
    ok: false,
    faults: [{ rule, level: "error", place, path: "", message, counterExample: null }],
  });
  const bytes = new TextEncoder().encode(source).length;
  if (bytes > MAX_BYTES) {
    return refuse("too-large", `The file has ${bytes} bytes; at most ${MAX_BYTES} (1 MiB) are read. Move media out of the file, or split it.`);
  }
  let document: Document.Parsed;
  try {
    document = parseDocument(source, { version: "1.2", schema: "core", strict: true, uniqueKeys: false, stringKeys: false, prettyErrors: false });
  } catch (error) {
    if (error instanceof RangeError) return refuse("too-deep", `The file nests too deeply to be read; at most ${MAX_LEVELS} levels are allowed.`);
    throw error;
  }
  const placeAt = placesIn(source, file);
  const structure = structureFaults(document, placeAt);
  // Of a text that is too deep the parser tells one error for every bracket that it gives up on.
  const syntax = structure.some(({ rule }) => rule === "too-deep") ? [] : syntaxFaults(document, placeAt);
  const faults = [...hiddenCharacters(source, placeAt), ...syntax, ...structure];
  if (faults.length > 0) return { ok: false, faults: firstAlike(faults) };
  return { ok: true, tree: locate(document, placeAt) };
}

// Not the parser's own line counter, which loses lines within some broken texts.
function placesIn(source: string, file: string): (offset: number) => Place {
  const starts = [0, ...[...source.matchAll(/\n/gu)].map(({ index }) => index + 1)];
  return (offset) => {
    const at = Math.min(offset, source.length);
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= at) low = middle;
      else high = middle;
    }
    return { file, line: low + 1, column: at - (starts[low] as number) + 1 };
  };
}

function firstAlike(faults: Fault[]): Fault[] {
  const count = new Map<YamlRule, number>();
  return faults.filter(({ rule }) => {
    count.set(rule, (count.get(rule) ?? 0) + 1);
    return (count.get(rule) ?? 0) <= MOST_ALIKE;
  });
}

function fault(rule: YamlRule, place: Place, message: string): Fault {
  return { rule, level: "error", place, path: "", message, counterExample: null };
}

// Characters that change the direction of text, or cannot be seen, make a file say something else than it shows.
const HIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u200B\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

function hiddenCharacters(source: string, placeAt: (offset: number) => Place): Fault[] {
  return [...source.matchAll(HIDDEN)].map((match) => {
    const code = (match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return fault("hidden-characters", placeAt(match.index), `An invisible character (U+${code}) stands here; it can make the text read differently from what it says. Delete it.`);
  });
}

function syntaxFaults(document: Document.Parsed, placeAt: (offset: number) => Place): Fault[] {
  return [...document.errors, ...document.warnings].map((problem) => {
    const place = placeAt(problem.pos[0]);
    if (problem.code === "RESOURCE_EXHAUSTION") return fault("too-deep", place, `This is nested too deeply to be read; at most ${MAX_LEVELS} levels are allowed.`);
    return fault("syntax", place, `The file is not valid YAML here: ${problem.message}. If this is prose with ": " or a leading special character, put it in double quotes or under a "|" block.`);
  });
}

function structureFaults(document: Document.Parsed, placeAt: (offset: number) => Place): Fault[] {
  const faults: Fault[] = [];
  const at = (node: unknown): Place => placeAt(isNode(node) ? (node.range?.[0] ?? 0) : 0);
  if (!isMap(document.contents)) faults.push(fault("schema", at(document.contents), "The file must be a list of keys, such as `title:`."));
  let tooDeep = false;
  visit(document, {
    Node(_key, node, ancestors) {
      const levels = ancestors.filter((ancestor) => isMap(ancestor) || isSeq(ancestor)).length;
      if (levels > MAX_LEVELS && !tooDeep) {
        tooDeep = true;
        faults.push(fault("too-deep", at(node), `This is nested deeper than ${MAX_LEVELS} levels.`));
        return visit.SKIP;
      }
      if (isAlias(node)) faults.push(fault("unsafe-yaml", at(node), "Aliases (*name) are not allowed: write the text out, so that a reviewer sees it where it is used."));
      else if (node.anchor) faults.push(fault("unsafe-yaml", at(node), `The anchor &${node.anchor} is not allowed: write the text out where it is used.`));
      if (node.tag !== undefined && !isAlias(node)) faults.push(fault("unsafe-yaml", at(node), `The tag ${node.tag} is not allowed; YAML's plain text, numbers, true and false are enough.`));
      return undefined;
    },
    // Not the parser's own search for repeated keys: its time grows with the square of their number.
    Map(_key, map) {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) faults.push(fault("duplicate-key", at(key), `The key "${String(key.value)}" stands twice in the same block; the second would silently win. Rename or delete one of them.`));
        seen.add(key.value);
      }
    },
    Pair(_key, pair, ancestors) {
      const parent = ancestors[ancestors.length - 1];
      if (!isScalar(pair.key) || typeof pair.key.value !== "string") {
        faults.push(fault("schema", at(pair.key), "A key must be a plain word; quote it if it looks like a number or true/false."));
      } else if (pair.key.value === "__proto__") {
        // The schema would pass it over in silence: in JavaScript it is no key like others.
        faults.push(fault("bad-id", at(pair.key), `"__proto__" cannot be a key or an id; choose another name.`));
      } else if (pair.value === null && isMap(parent) && parent.flow) {
        faults.push(fault("flow-prose", at(pair.key), `"${pair.key.value}" stands alone between { and }: a comma or colon in the text before it has split it. Put the whole text in double quotes.`));
      }
    },
  });
  return faults;
}

function locate(document: Document.Parsed, placeAt: (offset: number) => Place): LocatedTree {
  const find = (path: Path): { node: Node | null; pair: Pair | null } => {
    let node: Node | null = document.contents;
    let pair: Pair | null = null;
    for (const segment of path) {
      if (isMap(node)) {
        const found: unknown = node.items.find((item) => isScalar(item.key) && item.key.value === segment);
        // What stands alone where a list may stand is the first of its list.
        if (!isPair(found) && segment === 0) continue;
        if (!isPair(found)) break;
        pair = found;
        node = isNode(found.value) ? found.value : isNode(found.key) ? found.key : node;
      } else if (isSeq(node)) {
        const item: unknown = node.items[Number(segment)];
        if (!isNode(item)) break;
        node = item;
        pair = null;
      } else if (segment !== 0) break;
    }
    return { node, pair };
  };
  const offsetOf = (node: unknown): number => (isNode(node) ? (node.range?.[0] ?? 0) : 0);
  return {
    value: plain(document.contents),
    place: (path) => placeAt(offsetOf(find(path).node)),
    keyPlace: (path) => {
      const { node, pair } = find(path);
      return placeAt(offsetOf(pair !== null && isScalar(pair.key) && pair.key.value === path.at(-1) ? pair.key : node));
    },
    placeWithin: (path, offset) => {
      const { node } = find(path);
      const inOneLine = isScalar(node) && (node.type === "PLAIN" || node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE");
      const quote = isScalar(node) && node.type !== "PLAIN" ? 1 : 0;
      return placeAt(offsetOf(node) + (inOneLine ? offset + quote : 0));
    },
  };
}

// Not Document.toJS: a key such as constructor must stay an ordinary key, so that it can be named and refused.
function plain(node: unknown): unknown {
  if (isMap(node)) {
    const entries: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
    for (const item of node.items) if (isScalar(item.key) && typeof item.key.value === "string") entries[item.key.value] = plain(item.value);
    return entries;
  }
  if (isSeq(node)) return node.items.map(plain);
  return isScalar(node) ? node.value : null;
}
