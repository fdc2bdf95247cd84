import { execFile } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { aLesson, courseFolder, ENOUGH_TO_READ, WHOLE_LESSON } from "../support/lesson-builders";

function throughcareOn(contentDir: string, ...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ["app/cli/throughcare.mjs", "course", ...args], { env: { ...process.env, CONTENT_DIR: contentDir } }, (error, out, err) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, out, err });
    });
  });
}

const throughcare = (...args: string[]) => throughcareOn(process.cwd(), ...args);

test("a clean course is told as clean, by its folder, its file or the folder around it", async () => {
  const { course, dir } = courseFolder({ "01-a-fact.mdx": WHOLE_LESSON + ENOUGH_TO_READ });
  for (const path of [course, join(course, "course.yaml"), dir]) {
    expect(await throughcare("check", path)).toEqual({ code: 0, out: expect.stringMatching(/small-steps\/course\.yaml: clean; 1 lesson, 14 minutes\n$/u) as string, err: "" });
  }
});

test("every fault of every lesson is told with its file, line, column and rule, and the rest can be read", async () => {
  const { course } = courseFolder({ "01-a-fact.mdx": WHOLE_LESSON + ENOUGH_TO_READ, "02-code.mdx": aLesson("\nTwo {1 + 1} flags, [here](//evil.example).\n"), "03-sources.mdx": aLesson("\nWords.\n", { cites: "[ms-32, ms-330]" }) });
  const { code, out, err } = await throughcare("check", course);
  expect([code, err]).toEqual([1, ""]);
  expect(out.split("\n").map((line) => line.replace(`${course}/`, "").replace(/\] .*$/u, "]"))).toEqual([
    "01-first/02-code.mdx:8:5: error [no-code]",
    "01-first/02-code.mdx:8:20: error [unsafe-address]",
    "01-first/03-sources.mdx:5:16: error [unknown-cite]",
    "course.yaml: 3 errors; 1 of 3 lessons can be read",
    "",
  ]);
  const json = JSON.parse((await throughcare("check", "--json", course)).out) as unknown;
  expect(json).toMatchObject([{ course: "small-steps", clean: false, lessons: [{ slug: "a-fact", held: false }, { slug: "code", held: true }, { slug: "sources", held: true }], faults: [{ rule: "no-code", place: { line: 8, column: 5 } }, {}, {}] }]);
});

test("a fault of the glossary is told as data too", async () => {
  const { course, dir, write } = courseFolder({ "01-a-fact.mdx": WHOLE_LESSON + ENOUGH_TO_READ });
  write("../_terms/en.yaml", "format: 1\nterms:\n  - { id: desistance, term: Desistance }\n");
  const { code, out } = await throughcareOn(dir, "check", "--json", course);
  expect([code, JSON.parse(out)]).toMatchObject([1, [{ course: "small-steps", clean: true }, { file: "courses/_terms/en.yaml", clean: false, faults: [{ rule: "schema", place: { line: 3 } }] }]]);
});

test("a place without a course is a wrong use", async () => {
  const { code, out, err } = await throughcare("check", "app");
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain("there is no course at app");
});
