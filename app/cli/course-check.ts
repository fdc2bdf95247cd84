import { Command } from "commander";
import { inOrder, placeToText } from "../domain/content/fault";
import { lessonCount, lessonsOf } from "../domain/curriculum/course";
import { type ReadPathway, readPathway } from "../domain/curriculum/pathway";
import { prerequisitesOf, withPrerequisites } from "../domain/curriculum/prerequisites";
import type { ReadCourse } from "../domain/curriculum/read-course";
import type { LessonFault } from "../domain/curriculum/rules";
import { type CourseFolder, courseSurroundings, findCourseFolders, findPathwayFiles, loadCourseFolders } from "../server/adapters/course-files";
import { readEnvironment } from "../server/adapters/environment";
import { lessonCompiler } from "../server/adapters/lesson-compiler";
import { readCourseFolder } from "../server/adapters/read-course-folder";
import { programDir } from "./program-dir";

export function courseCommand(): Command {
  return new Command("course").description("check courses").addCommand(courseCheckCommand());
}

function courseCheckCommand(): Command {
  return new Command("check")
    .description("every fault of the courses at PATH, with its place")
    .argument("<path...>", "a course.yaml, a course's folder, a pathway, or a folder of courses")
    .option("--json", "print one JSON array instead of lines")
    .action(async (paths: string[], options: { json?: true }) => {
      const { courses, glossary, pathways } = await checkCourses(paths);
      const json = () => JSON.stringify([...courses.map(toJson), ...pathways.map(pathwayToJson), ...glossaryToJson(glossary)], null, 2);
      process.stdout.write(options.json ? `${json()}\n` : [linesOf(glossary), ...courses.map(toText), ...pathways.map(pathwayToText)].join(""));
      if (glossary.length > 0 || courses.some(({ read }) => read.faults.length > 0) || pathways.some(({ faults }) => faults.length > 0)) process.exitCode = 1;
    });
}

interface CheckedCourse {
  course: CourseFolder;
  read: ReadCourse;
}

/** The courses and pathways at these paths, and the faults of the glossary whose words they use. */
async function checkCourses(paths: string[]): Promise<{ courses: CheckedCourse[]; glossary: LessonFault[]; pathways: ReadPathway[] }> {
  const environment = readEnvironment(programDir);
  if (!environment.ok) throw new Error(environment.problems.join("\n"));
  const { contentDir } = environment.env;
  const folders = paths.flatMap((path) => {
    const found = findCourseFolders(path);
    if (found.length === 0 && findPathwayFiles(path).length === 0) throw new Error(`there is no course at ${path}: give a course.yaml, its folder, or a folder of such folders`);
    return found;
  });
  const { around, glossary } = courseSurroundings(contentDir, folders);
  const compiler = lessonCompiler();
  // Of the same name, the one that is checked stands for the one that is offered.
  const known = [...loadCourseFolders(contentDir), ...folders];
  const courses = await Promise.all(folders.map(async (course) => ({ course, read: withPrerequisites(await readCourseFolder(course, around, (_hash, markdown) => compiler.compile(markdown)), course, known) })));
  const leading = { courses: new Map(known.map((course) => [course.folder, prerequisitesOf(course)])), scenarios: around.scenarios };
  return { courses, glossary: glossary.faults, pathways: paths.flatMap(findPathwayFiles).map((file) => readPathway(file, leading)) };
}

function toJson({ course, read }: CheckedCourse) {
  const lessons = read.course === null ? [] : read.course.modules.flatMap((module) => module.lessons.map(({ slug, number, title, kind }) => ({ slug, number, title, held: kind === "held" })));
  return { file: course.file, course: course.folder, clean: read.faults.length === 0, lessons, bank: read.bank?.questions.length ?? null, faults: read.faults, warnings: read.warnings };
}

function pathwayToJson({ name, file, pathway, faults }: ReadPathway) {
  return { file, pathway: name, clean: faults.length === 0, steps: pathway?.steps.length ?? null, faults };
}

/** Of a glossary that is whole there is nothing to tell. */
function glossaryToJson(faults: LessonFault[]) {
  const [first] = faults;
  return first === undefined ? [] : [{ file: first.place.file, clean: false, faults }];
}

function pathwayToText({ file, pathway, faults }: ReadPathway): string {
  const verdict = pathway === null ? counted(faults.length, "error") : `clean; ${counted(pathway.steps.length, "step")}`;
  return `${faults.map((fault) => `${faultToText(fault)}\n`).join("")}${file}: ${verdict}\n`;
}

function toText({ course, read }: CheckedCourse): string {
  const ready = read.course === null ? 0 : lessonsOf(read.course).length;
  const all = read.course === null ? course.lessons.length : lessonCount(read.course);
  const minutes = read.course === null ? 0 : lessonsOf(read.course).reduce((sum, lesson) => sum + lesson.minutes, 0);
  const bank = read.bank === null ? "" : `, a bank of ${String(read.bank.questions.length)} questions`;
  const warned = read.warnings.length === 0 ? "" : `, ${counted(read.warnings.length, "warning")}`;
  const content = `${counted(all, "lesson")}, ${String(minutes)} minutes${bank}`;
  const whole = warned === "" ? `clean; ${content}` : `no errors${warned}; ${content}`;
  const verdict = read.faults.length === 0 ? whole : `${counted(read.faults.length, "error")}${warned}; ${String(ready)} of ${String(all)} lessons can be read`;
  return `${linesOf(inOrder([...read.faults, ...read.warnings]))}${course.file}: ${verdict}\n`;
}

function counted(count: number, what: string): string {
  return `${String(count)} ${what}${count === 1 ? "" : "s"}`;
}

function linesOf(faults: LessonFault[]): string {
  return faults.map((fault) => `${faultToText(fault)}\n`).join("");
}

function faultToText({ place, level, rule, message }: LessonFault): string {
  return `${placeToText(place)}: ${level} [${rule}] ${message}`;
}
