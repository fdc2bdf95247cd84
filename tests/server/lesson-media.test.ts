import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { lessonsOf } from "../../app/domain/curriculum/course";
import { sha256Hex } from "../../app/domain/scenario/hashes";
import { loader as coursePage } from "../../app/routes/courses_.$course/route";
import { loader as coursesPage } from "../../app/routes/courses/route";
import { loader as mediaFile } from "../../app/routes/media.$file/route";
import { loader as termsPage } from "../../app/routes/terms/route";
import { requireLesson } from "../../app/server/courses/require-lesson.server";
import { showLesson } from "../../app/server/courses/show-lesson.server";
import { aContext, aPerson, signedIn, type SignedIn } from "../support/builders";
import { courseFolder, SHOWN_LESSON, SHOWN_MEDIA, WHOLE_LESSON } from "../support/lesson-builders";
import { testWorld, type TestWorld } from "../support/test-world";

/** A course with pictures, sounds and films, and one that is as a test wants it. */
function contentWith(lessons: Record<string, string>, media: Readonly<Record<string, string>> = SHOWN_MEDIA) {
  const folder = courseFolder(lessons);
  for (const [name, content] of Object.entries(media)) folder.write(join("media", name), content);
  return folder;
}

async function somebody(world: TestWorld, role: "learner" | "author" = "learner"): Promise<SignedIn> {
  await aPerson(world, { email: `${role}@probation.example`, roles: [role] });
  return signedIn(world, `${role}@probation.example`);
}

describe("pictures, sounds and films of a course", () => {
  test("are kept by their content, and a lesson knows where they are", async () => {
    const world = testWorld({ CONTENT_DIR: contentWith({ "01-shown.mdx": SHOWN_LESSON }).dir });
    const { course, lesson } = await requireLesson(world, { course: "small-steps", lesson: "shown" });
    const { media } = await showLesson(world, { id: "", memberships: [] }, course, lesson);
    expect(media).toEqual(Object.fromEntries(Object.entries(SHOWN_MEDIA).map(([name, content]) => [name, `/media/${sha256Hex(content)}.${name.split(".")[1] ?? ""}`])));
    const { request } = await somebody(world);
    const address = media["knock.vtt"] ?? "";
    const response = await mediaFile({ context: aContext(world), params: { file: address.slice("/media/".length) }, request: request(address) });
    expect([response.status, await response.text()]).toEqual([200, SHOWN_MEDIA["knock.vtt"]]);
  });

  test("that are exchanged have another address, and the lesson is the same", async () => {
    const { dir, write } = contentWith({ "01-shown.mdx": SHOWN_LESSON });
    const lessonNow = async () => {
      const world = testWorld({ CONTENT_DIR: dir });
      const { course, lesson } = await requireLesson(world, { course: "small-steps", lesson: "shown" });
      return { hash: lesson.hash, door: (await showLesson(world, { id: "", memberships: [] }, course, lesson)).media["door.svg"] };
    };
    const before = await lessonNow();
    write("media/door.svg", "<svg/>");
    expect(await lessonNow()).toEqual({ hash: before.hash, door: `/media/${sha256Hex("<svg/>")}.svg` });
  });

  test("of which one is missing hold their lesson back, and no other", async () => {
    const { dir, course } = contentWith({ "01-shown.mdx": SHOWN_LESSON, "02-whole.mdx": WHOLE_LESSON });
    rmSync(join(course, "media", "knock.vtt"));
    const [read] = await testWorld({ CONTENT_DIR: dir }).courses.all();
    expect(read?.faults.map(({ rule, message, place: { line } }) => [rule, line, message])).toEqual([["media-file", 18, 'There is no file "media/knock.vtt".']]);
    expect(read?.course === null || read === undefined ? [] : lessonsOf(read.course).map(({ slug }) => slug)).toEqual(["whole"]);
  });

  test("that find no room on the disk are missing on the page, and nothing else is", async () => {
    const world = testWorld({ CONTENT_DIR: contentWith({ "01-shown.mdx": SHOWN_LESSON }).dir });
    writeFileSync(join(world.env.dataDir, "media"), "a file where a folder should be");
    expect((await requireLesson(world, { course: "small-steps", lesson: "shown" })).lesson.title).toBe("A fact and a conclusion");
  });
});

describe("the words of the work", () => {
  const shownTo = async (world: TestWorld) => (await termsPage({ context: aContext(world), params: {}, request: (await somebody(world)).request("/terms") })).terms;

  test("are told with their sources and the lessons that use them, by the alphabet", async () => {
    const terms = await shownTo(testWorld({ CONTENT_DIR: contentWith({ "01-shown.mdx": SHOWN_LESSON }).dir }));
    expect(terms.map(({ term }) => term)).toEqual(terms.map(({ term }) => term).sort((a, b) => a.localeCompare(b, "en")));
    const desistance = terms.find(({ id }) => id === "desistance");
    expect(desistance?.lessons).toEqual([{ course: "small-steps", courseTitle: "Small steps", slug: "shown", title: "A fact and a conclusion" }]);
    expect(desistance?.sources.map(({ id }) => id)).toContain("bg-3");
    expect(terms.find(({ id }) => id === "breach")?.lessons).toEqual([]);
  });

  test("with a fault are not used: lessons are read without them, and authors see why", async () => {
    const { dir, write } = contentWith({ "01-shown.mdx": SHOWN_LESSON });
    write("../_terms/en.yaml", "format: 1\nterms:\n  - { id: desistance, term: Desistance }\n");
    const world = testWorld({ CONTENT_DIR: dir });
    expect(await shownTo(world)).toEqual([]);
    expect((await requireLesson(world, { course: "small-steps", lesson: "shown" })).lesson.slug).toBe("shown");
    const { held } = await coursesPage({ context: aContext(world), params: {}, request: (await somebody(world, "author")).request("/courses") });
    expect(held?.map(({ id, faults }) => [id, faults.map(({ rule, place }) => [rule, place])])).toEqual([["_terms", [["schema", "courses/_terms/en.yaml:3:5"]]]]);
  });
});

describe("a course whose course.yaml is broken", () => {
  test("is listed with its fault for authors and hidden from learners, and the others are offered", async () => {
    const { dir, write } = contentWith({ "01-whole.mdx": WHOLE_LESSON });
    write("../large-steps/course.yaml", "format: 1\ncourse: large-steps\ntitle: [\n");
    write("../large-steps/01-first/01-whole.mdx", WHOLE_LESSON);
    const world = testWorld({ CONTENT_DIR: dir });
    const seenBy = async ({ request }: SignedIn) => {
      const { courses, held } = await coursesPage({ context: aContext(world), params: {}, request: request("/courses") });
      return [courses.map(({ id }) => id), held?.map(({ id, faults }) => [id, faults.map(({ rule, place }) => [rule, place])])];
    };
    const learner = await somebody(world);
    expect(await seenBy(learner)).toEqual([["small-steps"], undefined]);
    expect(await seenBy(await somebody(world, "author"))).toEqual([["small-steps"], [["large-steps", [["syntax", expect.stringMatching(/^courses\/large-steps\/course\.yaml:\d+:\d+$/u) as string]]]]]);
    await expect(coursePage({ context: aContext(world), params: { course: "large-steps" }, request: learner.request("/courses/large-steps") })).rejects.toMatchObject({ status: 404 });
  });
});
