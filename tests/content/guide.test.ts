import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { applyChange, type Block, blocksOf, withAnswers } from "../support/guide-page";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PAGE = join(ROOT, "docs/writing-a-scenario.md");
const SCENARIO = "scenarios/nine-tomorrow";

const page = readFileSync(PAGE, "utf8");
const blocks = blocksOf(page);
const stages = [...new Set(blocks.map(({ stage }) => stage))].filter((stage) => stage > 0);
const stageFile = (stage: number) => readFileSync(join(ROOT, `docs/writing-a-scenario/stage-${String(stage)}.yaml`), "utf8");
const changes = blocks.filter(({ kind }) => kind === "diff");

const dir = mkdtempSync(join(tmpdir(), "throughcare-guide-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** What the program answers, by the name of the folder in which it was asked. */
let answers = new Map<string, string>();
let translated = "";

beforeAll(async () => {
  for (const stage of stages) write(`stage-${String(stage)}`, stageFile(stage));
  for (const change of changes) write(nameOf(change), applyChange(stageFile(change.stage), change.text));
  const names = [...stages.map((stage) => `stage-${String(stage)}`), ...changes.map(nameOf)];
  answers = byFolder(await throughcare("check", ...names.map((name) => `${name}/${SCENARIO}`)));
  translated = [...byFolder(await throughcare("translate", "es", `stage-8/${SCENARIO}`)).values()].join("");
}, 120_000);

test("the guide has its stages in order, each with an answer of the program and a mistake", () => {
  expect(stages).toEqual(stages.map((_, index) => index + 1));
  expect(stages.length).toBeGreaterThanOrEqual(8);
  for (const stage of stages) expect(blocks.filter((block) => block.stage === stage).map(({ kind }) => kind), String(stage)).toEqual(expect.arrayContaining(["yaml", "sh", "diff", "text"]));
});

test("every answer that the page quotes is what the program prints", async () => {
  const answerTo = (block: Block) => (block.kind === "diff" ? answers.get(nameOf(block)) : block.text.includes("translate") ? translated : answers.get(`stage-${String(block.stage)}`));
  await expect(withAnswers(page, answerTo)).toMatchFileSnapshot(PAGE);
});

test("a quoted answer that differs by a word is noticed", () => {
  const altered = page.replace("0 errors, 0 warnings", "no errors at all");
  expect(altered).not.toBe(page);
  expect(withAnswers(altered, ({ kind, stage }) => (kind === "sh" ? answers.get(`stage-${String(stage)}`) : undefined))).not.toBe(altered);
});

describe.each(stages)("stage %i", (stage) => {
  test("stands in its file, word for word", () => {
    for (const { text } of blocks.filter((block) => block.stage === stage && block.kind === "yaml")) expect(stageFile(stage)).toContain(text);
  });

  test("can be played: no error, and its walks arrive", () => {
    expect(answers.get(`stage-${String(stage)}`)).toMatch(/: (?:clean|verified, with warnings); 0 errors,/u);
    if (stage >= 6) expect(stageFile(stage)).toMatch(/walks:[\s\S]*mode: together/u);
  });
});

test("the scenario is clean as soon as its cast is complete, and at the end", () => {
  const clean = stages.filter((stage) => answers.get(`stage-${String(stage)}`)?.includes(": clean; ") === true);
  expect(clean).toEqual(stages.filter((stage) => stage !== 2 && stage !== 6));
});

test("each mistake of the page is reported, and by another rule than the others", () => {
  const rules = changes.map((change) => /(?:error|warning) \[([\w-]+)\]/u.exec(answers.get(nameOf(change)) ?? "")?.[1]);
  expect(rules).not.toContain(undefined);
  expect(new Set(rules).size).toBeGreaterThanOrEqual(changes.length - 1);
});

function nameOf({ stage, index }: Block): string {
  return `change-${String(stage)}-${String(index)}`;
}

function write(name: string, source: string): void {
  const file = join(dir, name, SCENARIO, "scenario.yaml");
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, source);
}

/** One run for all of them: starting the program costs more than checking. */
function throughcare(...args: string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(ROOT, "app/cli/throughcare.mjs"), "scenario", ...args], { cwd: dir }, (_, out, err) => resolve(out + err));
  });
}

/** The lines about each folder, as the author of that one scenario would see them. */
function byFolder(output: string): Map<string, string> {
  const found = new Map<string, string>();
  let current = "";
  for (const line of output.split("\n").filter((one) => one !== "")) {
    current = /^([\w-]+)\/scenarios\//u.exec(line)?.[1] ?? current;
    found.set(current, `${found.get(current) ?? ""}${line.replace(`${current}/`, "")}\n`);
  }
  return found;
}
