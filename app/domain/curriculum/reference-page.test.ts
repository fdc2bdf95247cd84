import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { bankSchema } from "./bank";
import { COMPONENTS } from "./components";
import { glossarySchema } from "./glossary";
import { frontMatterSchema, manifestSchema } from "./front-matter";
import { pathwaySchema } from "./pathway";
import { LESSON_RULES } from "./rules";

const page = readFileSync(new URL("../../../docs/lesson-reference.md", import.meta.url), "utf8");
const rows = page.split("\n").filter((line) => line.startsWith("| `"));

describe("the reference for authors of lessons", () => {
  test.each(Object.entries(COMPONENTS))("has <%s> with every attribute that it takes, and no other", (name, { attributes }) => {
    const row = rows.find((line) => line.split(" | ", 1)[0]?.match(/<(\w+)/gu)?.includes(`<${name}`));
    expect(row?.split(" | ")[1]?.match(/\w+/gu) ?? []).toEqual(Object.keys(attributes).length === 0 ? ["none"] : Object.keys(attributes));
  });

  test("names no component that the guard would refuse", () => {
    for (const [, name = ""] of page.matchAll(/<([A-Z]\w*)/gu)) expect(Object.keys(COMPONENTS)).toContain(name);
  });

  test.each([["course.yaml", manifestSchema], ["bank.yaml", bankSchema], ["The glossary", glossarySchema], ["The head of a lesson", frontMatterSchema], ["A pathway", pathwaySchema]])("has every key of: %s", (heading, schema) => {
    const section = page.split(`## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";
    const keys = [...section.matchAll(/^\| `(\w+)` /gmu)].map(([, key]) => key);
    expect(keys).toEqual(Object.keys(schema.shape));
  });

  test("has every rule", () => {
    for (const [rule, meaning] of Object.entries(LESSON_RULES)) expect(page).toContain(`| \`${rule}\` | ${meaning} |`);
  });
});
