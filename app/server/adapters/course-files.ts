import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { MediaFile } from "../../domain/content/media";
import { type Glossary, readGlossary } from "../../domain/curriculum/glossary";
import type { PathwayFile } from "../../domain/curriculum/pathway";
import { slugOf } from "../../domain/curriculum/read-course";
import type { Surroundings } from "../../domain/curriculum/references";
import { loadRegister } from "./content-files";
import { mediaBeside } from "./media-files";

/** A course as it lies in its folder. */
export interface CourseFolder {
  /** Name of the folder, which is the course's id. */
  folder: string;
  /** Path of course.yaml for messages. */
  file: string;
  source: string;
  lessons: { file: string; folder: string; name: string; source: string }[];
  /** bank.yaml; null where there is none. */
  bank: { file: string; source: string } | null;
  /** The files of `media/`, by path from the folder. */
  media: Map<string, MediaFile>;
}

/** Every folder below `courses/` that holds a course.yaml, by name; paths are told relative to the content directory. */
export function loadCourseFolders(contentDir: string): CourseFolder[] {
  const root = join(contentDir, "courses");
  return foldersIn(root).flatMap((folder) => folderAt(join(root, folder), join("courses", folder)));
}

/** The courses at a path: a course.yaml, a course's folder, or a folder of such folders. Empty when there is none. */
export function findCourseFolders(path: string): CourseFolder[] {
  const folder = basename(path) === "course.yaml" ? dirname(path) : path;
  const own = folderAt(folder, folder);
  if (own.length > 0) return own;
  const root = existsSync(join(folder, "courses")) ? join(folder, "courses") : folder;
  return foldersIn(root).flatMap((name) => folderAt(join(root, name), join(root, name)));
}

const PATHWAYS = "_pathways";

/** The pathways of a content directory, by name; paths are told relative to it. */
export function loadPathwayFiles(contentDir: string): PathwayFile[] {
  return pathwaysIn(join(contentDir, "courses", PATHWAYS), join("courses", PATHWAYS));
}

/** The pathways at a path: one file, their folder, or the folder of courses around it. Empty when there is none. */
export function findPathwayFiles(path: string): PathwayFile[] {
  if (basename(dirname(resolve(path))) === PATHWAYS) return pathwaysIn(dirname(path), dirname(path)).filter(({ file }) => basename(file) === basename(path));
  const folder = [path, join(path, PATHWAYS), join(path, "courses", PATHWAYS)].find((found) => basename(resolve(found)) === PATHWAYS && existsSync(found));
  return folder === undefined ? [] : pathwaysIn(folder, folder);
}

function pathwaysIn(folder: string, told: string): PathwayFile[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith(".yaml")).map(({ name }) => name).sort();
  return names.map((name) => ({ name: name.slice(0, -".yaml".length), file: join(told, name), source: readFileSync(join(folder, name), "utf8") }));
}

/** The words that lessons may mark, from `courses/_terms`. */
export function loadGlossary(contentDir: string, cites: ReadonlySet<string>): Glossary {
  const name = join("courses", "_terms", "en.yaml");
  const path = join(contentDir, name);
  return existsSync(path) ? readGlossary(readFileSync(path, "utf8"), name, cites) : { terms: [], faults: [] };
}

/** What the courses of a content folder, and these, may refer to; and the glossary that says what is wrong with itself. */
export function courseSurroundings(contentDir: string, folders: readonly CourseFolder[] = []): { around: Surroundings; glossary: Glossary } {
  const cites = new Set(loadRegister(contentDir).sources.keys());
  const glossary = loadGlossary(contentDir, cites);
  const courses = new Map([...loadCourseFolders(contentDir), ...folders].map(({ folder, lessons }) => [folder, new Set(lessons.map(({ name }) => slugOf(name)))] as const));
  const terms = glossary.faults.length > 0 ? null : new Set(glossary.terms.map(({ id }) => id));
  return { around: { cites, scenarios: scenarioNames(contentDir), terms, courses }, glossary };
}

/** Names of the scenarios that lessons may lead to. */
export function scenarioNames(contentDir: string): Set<string> {
  const root = join(contentDir, "scenarios");
  return new Set(foldersIn(root).filter((name) => existsSync(join(root, name, "scenario.yaml"))));
}

function folderAt(path: string, told: string): CourseFolder[] {
  if (!existsSync(join(path, "course.yaml"))) return [];
  const lessons = foldersIn(path).flatMap((folder) =>
    readdirSync(join(path, folder), { withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(".mdx"))
      .map(({ name }) => ({ file: join(told, folder, name), folder, name: name.slice(0, -".mdx".length), source: readFileSync(join(path, folder, name), "utf8") })),
  );
  const bank = existsSync(join(path, "bank.yaml")) ? { file: join(told, "bank.yaml"), source: readFileSync(join(path, "bank.yaml"), "utf8") } : null;
  return [{ folder: basename(resolve(path)), file: join(told, "course.yaml"), source: readFileSync(join(path, "course.yaml"), "utf8"), lessons, bank, media: mediaBeside(join(path, "course.yaml")) }];
}

function foldersIn(path: string): string[] {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  return readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();
}
