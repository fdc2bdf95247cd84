import { z } from "zod";
import { isProfession, type Profession, professions } from "../agency/roles";
import { inOrder } from "../content/fault";
import { type LocatedTree, type Path, readYaml } from "../content/read-yaml";
import { didYouMean } from "../content/schema-faults";
import { readAs } from "./front-matter";
import { type LessonFault, lessonFault, type LessonRule } from "./rules";

/** What people of one profession take, in which order. */
export interface Pathway {
  profession: Profession;
  title: string;
  /** What it makes of somebody, in a sentence. */
  promise: string;
  steps: PathwayStep[];
}

export interface PathwayStep {
  kind: "course" | "scenario";
  /** Name of its folder. */
  id: string;
  need: "required" | "advised";
  /** One sentence for this profession. */
  why: string;
}

const text = z.string().trim().min(1).max(300);
const stepSchema = z.strictObject({ course: text.optional(), scenario: text.optional(), need: z.enum(["required", "advised"]), why: text });

/** courses/_pathways/<profession>.yaml */
export const pathwaySchema = z.strictObject({
  format: z.literal(1),
  profession: z.enum(professions),
  title: text.max(100),
  promise: text,
  steps: z.array(stepSchema).min(1).max(30),
});

export interface PathwayFile {
  /** Name without ".yaml": the profession, with hyphens. */
  name: string;
  /** Path for messages. */
  file: string;
  source: string;
}

export interface ReadPathway extends Pick<PathwayFile, "name" | "file"> {
  /** Null when the file has faults. */
  pathway: Pathway | null;
  faults: LessonFault[];
}

/** What a pathway may lead through: courses with their prerequisites, and scenarios. */
export interface Leading {
  courses: ReadonlyMap<string, readonly string[]>;
  scenarios: ReadonlySet<string>;
}

/** Reads a pathway, all faults at once; with any it is not offered, because half a way leads elsewhere. */
export function readPathway({ name, file, source }: PathwayFile, leading: Leading): ReadPathway {
  const yaml = readYaml(source, file);
  if (!yaml.ok) return { name, file, pathway: null, faults: yaml.faults };
  const { data, faults } = readAs(pathwaySchema, yaml.tree, "the pathway");
  if (data === null) return { name, file, pathway: null, faults };
  const { profession, title, promise } = data;
  const found = [...faults];
  const report = reporter(yaml.tree, found);
  if (addressOfProfession(profession) !== name) report("schema", ["profession"], `The pathway is for "${profession}" and its file is called ${name}.yaml; it is ${addressOfProfession(profession)}.yaml.`);
  const steps = data.steps.flatMap((step, index) => stepOf(step, ["steps", index], report) ?? []);
  checkNames(steps, leading, report);
  checkOrder(steps, leading, report);
  return { name, file, pathway: found.length > 0 ? null : { profession, title, promise, steps: steps.map(({ path: _, ...step }) => step) }, faults: inOrder(found) };
}

type Report = (rule: LessonRule, path: Path, message: string) => void;
type Placed = PathwayStep & { path: Path };

function reporter(tree: LocatedTree, faults: LessonFault[]): Report {
  return (rule, path, message) => faults.push(lessonFault(rule, tree.place(path), message, path.join(".")));
}

function stepOf({ course, scenario, need, why }: z.infer<typeof stepSchema>, path: Path, report: Report): Placed | null {
  if ((course === undefined) === (scenario === undefined)) {
    report("step", path, course === undefined ? "A step leads to a course or to a scenario; this one names neither." : "A step leads to a course or to a scenario; this one names both.");
    return null;
  }
  return { kind: course === undefined ? "scenario" : "course", id: course ?? scenario ?? "", need, why, path };
}

function checkNames(steps: readonly Placed[], { courses, scenarios }: Leading, report: Report): void {
  const seen = new Set<string>();
  for (const { kind, id, path } of steps) {
    const known = kind === "course" ? new Set(courses.keys()) : scenarios;
    if (!known.has(id)) report(kind === "course" ? "unknown-course" : "unknown-scenario", [...path, kind], `There is no ${kind} "${id}"${didYouMean(id, known)}`);
    if (seen.has(`${kind} ${id}`)) report("step", [...path, kind], `"${id}" stands twice on this way.`);
    seen.add(`${kind} ${id}`);
  }
}

/** What is required comes first, and a course after those that it is better taken after. */
function checkOrder(steps: readonly Placed[], { courses }: Leading, report: Report): void {
  steps.forEach(({ kind, id, need, path }, index) => {
    const before = steps.slice(0, index);
    if (need === "required" && before.some((step) => step.need === "advised")) report("step", [...path, "need"], `"${id}" is required and stands behind a step that is only advised; what is required comes first.`);
    if (kind !== "course") return;
    const later = steps.slice(index + 1).find((step) => step.kind === "course" && (courses.get(id) ?? []).includes(step.id));
    if (later !== undefined) report("step", [...path, "course"], `"${id}" is better taken after "${later.id}", which stands behind it.`);
  });
}

/** "prison-officer": how a profession is called in addresses and names of files. */
export function addressOfProfession(profession: Profession): string {
  return profession.replaceAll("_", "-");
}

/** Null for an address that is no profession's. */
export function professionAt(address: string): Profession | null {
  const name = address.replaceAll("-", "_");
  return isProfession(name) && addressOfProfession(name) === address ? name : null;
}
