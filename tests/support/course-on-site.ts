import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Course, type Lesson, lessonsOf } from "../../app/domain/curriculum/course";
import { courseShelf } from "../../app/server/adapters/course-shelf";
import { lessonCompiler } from "../../app/server/adapters/lesson-compiler";
import { silentLog } from "../../app/server/adapters/log";

let read: Promise<Course[]> | undefined;

/** The course that the site offers, as the site itself reads it: no test depends on its wording. */
export function courseOnSite(): Promise<Course> {
  return courseNamed("supervision-and-non-compliance");
}

/** Any of them, by the name of its folder. */
export async function courseNamed(folder: string): Promise<Course> {
  const course = (await (read ??= readCourses())).find(({ id }) => id === folder);
  if (course === undefined) throw new Error("the course cannot be read");
  return course;
}

async function readCourses(): Promise<Course[]> {
  const dataDir = mkdtempSync(join(tmpdir(), "throughcare-lessons-"));
  const shelf = courseShelf({ contentDir: process.cwd(), dataDir, secret: "a secret of the tests", compiler: lessonCompiler(), log: silentLog });
  const courses = (await shelf.all()).flatMap(({ course }) => course ?? []);
  rmSync(dataDir, { recursive: true, force: true });
  return courses;
}

export function addressOf(course: Course, lesson: Pick<Lesson, "slug">): string {
  return `/courses/${course.id}/${lesson.slug}`;
}

/** Its first lesson, a question in it with one right answer, and one of the wrong ones. */
export function firstQuestion(course: Course) {
  const [lesson] = lessonsOf(course);
  const question = lesson?.body.questions.find((asked) => asked.kind === "one");
  const options = question?.kind === "one" ? question.options : [];
  const wrong = options.find(({ answer }) => answer === "wrong");
  const right = options.find(({ answer }) => answer === "right");
  if (lesson === undefined || question === undefined || wrong === undefined || right === undefined) throw new Error("the first lesson asks nothing");
  return { lesson, question, wrong, right };
}
