import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { lateReturn } from "../support/scenarios";

interface Answer {
  code: number;
  out: string;
  err: string;
}

function throughcare(...args: string[]): Promise<Answer> {
  return new Promise((resolve) => {
    execFile(process.execPath, ["app/cli/throughcare.mjs", "scenario", ...args], (error, out, err) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, out, err });
    });
  });
}

function folder(source = lateReturn()): { dir: string; scenario: string; locale: string } {
  const dir = mkdtempSync(join(tmpdir(), "throughcare-words-"));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  const at = join(dir, "late-return");
  mkdirSync(at);
  writeFileSync(join(at, "scenario.yaml"), source);
  return { dir: at, scenario: join(at, "scenario.yaml"), locale: join(at, "locales", "es.yaml") };
}

test("a translation is begun, filled in, checked, and brought up to date without losing a word", async () => {
  const { dir, scenario, locale } = folder();
  const begun = await throughcare("translate", "es", dir);
  expect(begun).toMatchObject({ code: 0, err: "" });
  expect(begun.out).toMatch(/es\.yaml: 0 of \d+ strings translated, 0 stale, \d+ missing\n$/u);
  writeFileSync(locale, readFileSync(locale, "utf8").replace(/(title:\n {2}src: "\w{6}"\n {2}text: )""/u, '$1"El regreso tardío"'));
  writeFileSync(scenario, lateReturn((source) => source.replace('title: "The late return"', 'title: "The late bus"')));
  const checked = await throughcare("check", dir);
  expect(checked.code).toBe(0);
  expect(checked.out).toContain("warning [translation-stale] 1 translation is of an earlier wording: title.");
  const [json] = JSON.parse((await throughcare("check", "--json", dir)).out) as { clean: boolean; locales: unknown[] }[];
  expect(json).toMatchObject({ clean: true, locales: [{ language: "es", counts: { translated: 0, stale: 1 }, faults: [{ rule: "translation-stale" }, { rule: "translation-missing" }] }] });
  expect((await throughcare("translate", "es", scenario)).out).toContain("1 stale");
  expect(readFileSync(locale, "utf8")).toContain('El regreso tardío');
  expect(readdirSync(join(dir, "locales"))).toEqual(["es.yaml"]);
});

test("a file that cannot be read is left as it is, and a string that does not exist is an error of the check", async () => {
  const { dir, locale } = folder();
  await throughcare("translate", "es", dir);
  const extra = `${readFileSync(locale, "utf8")}\nscenes.nowhere.ask:\n  src: "123456"\n  text: "Nada"\n`;
  writeFileSync(locale, extra);
  const checked = await throughcare("check", dir);
  expect(checked.code).toBe(1);
  expect(checked.out).toContain("error [translation-extra-key]");
  expect((await throughcare("translate", "es", dir)).out).toContain('1 kept under "removed"');
  const broken = `${readFileSync(locale, "utf8")}title: "otra\n`;
  writeFileSync(locale, broken);
  const refused = await throughcare("translate", "es", dir);
  expect(refused).toMatchObject({ code: 1, out: "" });
  expect(refused.err).toContain("Nothing was written");
  expect(readFileSync(locale, "utf8")).toBe(broken);
});

test.each([["en", "the language of the source"], ["../../es", "is not a language"], ["Spanish", "is not a language"]])("nothing is translated into %s", async (language, says) => {
  const { dir } = folder();
  const refused = await throughcare("translate", language, dir);
  expect(refused).toMatchObject({ code: 2, out: "" });
  expect(refused.err).toContain(says);
  expect(existsSync(join(dir, "locales"))).toBe(false);
});

test("two versions are compared: the class, each difference, and what becomes of learners on the way", async () => {
  const { scenario } = folder();
  const { dir: later } = folder(lateReturn((source) => source.replace("version: 0.1.0", "version: 0.2.0").replace("end: mixed", "end: poor")));
  const compared = await throughcare("diff", scenario, later);
  expect(compared.code).toBe(0);
  expect(compared.out).toContain("late-return 0.1.0 → 0.2.0: structural\n  structural  scenes.end_open.end\n              Scene \"end_open\" is poor now; it was mixed.\n");
  expect(compared.out).toContain("Learners on the way stay on the version in which they began");
  const json = JSON.parse((await throughcare("diff", "--json", scenario, later)).out) as unknown;
  expect(json).toMatchObject({ scenario: "late-return", from: "0.1.0", to: "0.2.0", class: "structural", learners: "pinned", walks: [{ walk: "best", move: { kind: "pinned", seq: null } }, { walk: "by_the_form" }] });
  expect((await throughcare("diff", scenario, scenario)).out).toBe("late-return 0.1.0 → 0.1.0: no difference\n");
  const other = await throughcare("diff", scenario, "scenarios/fourth-month");
  expect(other).toMatchObject({ code: 2, out: "" });
  expect(other.err).toContain("versions of one scenario can be compared");
});

test("a fault in a fragment is told at its line in the fragment's file", async () => {
  const { dir } = folder(lateReturn((source) => source.replace("    to: first_words", "    to: pause").replace("\n  first_words:\n", "\n  pause: { use: pause, exits: { on: first_words } }\n\n  first_words:\n")));
  mkdirSync(join(dir, "fragments"));
  const write = (to: string) => writeFileSync(join(dir, "fragments", "pause.yaml"), `fragment: pause\nformat: 1\nexits: [on]\nstart: breath\nscenes:\n  breath: { text: "You take a breath.", to: ${to} }\n`);
  write("on");
  expect(await throughcare("check", dir)).toMatchObject({ code: 0 });
  expect((await throughcare("graph", dir)).out).toContain("pause_breath --> first_words");
  write("off");
  const { code, out } = await throughcare("check", dir);
  expect(code).toBe(1);
  expect(out).toContain(`${join(dir, "fragments", "pause.yaml")}:6:45: error [broken-target] There is no scene "off"; did you mean "on"? (In the fragment "pause", used by "pause".)`);
});

test("what becomes of people who choose at random is told when it is asked for, for each mode", async () => {
  const { dir } = folder();
  expect((await throughcare("check", dir)).out).not.toContain("by chance");
  expect((await throughcare("check", "--odds", dir)).out).toMatch(/by chance, solo: end_settled \d+\.\d %, end_open \d+\.\d %; \d\.\d\d bits; \d/u);
  const [json] = JSON.parse((await throughcare("check", "--json", dir)).out) as { chances: { endings: Record<string, number> }[] }[];
  expect(json?.chances).toMatchObject([{ mode: "solo", exact: true }]);
  expect(Object.values(json?.chances[0]?.endings ?? {}).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
});
