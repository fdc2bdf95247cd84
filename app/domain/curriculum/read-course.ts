import { inOrder } from "../content/fault";
import { type MediaFile, storedFile } from "../content/media";
import { type LocatedTree, type Path, readYaml } from "../content/read-yaml";
import { didYouMean } from "../content/schema-faults";
import { type Bank, readBank } from "./bank";
import { type Course, type CourseTest, type HeldLesson, type Lesson, type LessonBody, lessonsOf, type Module } from "./course";
import { type FrontMatter, frontMatterSchema, type Manifest, manifestSchema, readAs } from "./front-matter";
import type { BodyFault } from "./guard";
import { lessonWarnings } from "./lesson-warnings";
import { type LessonSurroundings, referenceFaults, type Surroundings } from "./references";
import { type LessonFault, lessonFault, type LessonRule } from "./rules";

/** A lesson's file after it was divided, parsed and guarded (lesson-text.ts, read-body.ts). */
export interface LessonFile {
  /** Path for messages. */
  file: string;
  /** Folder of its module, and name of the file without ".mdx". */
  folder: string;
  name: string;
  /** Names the compiled lesson. */
  hash: string;
  /** Names the words of the file. */
  textHash: string;
  /** Null when the front matter cannot be read; then `faults` say why. */
  front: LocatedTree | null;
  /** Null when there are faults in it. */
  body: LessonBody | null;
  faults: LessonFault[];
}

export interface CourseFiles {
  /** Name of the course's folder. */
  folder: string;
  /** Path of course.yaml for messages, and its text. */
  file: string;
  source: string;
  lessons: LessonFile[];
  /** bank.yaml, where the course has one. */
  bank: { file: string; source: string } | null;
  /** The files of `media/`, by path from the folder. */
  media: ReadonlyMap<string, MediaFile>;
}

export interface ReadCourse {
  /** Null when course.yaml itself has faults. */
  course: Course | null;
  /** Null for a course without one, and for one with faults. */
  bank: Bank | null;
  /** All of them, those of lessons that are held back included. */
  faults: LessonFault[];
  /** What speaks against lessons that can be read; it keeps nothing from anybody. */
  warnings: LessonFault[];
}

/** Reads a course from its files. A lesson, a bank or a test with faults takes nothing down but itself. */
export function readCourse(files: CourseFiles, around: Surroundings): ReadCourse {
  const yaml = readYaml(files.source, files.file);
  if (!yaml.ok) return { course: null, bank: null, faults: yaml.faults, warnings: [] };
  const { data: manifest, faults } = readAs(manifestSchema, yaml.tree, "the course");
  if (manifest === null) return { course: null, bank: null, faults, warnings: [] };
  const own = manifestFaults(files, manifest, yaml.tree);
  const modules = modulesOf(files, manifest, lessonSurroundings(files, around));
  const held = modules.flatMap(({ lessons }) => lessons.flatMap((lesson) => (lesson.kind === "held" ? lesson.faults : [])));
  const slugs = new Set(modules.flatMap(({ lessons }) => lessons.map(({ slug }) => slug)));
  const bank = files.bank === null ? { bank: null, faults: [] } : readBank(files.bank.source, files.bank.file, files.folder, slugs);
  const { test, faults: ofTest } = readTest(manifest, yaml.tree, bank.bank);
  const course: Course = {
    id: files.folder, version: manifest.version, language: manifest.language, title: manifest.title, promise: manifest.promise, for: manifest.for,
    competencies: manifest.competencies, prerequisites: manifest.prerequisites ?? [], review: { status: manifest.review.status, jurisdiction: manifest.review.jurisdiction ?? null }, modules, test, isTested: manifest.test !== undefined,
  };
  return { course: own.length > 0 ? null : course, bank: bank.bank, faults: inOrder([...own, ...held, ...bank.faults, ...ofTest]), warnings: inOrder(warningsOf(files, course)) };
}

/** Of the lessons that can be read. */
function warningsOf({ lessons }: CourseFiles, course: Course): LessonFault[] {
  return lessonsOf(course).flatMap(({ slug, body }) => lessonWarnings(lessons.find(({ name }) => slugOf(name) === slug)?.file ?? slug, body));
}

function lessonSurroundings({ folder, lessons, media }: CourseFiles, around: Surroundings): LessonSurroundings {
  return {
    ...around,
    course: folder,
    media,
    courses: new Map([...around.courses, [folder, new Set(lessons.map(({ name }) => slugOf(name)))]]),
    places: new Map(lessons.flatMap(({ name, body }) => (body === null ? [] : [[slugOf(name), new Set(body.blocks.map(({ anchor }) => anchor))] as const]))),
  };
}

/** No test rather than one that cannot be given as its author meant it. */
function readTest({ test }: Manifest, tree: LocatedTree, bank: Bank | null): { test: CourseTest | null; faults: LessonFault[] } {
  if (test === undefined) return { test: null, faults: [] };
  const at = (path: Path, message: string): LessonFault => lessonFault("test", tree.place(path), message, path.join("."));
  if (bank === null) return { test: null, faults: [at(["test"], "The course has a test and no bank that can be used.")] };
  const pairs = new Set(bank.questions.map(({ pair }) => pair)).size;
  const faults = [
    ...(test.questions > pairs ? [at(["test", "questions"], `The test asks ${String(test.questions)} questions, and the bank has ${String(pairs)} pairs: each test asks one of a pair.`)] : []),
    ...(test.pass > test.questions ? [at(["test", "pass"], `The mark is ${String(test.pass)} of ${String(test.questions)}: nobody could pass.`)] : []),
  ];
  return { test: faults.length > 0 ? null : test, faults };
}

