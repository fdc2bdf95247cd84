import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** Declarations that name a side of the screen, and so point the wrong way in Arabic. */
export function physicalDeclarations(css: string): string[] {
  const bare = css.replace(/\/\*[\s\S]*?\*\//gu, "");
  const named = bare.match(/(?<![\w-])(?:(?:margin|padding|border)-(?:left|right|top|bottom)[\w-]*|left|right|top|bottom|width|height|min-width|max-width|min-height|max-height)\s*:(?!\s*[\d.]+(?:rem|px|em)\s*\))/gu) ?? [];
  const sided = bare.match(/(?<![\w-])(?:text-align|float|clear)\s*:\s*(?:left|right)/gu) ?? [];
  return [...named, ...sided];
}

const folder = join(process.cwd(), "app", "styles");

test.each(readdirSync(folder).filter((name) => name.endsWith(".css")))("%s uses logical properties only", (name) => {
  expect(physicalDeclarations(readFileSync(join(folder, name), "utf8"))).toEqual([]);
});

test("a physical declaration is found, a media query is not taken for one", () => {
  expect(physicalDeclarations("p { margin-left: 1rem; text-align: right } @media (min-width: 40rem) { p { inline-size: 1rem } }")).toEqual(["margin-left:", "text-align: right"]);
});
