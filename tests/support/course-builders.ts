import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Course, type Lesson, lessonOf } from "../../app/domain/curriculum/course";
import type { CourseShelf } from "../../app/server/adapters/course-shelf";
import { readableCourses } from "../../app/server/courses/offered-courses.server";
import { syncScenarios } from "../../app/server/scenarios/sync-scenarios.server";
import { contentFolder } from "./scenarios";
import { testWorld, type TestWorld } from "./test-world";

/** Text of a course.yaml; all lessons are in one module. */
export function courseYaml({ version = "1.0.0", status = "published", course = "late-returns" } = {}): string {
  return `format: 1
course: ${course}
version: ${version}
language: en
title: "Late returns"
promise: "You can write down a late return without writing down a motive."
for: [prison_officer, volunteer]
competencies: ["Writing a fair record", "Hearing the account first"]
review: { status: ${status}, by: authors, panel: pending }
modules:
  - folder: 01-at-the-gate
    title: "At the gate"
`;
}

/** Text of a lesson with two headings, a question and a plan. */
export function lessonText(title: string, { scenario, more = "" }: { scenario?: string; more?: string } = {}): string {
  return `---
title: "${title}"
aim: "You learn it."
minutes: 10
cites: [ms-32, ga-3]
${scenario === undefined ? "" : `scenario: ${scenario}\n`}---

First words of ${title}.

## What was seen

He came at ten past nine. <Cite source="ms-32" />

${more}
<Question id="record" kind="one" ask="Which of these can go into the record?">

<Option id="wilful" answer="wrong" text="He stayed out on purpose." verdict="A conclusion.">

Nobody saw that.

</Option>

<Option id="late" answer="right" text="He came at ten past nine." verdict="A fact.">

The gate book says so.

</Option>

</Question>

<Reflection id="first-thought" ask="What did you think first?">

Take a minute.

</Reflection>

## On my next shift

<Plan id="next-shift" ask="On my next shift I will" />
`;
}

export const threeLessons: Readonly<Record<string, string>> = {
  "01-first": lessonText("The first"),
  "02-second": lessonText("The second"),
  "03-practise": lessonText("The third", { scenario: "late-return" }),
};

export interface CourseWorld {
  world: TestWorld;
  /** As the world reads it now. */
  course(): Promise<Course>;
  lesson(slug: string): Promise<Lesson>;
  /** The same data in a process that was started after the course was changed. */
  republished(yaml: string, lessons: Readonly<Record<string, string>>): Promise<CourseWorld>;
}

/** A world with one small course, whose last lesson leads to the one scenario. */
export async function courseWorld(): Promise<CourseWorld> {
  const content = contentFolder();
  writeCourse(content.dir, courseYaml(), threeLessons);
  const world = testWorld({ CONTENT_DIR: content.dir });
  await syncScenarios(world);
  world.courses = await (compiled ??= world.courses.all().then(() => world.courses));
  return around(world, content.dir);
}

/** The same in every test, and read once: a course does not change while a process runs. */
let compiled: Promise<CourseShelf> | undefined;

function around(world: TestWorld, dir: string): CourseWorld {
  const course = async () => (await readableCourses(world)).find(({ id }) => id === "late-returns") ?? missing("late-returns");
  return {
    world,
    course,
    lesson: async (slug) => readable(await course(), slug),
    republished: (yaml, lessons) => {
      writeCourse(dir, yaml, lessons);
      const { courses, search } = testWorld({ CONTENT_DIR: dir });
      return Promise.resolve(around({ ...world, courses, search }, dir));
    },
  };
}

export function writeCourse(contentDir: string, yaml: string, lessons: Readonly<Record<string, string>>): void {
  const folder = join(contentDir, "courses", "late-returns");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "01-at-the-gate"), { recursive: true });
  writeFileSync(join(folder, "course.yaml"), yaml);
  for (const [name, text] of Object.entries(lessons)) writeFileSync(join(folder, "01-at-the-gate", `${name}.mdx`), text);
}

function readable(course: Course, slug: string): Lesson {
  const lesson = lessonOf(course, slug);
  return lesson?.kind === "lesson" ? lesson : missing(slug);
}

function missing(what: string): never {
  throw new Error(`there is no ${what}`);
}

