import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { MediaFile } from "../../domain/content/media";
import type { FragmentSource } from "../../domain/scenario/compile-fragments";
import { readRegister, type Register } from "../../domain/standards/register";
import { mediaBeside } from "./media-files";

/** A scenario as it lies in its folder. */
export interface ScenarioFile {
  /** Name of the folder, which is the scenario's id. */
  folder: string;
  /** Path for messages, relative to the content directory. */
  file: string;
  source: string;
  /** The files of `fragments/`, by name. */
  fragments: FragmentSource[];
  /** The files of `media/`, by path from the folder. */
  media: Map<string, MediaFile>;
}

/** The register of sources from `courses/_standards`. */
export function loadRegister(contentDir: string): Register {
  const folder = join(contentDir, "courses", "_standards");
  const files = readdirSync(folder).filter((name) => name.endsWith(".yaml")).sort();
  return readRegister(files.map((name) => ({ file: join("courses", "_standards", name), source: readFileSync(join(folder, name), "utf8") })));
}

/** Every folder below `scenarios/` that holds a scenario.yaml, by name. */
export function loadScenarioFiles(contentDir: string): ScenarioFile[] {
  return findScenarioFiles(join(contentDir, "scenarios")).map((found) => ({
    ...found,
    file: join("scenarios", found.folder, "scenario.yaml"),
    fragments: found.fragments.map((fragment) => ({ ...fragment, file: join("scenarios", found.folder, "fragments", `${fragment.name}.yaml`) })),
  }));
}

/** The scenarios at a path: a scenario.yaml, a scenario's folder, or a folder of such folders. Empty when there is none. */
export function findScenarioFiles(path: string): ScenarioFile[] {
  if (!isFolder(path)) return fileAt(path);
  const own = fileAt(join(path, "scenario.yaml"));
  if (own.length > 0) return own;
  const root = isFolder(join(path, "scenarios")) ? join(path, "scenarios") : path;
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .flatMap((folder) => fileAt(join(root, folder, "scenario.yaml")));
}

function fileAt(file: string): ScenarioFile[] {
  const source = readIfThere(file);
  return source === null ? [] : [{ folder: basename(dirname(resolve(file))), file, source, fragments: fragmentsBeside(file), media: mediaBeside(file) }];
}

function fragmentsBeside(file: string): FragmentSource[] {
  const folder = join(dirname(file), "fragments");
  if (!isFolder(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith(".yaml")).sort();
  return names.map((name) => ({ name: name.slice(0, -".yaml".length), file: join(folder, name), source: readFileSync(join(folder, name), "utf8") }));
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/**
 * Writes a scenario into a new folder.
 *
 * @throws Error when the folder already holds a scenario, which is left as it is.
 */
export function writeNewScenario(folder: string, source: string): string {
  const file = join(folder, "scenario.yaml");
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(file, source, { flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") throw new Error(`${file} exists already and was left as it is; choose another name`);
    throw error;
  }
  return file;
}
