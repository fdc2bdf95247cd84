import { createHash } from "node:crypto";
import type { LessonBody } from "../../domain/curriculum/course";
import { readLessonText } from "../../domain/curriculum/lesson-text";
import { faultsIn, type LessonFile, readCourse, type ReadCourse } from "../../domain/curriculum/read-course";
import type { Surroundings } from "../../domain/curriculum/references";
import type { CompiledLesson } from "./compile-lesson";
import type { CourseFolder } from "./course-files";

/** Raise it when the same source would be compiled differently: by other plugins, other anchors, another guard. */
const COMPILER = "10";

/** Names a compiled lesson by all that goes into it. */
export function lessonHash(source: string): string {
  return createHash("sha256").update(`${COMPILER}\0${source}`).digest("hex");
}

/** Names the words of a lesson, whatever compiles them and however its lines end. */
export function textHash(source: string): string {
  return createHash("sha256").update(source.replaceAll("\r\n", "\n")).digest("hex").slice(0, 32);
}

/** Compiles the Markdown of a lesson, or finds it compiled. */
export type Compile = (hash: string, markdown: string) => Promise<CompiledLesson>;

/** A course with every lesson of it compiled; `body` of a lesson with faults is missing, and the others are there. */
export async function readCourseFolder({ lessons, ...course }: CourseFolder, around: Surroundings, compile: Compile): Promise<ReadCourse> {
  return readCourse({ ...course, lessons: await Promise.all(lessons.map((lesson) => readLessonFile(lesson, compile))) }, around);
}

async function readLessonFile({ file, folder, name, source }: CourseFolder["lessons"][number], compile: Compile): Promise<LessonFile> {
  const named = { file, folder, name, hash: lessonHash(source), textHash: textHash(source) };
  const read = readLessonText(source, file);
  if (!read.ok) return { ...named, front: null, body: null, faults: read.faults };
  const compiled = await compile(named.hash, read.text.body);
  const body: LessonBody | null = compiled.ok ? compiled.body : null;
  return { ...named, front: read.text.front, body, faults: compiled.ok ? [] : faultsIn(file, compiled.faults) };
}
