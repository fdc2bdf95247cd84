import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Course, lessonOf } from "../../app/domain/curriculum/course";
import type { TestPosition } from "../../app/domain/progress/fact";
import type { CourseShelf } from "../../app/server/adapters/course-shelf";
import { readableCourses } from "../../app/server/courses/offered-courses.server";
import { completeLesson } from "../../app/server/progress/complete-lesson.server";
import { beginTest } from "../../app/server/tests/begin-test.server";
import { handInTest } from "../../app/server/tests/hand-in-test.server";
import { keepTestAnswer } from "../../app/server/tests/keep-test-answer.server";
import { loadSitting } from "../../app/server/tests/sittings.server";
import { aBank, bankYaml } from "./bank-builders";
import { courseYaml, lessonText, writeCourse } from "./course-builders";
import { contentFolder } from "./scenarios";
import { testWorld, type TestWorld } from "./test-world";

export const twoLessons: Readonly<Record<string, string>> = { "01-first": lessonText("The first"), "02-second": lessonText("The second") };
/** Eight pairs, four for each lesson. */
export const eightPairs = aBank({ lessons: ["first", "second"], pairsPerLesson: 4 });

export interface TestedCourse {
  world: TestWorld;
  course(): Promise<Course>;
  /** The same data in a process that was started after the course was changed. */
  republished(change: { yaml?: string; bank?: string }): Promise<TestedCourse>;
}

/** A world with one small course whose tests ask six questions, of which four must be right. */
export async function courseWithTests(): Promise<TestedCourse> {
  const { dir } = contentFolder();
  write(dir, yamlWithTest(), bankYaml(eightPairs));
  const world = testWorld({ CONTENT_DIR: dir });
  world.courses = await (compiled ??= world.courses.all().then(() => world.courses));
  return around(world, dir);
}

/** The same in every test, and read once: a course does not change while a process runs. */
let compiled: Promise<CourseShelf> | undefined;

export function yamlWithTest(version = "1.0.0", pass = 4): string {
  return `${courseYaml({ version })}test: { questions: 6, pass: ${String(pass)} }\n`;
}

function write(dir: string, yaml: string, bank: string): void {
  writeCourse(dir, yaml, twoLessons);
  writeFileSync(join(dir, "courses", "late-returns", "bank.yaml"), bank);
}

function around(world: TestWorld, dir: string): TestedCourse {
  return {
    world,
    course: async () => {
      const found = (await readableCourses(world)).find(({ id }) => id === "late-returns");
      if (found === undefined) throw new Error("there is no course");
      return found;
    },
    republished: ({ yaml = yamlWithTest(), bank = bankYaml(eightPairs) }) => {
      write(dir, yaml, bank);
      return Promise.resolve(around({ ...world, courses: testWorld({ CONTENT_DIR: dir }).courses }, dir));
    },
  };
}

/** Somebody's hands on the tests of the course; time passes with each. */
export function testing({ world, course }: TestedCourse, personId: string) {
  const sitting = async (id: string) => {
    const found = await loadSitting(world, personId, "late-returns", id);
    if (found === null) throw new Error("there is no such test");
    return found;
  };
  const hands = {
    sitting,
    begin: async (position: TestPosition) => {
      world.clock.advance(60);
      return (await beginTest(world, personId, await course(), position)) ?? "";
    },
    answer: async (id: string, question: string, ...options: string[]) => {
      world.clock.advance(60);
      return keepTestAnswer(world, personId, await course(), id, question, options);
    },
    handIn: async (id: string, sure = true) => {
      world.clock.advance(60);
      return handInTest(world, personId, await course(), id, sure);
    },
    /** Takes a whole test with so many right answers. */
    take: async (position: TestPosition, right: number) => {
      const id = await hands.begin(position);
      for (const [index, question] of (await sitting(id)).questions.entries()) await hands.answer(id, question.id, index < right ? "late" : "motive");
      await hands.handIn(id);
      return id;
    },
    learn: async (...slugs: string[]) => {
      for (const slug of slugs.length > 0 ? slugs : ["first", "second"]) {
        world.clock.advance(60);
        const lesson = lessonOf(await course(), slug);
        if (lesson?.kind === "lesson") await completeLesson(world, personId, await course(), lesson);
      }
    },
  };
  return hands;
}
