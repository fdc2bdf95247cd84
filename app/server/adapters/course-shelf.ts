import { join } from "node:path";
import type { ReactNode } from "react";
import * as jsxRuntime from "react/jsx-runtime";
import { lessonsOf } from "../../domain/curriculum/course";
import type { Glossary } from "../../domain/curriculum/glossary";
import { type ReadPathway, readPathway } from "../../domain/curriculum/pathway";
import { withPrerequisites } from "../../domain/curriculum/prerequisites";
import type { ReadCourse } from "../../domain/curriculum/read-course";
import type { CompiledLesson } from "./compile-lesson";
import { courseSurroundings, loadCourseFolders, loadPathwayFiles, scenarioNames } from "./course-files";
import { errorFields } from "./error-fields";
import { type KeptLesson, lessonCache } from "./lesson-cache";
import type { LessonCompiler } from "./lesson-compiler";
import type { Log } from "./log";
import { keepMedia } from "./media-files";
import { readCourseFolder } from "./read-course-folder";

/** A compiled lesson. It knows Markdown only; what else it shows is given to it by name. */
export type LessonComponent = (props: { components: Record<string, unknown> }) => ReactNode;

export interface ShelvedCourse extends ReadCourse {
  /** Name of the course's folder. */
  folder: string;
}

/** The courses as they lay in their folders when the process first asked for them. */
export interface CourseShelf {
  /** Every course, with its faults; the first call compiles what is not compiled yet. */
  all(): Promise<ShelvedCourse[]>;
  /** Every pathway, with its faults. */
  pathways(): Promise<ReadPathway[]>;
  /** The words that lessons mark. */
  glossary(): Promise<Glossary>;
  /** The text of the module "/lessons/<hash>.js"; null unless some course has that lesson. */
  script(hash: string): string | null;
  /** The lesson itself, to be rendered here; null unless some course has it. */
  component(hash: string): LessonComponent | null;
}

interface Setting {
  contentDir: string;
  dataDir: string;
  secret: string;
  compiler: LessonCompiler;
  log: Log;
}

export function courseShelf({ contentDir, dataDir, secret, compiler, log }: Setting): CourseShelf {
  const cache = lessonCache(dataDir, secret);
  const lessons = new Map<string, KeptLesson>();
  const components = new Map<string, LessonComponent>();
  let reading: Promise<{ courses: ShelvedCourse[]; glossary: Glossary }> | null = null;
  let pathways: ReadPathway[] | null = null;

  const compile = async (hash: string, markdown: string): Promise<CompiledLesson> => {
    const known = lessons.get(hash) ?? cache.find(hash);
    const compiled: CompiledLesson = known === null ? await compiler.compile(markdown).catch(broken) : { ok: true, ...known };
    if (!compiled.ok) return compiled;
    lessons.set(hash, compiled);
    if (known === null) keep(hash, compiled);
    return compiled;
  };
  // Neither takes another lesson down.
  const broken = (error: unknown): CompiledLesson => {
    log.error(errorFields(error), "a lesson could not be compiled");
    return { ok: false, faults: [{ rule: "syntax", line: 1, column: 1, message: "The compiler failed on this lesson, and not through its author. The log of the server says how." }] };
  };
  const keep = (hash: string, lesson: KeptLesson) => {
    try {
      cache.keep(hash, lesson);
    } catch (error) {
      log.warn(errorFields(error), "a compiled lesson could not be kept");
    }
  };
  // A film that finds no room is missing on its page, and nothing else is.
  const keepFiles = ({ folder, course }: ShelvedCourse) => {
    try {
      if (course !== null) keepMedia(join(contentDir, "courses", folder), dataDir, lessonsOf(course).flatMap(({ media }) => media));
    } catch (error) {
      log.warn(errorFields(error), "pictures, sounds or films of a course could not be kept");
    }
  };
  const read = async () => {
    const { around, glossary } = courseSurroundings(contentDir);
    const folders = loadCourseFolders(contentDir);
    const courses = await Promise.all(folders.map(async (course) => ({ folder: course.folder, ...withPrerequisites(await readCourseFolder(course, around, compile), course, folders) })));
    cache.keepOnly(new Set(lessons.keys()));
    courses.forEach(keepFiles);
    for (const { folder, faults } of courses) if (faults.length > 0) log.warn({ course: folder, faults: faults.length }, "held back in a course");
    if (glossary.faults.length > 0) log.warn({ faults: glossary.faults.length }, "the glossary is not used");
    return { courses, glossary };
  };
  const asked = () => {
    reading ??= read();
    // What failed once, such as a full disk, may go well the next time.
    reading.catch(() => (reading = null));
    return reading;
  };

  const readPathways = async (): Promise<ReadPathway[]> => {
    const courses = new Map((await asked()).courses.map(({ folder, course }) => [folder, course?.prerequisites ?? []]));
    const found = loadPathwayFiles(contentDir).map((file) => readPathway(file, { courses, scenarios: scenarioNames(contentDir) }));
    for (const { file, faults } of found) if (faults.length > 0) log.warn({ pathway: file, faults: faults.length }, "a pathway is held back");
    return found;
  };

  return {
    all: async () => (await asked()).courses,
    glossary: async () => (await asked()).glossary,
    pathways: async () => (pathways ??= await readPathways()),
    script: (hash) => {
      const lesson = lessons.get(hash);
      return lesson === undefined ? null : `export default function(_jsx_runtime){${lesson.code}}`;
    },
    component: (hash) => {
      const made = components.get(hash);
      const lesson = lessons.get(hash);
      if (made !== undefined || lesson === undefined) return made ?? null;
      // Signed by this installation after the guard had let it through: calls of the JSX runtime and nothing else.
      const make = new Function("_jsx_runtime", lesson.code) as (runtime: unknown) => { default: LessonComponent };
      const component = make(jsxRuntime).default;
      components.set(hash, component);
      return component;
    },
  };
}
