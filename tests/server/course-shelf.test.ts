import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { lessonsOf } from "../../app/domain/curriculum/course";
import { compileLesson } from "../../app/server/adapters/compile-lesson";
import { type CourseShelf, courseShelf } from "../../app/server/adapters/course-shelf";
import { lessonCompiler } from "../../app/server/adapters/lesson-compiler";
import { silentLog } from "../../app/server/adapters/log";
import { aLesson, courseFolder, WHOLE_LESSON } from "../support/lesson-builders";

let dataDir: string;
let compiled: number;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "throughcare-shelf-"));
  compiled = 0;
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
});

/** As a server that has just been started finds them. */
function started(contentDir: string, secret = "the secret of this installation"): CourseShelf {
  const compiler = {
    compile: (markdown: string) => {
      compiled += 1;
      return compileLesson(markdown);
    },
  };
  return courseShelf({ contentDir, dataDir, secret, compiler, log: silentLog });
}

const lessons = { "01-a-fact.mdx": WHOLE_LESSON, "02-a-reason.mdx": aLesson("\n## Later\n\nSomebody called him.\n", { title: '"A reason"' }) };
const kept = () => readdirSync(join(dataDir, "cache", "lessons"));

async function namesOf(shelf: CourseShelf): Promise<string[]> {
  return (await shelf.all()).flatMap(({ course }) => (course === null ? [] : lessonsOf(course).map(({ slug }) => slug)));
}

describe("a compiled lesson", () => {
  test("is found again after a restart, and compiled no more", async () => {
    const { dir } = courseFolder(lessons);
    expect(await namesOf(started(dir))).toEqual(["a-fact", "a-reason"]);
    expect([compiled, kept().length]).toEqual([2, 2]);
    const first = await started(dir).all();
    expect(compiled).toBe(2);
    expect(await started(dir).all()).toEqual(first);
  });

  test("is compiled anew when its words change, and what was kept of the old ones goes", async () => {
    const { dir, write } = courseFolder(lessons);
    await started(dir).all();
    const before = kept();
    write("01-first/02-a-reason.mdx", aLesson("\nNobody called him.\n"));
    await started(dir).all();
    expect(compiled).toBe(3);
    expect(kept()).toHaveLength(2);
    expect(kept().filter((name) => before.includes(name))).toHaveLength(1);
  });

  test.each([
    ["cut off", (text: string) => text.slice(0, -20)],
    ["empty", () => ""],
    ["with other code", (text: string) => text.replace("Somebody", "Nobody")],
    ["with other code and without a signature", () => "export default () => process.exit()"],
    ["with another outline", (text: string) => text.replace("s-later", "s-sooner")],
  ])("is compiled anew when its file is %s", async (_how, damage) => {
    const { dir } = courseFolder({ "02-a-reason.mdx": lessons["02-a-reason.mdx"] });
    const first = await started(dir).all();
    const file = join(dataDir, "cache", "lessons", kept()[0] ?? "");
    writeFileSync(file, damage(readFileSync(file, "utf8")));
    expect(await started(dir).all()).toEqual(first);
    expect(compiled).toBe(2);
    await started(dir).all();
    expect(compiled).toBe(2);
  });

  test("of another installation, or under the name of another lesson, is not trusted", async () => {
    const { dir } = courseFolder(lessons);
    const first = await started(dir, "another secret").all();
    expect(await started(dir).all()).toEqual(first);
    expect(compiled).toBe(4);
    const [one = "", other = ""] = kept().map((name) => join(dataDir, "cache", "lessons", name));
    writeFileSync(one, readFileSync(other));
    expect(await started(dir).all()).toEqual(first);
    expect(compiled).toBe(5);
  });

  test("is served by its hash and no other name", async () => {
    const shelf = started(courseFolder(lessons).dir);
    const [course] = await shelf.all();
    const hash = course?.course === null || course === undefined ? "" : (lessonsOf(course.course)[0]?.hash ?? "");
    expect(shelf.script(hash)).toMatch(/^export default function\(_jsx_runtime\)\{/u);
    expect(shelf.component(hash)).toBe(shelf.component(hash));
    for (const name of ["", "0".repeat(64), "constructor", "../cache"]) expect([shelf.script(name), shelf.component(name)]).toEqual([null, null]);
  });
});

describe("a broken lesson", () => {
  const broken = aLesson("\nTwo {1 + 1} flags.\n", { cites: "[ms-32, ms-999]" });

  test("takes down nothing but itself: it is held back under its number, and the others are read", async () => {
    const [shelved] = await started(courseFolder({ "01-a-fact.mdx": WHOLE_LESSON, "02-broken.mdx": broken, "03-a-reason.mdx": lessons["02-a-reason.mdx"] }).dir).all();
    expect(shelved?.course?.modules[0]?.lessons.map(({ kind, number, slug }) => [kind, number, slug])).toEqual([["lesson", 1, "a-fact"], ["held", 2, "broken"], ["lesson", 3, "a-reason"]]);
    expect(shelved?.faults.map(({ rule, place }) => [rule, place.file, place.line, place.column])).toEqual([
      ["unknown-cite", "courses/small-steps/01-first/02-broken.mdx", 5, 16],
      ["no-code", "courses/small-steps/01-first/02-broken.mdx", 8, 5],
    ]);
  });

  test("a course.yaml with faults holds its course back, and no other", async () => {
    const { dir, write } = courseFolder(lessons, "format: 2\n");
    write("../other-steps/course.yaml", readFileSync(join(courseFolder({}).course, "course.yaml"), "utf8").replace("course: small-steps", "course: other-steps"));
    write("../other-steps/01-first/01-a-fact.mdx", WHOLE_LESSON);
    const all = await started(dir).all();
    expect(all.map(({ folder, course }) => [folder, course?.title ?? null])).toEqual([["other-steps", "Small steps"], ["small-steps", null]]);
  });

  test("one that takes too long is refused, and the thread takes the next", async () => {
    expect(await lessonCompiler({ deadline: 0.001 }).compile("Words.\n\n".repeat(500))).toMatchObject({ ok: false, faults: [{ rule: "too-slow", line: 1 }] });
    const compiler = lessonCompiler();
    const [refused, taken] = await Promise.all([compiler.compile("{1}"), compiler.compile("Words.")]);
    expect([refused.ok, taken.ok]).toEqual([false, true]);
    expect((await compiler.compile("More words.")).ok).toBe(true);
  });
});

test("a place where nothing can be kept does not keep lessons from readers", async () => {
  writeFileSync(join(dataDir, "cache"), "a file where a folder should be");
  expect(await namesOf(started(courseFolder(lessons).dir))).toEqual(["a-fact", "a-reason"]);
});

test("where there are no courses, there are none", async () => {
  expect(await started(mkdtempWithStandards()).all()).toEqual([]);
});

function mkdtempWithStandards(): string {
  const { dir, course } = courseFolder({});
  rmSync(course, { recursive: true });
  return dir;
}