const MODULE_FOLDER = /^\d{2}-[a-z0-9]+(?:-[a-z0-9]+)*$/u;
const LESSON_NAME = /^\d{2}-([a-z0-9]+(?:-[a-z0-9]+)*)$/u;

/** The address of a lesson whose file has this name. */
export function slugOf(name: string): string {
  return LESSON_NAME.exec(name)?.[1] ?? name;
}

function manifestFaults({ folder, file, lessons }: CourseFiles, manifest: Manifest, tree: LocatedTree): LessonFault[] {
  const at = (rule: LessonRule, path: Path, message: string): LessonFault => lessonFault(rule, tree.place(path), message, path.join("."));
  const faults: LessonFault[] = [];
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(folder)) faults.push(at("file-name", ["course"], `The folder "${folder}" is an address too: small letters, digits and hyphens.`));
  if (manifest.course !== folder) faults.push(at("schema", ["course"], `The course is called "${manifest.course}" and its folder "${folder}"; they are the same.`));
  const known = new Set<string>();
  manifest.modules.forEach((module, index) => {
    const path = ["modules", index, "folder"];
    if (!MODULE_FOLDER.test(module.folder)) faults.push(at("file-name", path, `The folder of a module is called NN-small-letters, such as 01-the-missed-appointment.`));
    else if (known.has(module.folder)) faults.push(at("duplicate-id", path, `The module "${module.folder}" stands twice.`));
    else if (!lessons.some((lesson) => lesson.folder === module.folder)) faults.push(at("misplaced", path, `There is no lesson in ${module.folder}${didYouMean(module.folder, new Set(lessons.map((lesson) => lesson.folder)))}`));
    known.add(module.folder);
  });
  for (const lesson of lessons) {
    if (!known.has(lesson.folder)) faults.push(lessonFault("misplaced", { file: lesson.file, line: 1, column: 1 }, `The folder ${lesson.folder} is not among the modules of ${file}.`));
    if (!LESSON_NAME.test(lesson.name)) faults.push(lessonFault("file-name", { file: lesson.file, line: 1, column: 1 }, "A lesson's file is called NN-small-letters.mdx, such as 02-a-fact-and-a-conclusion.mdx."));
  }
  return faults;
}

function modulesOf({ lessons }: CourseFiles, manifest: Manifest, around: LessonSurroundings): Module[] {
  let number = 0;
  const slugs = new Map<string, string>();
  const inNumber = [...manifest.modules].sort((a, b) => (a.folder < b.folder ? -1 : 1));
  return inNumber.map(({ folder, title }) => ({
    folder,
    title,
    lessons: lessons.filter((lesson) => lesson.folder === folder).sort((a, b) => (a.name < b.name ? -1 : 1)).map((lesson) => {
      number += 1;
      const slug = slugOf(lesson.name);
      const before = slugs.get(slug);
      slugs.set(slug, lesson.file);
      const twice = before === undefined ? [] : [lessonFault("duplicate-id", { file: lesson.file, line: 1, column: 1 }, `The lesson ${before} has the address "${slug}" already.`)];
      return readLesson(lesson, slug, number, around, twice);
    }),
  }));
}

function readLesson(lesson: LessonFile, slug: string, number: number, around: LessonSurroundings, found: LessonFault[]): Lesson | HeldLesson {
  const { data: front, faults: wrong } = lesson.front === null ? { data: null, faults: [] } : readAs(frontMatterSchema, lesson.front, "the front matter");
  const faults = [...found, ...lesson.faults, ...wrong];
  if (front !== null && lesson.front !== null) faults.push(...frontFaults(front, lesson.front, around));
  if (front !== null && lesson.body !== null) faults.push(...referenceFaults(lesson.file, lesson.body, front.cites, around));
  // What the file is called tells an author which one it is.
  if (faults.length > 0 || front === null || lesson.body === null) return { kind: "held", slug, number, title: front?.title ?? slug.replaceAll("-", " "), faults: inOrder(faults) };
  return { kind: "lesson", slug, number, title: front.title, aim: front.aim, minutes: front.minutes, cites: front.cites, scenario: front.scenario ?? null, hash: lesson.hash, textHash: lesson.textHash, media: mediaOf(lesson.body, around), body: lesson.body };
}

function mediaOf({ media }: LessonBody, around: LessonSurroundings): Lesson["media"] {
  return media.map(({ use, file }) => storedFile(use, `media/${file}`, around.media).file);
}

function frontFaults(front: FrontMatter, tree: LocatedTree, { cites, scenarios }: Surroundings): LessonFault[] {
  const seen = new Set<string>();
  const faults = front.cites.flatMap((cite, index): LessonFault[] => {
    const path = ["cites", index];
    const twice = seen.has(cite);
    seen.add(cite);
    if (twice) return [lessonFault("duplicate-id", tree.place(path), `"${cite}" stands twice.`, path.join("."))];
    return cites.has(cite) ? [] : [lessonFault("unknown-cite", tree.place(path), `There is no "${cite}" in the register of sources${didYouMean(cite, cites)}`, path.join("."))];
  });
  if (front.scenario !== undefined && !scenarios.has(front.scenario)) faults.push(lessonFault("unknown-scenario", tree.place(["scenario"]), `There is no scenario "${front.scenario}"${didYouMean(front.scenario, scenarios)}`, "scenario"));
  return faults;
}

/** Faults of a lesson's text, now that its file is known. */
export function faultsIn(file: string, faults: BodyFault[]): LessonFault[] {
  return faults.map(({ rule, message, line, column }) => lessonFault(rule, { file, line, column }, message));
}
