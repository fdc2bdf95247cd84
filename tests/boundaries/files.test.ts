import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, it } from "vitest";

const generated = join("app", "server", "adapters", "generated");
const files = ["app", "tests", "prisma"]
  .flatMap((dir) => readdirSync(dir, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs|cjs|js|css)$/.test(entry.name))
  .map((entry) => relative(".", join(entry.parentPath, entry.name)))
  .filter((path) => !path.startsWith(generated));
const lines = (path: string) => readFileSync(path, "utf8").trimEnd().split("\n").length;

it("no file is longer than 400 lines, nine in ten are under 250, the median is under 80", () => {
  const sizes = files.map(lines).sort((a, b) => a - b);
  expect(files.filter((path) => lines(path) > 400)).toEqual([]);
  expect(sizes[Math.floor(sizes.length * 0.9)]).toBeLessThan(250);
  expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(80);
});

it("no folder is called after nothing", () => {
  expect(files.filter((path) => /(^|\/)(utils?|lib|helpers?|misc|common)(\/|\.)/.test(path))).toEqual([]);
});

it("names are kebab-case and nothing is a barrel", () => {
  expect(files.filter((path) => !/^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test((path.split("/").at(-1) ?? "").replace(/^_/, "")))).toEqual([]);
  expect(files.filter((path) => /(^|\/)index\.tsx?$/.test(path))).toEqual([]);
});

it("the environment is read in one place", () => {
  // The .mjs commands run before anything is installed that could parse it.
  const readers = files.filter((path) => path.startsWith("app/") && /\.tsx?$/.test(path) && readFileSync(path, "utf8").includes("process.env"));
  expect(readers).toEqual(["app/server/adapters/environment.ts"]);
});

it("the domain asks neither the clock nor chance, and neither do use cases and pages", () => {
  const pure = files.filter((path) => /^app\/(domain|server|routes|components)\//.test(path) && !path.startsWith("app/server/adapters/") && !/\.test\.tsx?$/.test(path));
  expect(pure.filter((path) => /Date\.now\(|new Date\(\)|Math\.random\(/.test(readFileSync(path, "utf8")))).toEqual([]);
});
