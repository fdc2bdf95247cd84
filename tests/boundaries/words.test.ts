import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { catalogues } from "~/messages/catalogues";
import { en } from "~/messages/en";

interface Source {
  /** Paths of the project's own modules that it loads. */
  imports: string[];
  /** First parts of the messages that it names. */
  words: Set<string>;
}

const areas = join("app", "messages", "areas");
const everywhere = new Set(namesIn(join("app", "messages", "catalogues.ts")));
const read = new Map<string, Source>();

/** What a module adds to the words, or begins with. */
function namesIn(path: string): string[] {
  return /(?:addWords\("en", |en: )\{ ([\w, ]+?),? \}/u.exec(readFileSync(path, "utf8"))?.[1]?.split(", ") ?? [];
}

function resolved(from: string, specifier: string): string | undefined {
  const base = specifier.startsWith("~/") ? join("app", specifier.slice(2)) : specifier.startsWith(".") ? join(dirname(from), specifier) : null;
  return base === null ? undefined : [`${base}.tsx`, `${base}.ts`].find((path) => existsSync(path));
}

function sourceOf(path: string): Source {
  const known = read.get(path);
  if (known !== undefined) return known;
  const tree = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, false, path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const imports = tree.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) || statement.importClause?.isTypeOnly === true || !ts.isStringLiteral(statement.moduleSpecifier)) return [];
    return resolved(path, statement.moduleSpecifier.text) ?? [];
  });
  const words = new Set<string>();
  const visit = (node: ts.Node) => {
    const name = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) ? /^([a-zA-Z]+)\./u.exec(node.text)?.[1] : undefined;
    if (name !== undefined && name in en) words.add(name);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  const source = { imports, words };
  read.set(path, source);
  return source;
}

/** Everything that a browser loads with a module; what only the server runs is left out of it. */
function loadedWith(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path) || path.startsWith(join("app", "server")) || path.includes(".server.")) return seen;
  seen.add(path);
  if (!path.startsWith(join("app", "messages"))) for (const next of sourceOf(path).imports) loadedWith(next, seen);
  return seen;
}

/** Messages that a page could name and a browser that opened nothing else would not have. */
function missingIn(path: string): string[] {
  const loaded = [...loadedWith(path)];
  const added = loaded.filter((module) => module.startsWith(areas)).flatMap(namesIn);
  const there = new Set([...everywhere, ...added]);
  return [...new Set(loaded.flatMap((module) => (module.startsWith(join("app", "messages")) ? [] : [...sourceOf(module).words])))].filter((name) => !there.has(name));
}

const routes = readdirSync(join("app", "routes")).map((name) => join("app", "routes", name, "route.tsx")).filter((path) => existsSync(path));

test.each([join("app", "root.tsx"), ...routes])("a browser that opens %s has every word of it", (path) => {
  expect(missingIn(path)).toEqual([]);
});

test("words of an area are missed where nobody loads them", () => {
  expect(everywhere.has("debrief")).toBe(false);
  expect(missingIn(join("app", "components", "debrief", "debrief.tsx"))).toEqual(["debrief"]);
});

test("the server has every word", () => {
  expect(Object.keys(catalogues.en).sort()).toEqual(Object.keys(en).sort());
});
