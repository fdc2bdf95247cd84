import { inOrder } from "../content/fault";
import { readYaml } from "../content/read-yaml";
import { didYouMean } from "../content/schema-faults";
import type { ReadCourse } from "./read-course";
import { lessonFault, type LessonFault } from "./rules";

/** The manifest of a course, as it lies in its folder. */
export interface ManifestFile {
  folder: string;
  /** Path of course.yaml for messages, and its text. */
  file: string;
  source: string;
}

/**
 * Checks what courses say of each other, once all of them are read. `known` are the manifests of all courses there are. A prerequisite
 * with a fault is left out; because it only advises, the course is read all the same.
 */
export function withPrerequisites<Read extends ReadCourse>(read: Read, own: ManifestFile, known: readonly ManifestFile[]): Read {
  if (read.course === null || read.course.prerequisites.length === 0) return read;
  const all = new Map([...known, own].map((file) => [file.folder, prerequisitesOf(file)]));
  const faults = prerequisiteFaults(own, read.course.prerequisites, all);
  const atFault = new Set(faults.map(({ index }) => index));
  const prerequisites = read.course.prerequisites.filter((_, index) => !atFault.has(index));
  return { ...read, course: { ...read.course, prerequisites }, faults: inOrder([...read.faults, ...faults.map(({ fault }) => fault)]) };
}

/** The prerequisites that a manifest names, whatever else is wrong with it. */
export function prerequisitesOf({ source, file }: ManifestFile): string[] {
  const yaml = readYaml(source, file);
  const value = yaml.ok && typeof yaml.tree.value === "object" && yaml.tree.value !== null && "prerequisites" in yaml.tree.value ? yaml.tree.value.prerequisites : [];
  return Array.isArray(value) ? value.filter((name) => typeof name === "string") : [];
}

function prerequisiteFaults({ folder, file, source }: ManifestFile, names: readonly string[], all: ReadonlyMap<string, readonly string[]>): { index: number; fault: LessonFault }[] {
  const yaml = readYaml(source, file);
  if (!yaml.ok) return [];
  return names.flatMap((name, index) => {
    const path = ["prerequisites", index];
    const at = (rule: "unknown-course" | "prerequisite" | "duplicate-id", message: string) => [{ index, fault: lessonFault(rule, yaml.tree.place(path), message, path.join(".")) }];
    if (name === folder) return at("prerequisite", "A course does not come before itself.");
    if (!all.has(name)) return at("unknown-course", `There is no course "${name}"${didYouMean(name, all.keys())}`);
    if (names.indexOf(name) < index) return at("duplicate-id", `"${name}" stands twice.`);
    const way = wayBetween(name, folder, all);
    return way === null ? [] : at("prerequisite", `Each would come before the other: ${[folder, ...way].join(", then ")}. One of them is first.`);
  });
}

/** The shortest way from one course to another through what they name; null when there is none. */
function wayBetween(from: string, to: string, all: ReadonlyMap<string, readonly string[]>): string[] | null {
  const seen = new Set([from]);
  const ways: string[][] = [[from]];
  for (const way of ways) {
    const last = way.at(-1) ?? from;
    if (last === to) return way;
    for (const next of all.get(last) ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return null;
}
