import type { Link } from "./link";
import type { Path } from "../content/read-yaml";
import { type Migration, optionsOf, type Representation, type Scene } from "./representation";
import type { SourceScenario } from "./source-schema";

type SourceMigration = SourceScenario["migrations"][number];

/**
 * How logs of earlier versions read in this one. What the earlier version has is only known where it was published here; what this
 * one has, always.
 */
export function compileMigrations(link: Link, top: SourceScenario, scenes: Scene[], published: Representation[]): Migration[] {
  const seen = new Set([top.version]);
  const now = new Map(scenes.map((scene) => [scene.id, scene]));
  return top.migrations.map((source, index): Migration => {
    const path: Path = ["migrations", index];
    if (seen.has(source.from)) link.report("migration", [...path, "from"], source.from === top.version ? `${source.from} is this version; a migration is from an earlier one.` : `There are two migrations from ${source.from}; make them one.`);
    seen.add(source.from);
    checkNow(link, source, now, path);
    const earlier = published.find(({ version }) => version === source.from);
    if (earlier !== undefined) checkEarlier(link, source, earlier, now, path);
    return { from: source.from, rename: { scenes: source.rename.scenes, choices: source.rename.choices, variables: source.rename.vars }, drop: source.drop, defaults: source.default };
  });
}

/** New names are there, each for one old one; what is dropped is not; what stands for a scene is possible in it. */
function checkNow(link: Link, { rename, drop, default: defaults }: SourceMigration, now: Map<string, Scene>, path: Path): void {
  const known = { scenes: new Set(now.keys()), choices: new Set([...now.values()].flatMap((scene) => optionsOf(scene).map((option) => `${scene.id}.${option}`))), vars: new Set(link.variables.keys()) };
  for (const [key, noun] of [["scenes", "scene"], ["choices", "choice or branch"], ["vars", "variable"]] as const) {
    const taken = new Map<string, string>();
    for (const [from, to] of Object.entries(rename[key])) {
      const at: Path = [...path, "rename", key, from];
      link.known(noun, to, known[key], at, "migration");
      const other = taken.get(to);
      if (other !== undefined) link.report("migration", at, `"${other}" and "${from}" would both become "${to}"; two things cannot become one.`);
      taken.set(to, from);
    }
  }
  for (const [from, to] of Object.entries(rename.choices)) {
    const scene = from.split(".")[0] ?? "";
    const leads = renamed(rename.scenes, scene);
    if (to.split(".")[0] !== leads) link.report("migration", [...path, "rename", "choices", from], `"${from}" lies in the scene that is "${leads}" now, and cannot become "${to}" in another.`);
  }
  drop.forEach((id, index) => {
    if (now.has(id) || Object.hasOwn(rename.scenes, id)) link.report("migration", [...path, "drop", index], `"${id}" is ${now.has(id) ? "still there" : "renamed"}; only what is gone can be dropped.`);
  });
  for (const [id, option] of Object.entries(defaults)) {
    const at: Path = [...path, "default", id];
    const scene = now.get(id);
    if (scene === undefined) link.known("scene", id, now.keys(), at, "migration");
    else if (scene.kind === "joint") link.report("migration", at, `"${id}" is decided by several seats; nothing can stand for it.`);
    else link.known(`choice in "${id}" called`, option, scene.kind === "text" ? ["continue"] : optionsOf(scene), at, "migration");
  }
}

/** Old names are those of the earlier version, and what keeps its name there is not given to something else. */
function checkEarlier(link: Link, { from, rename, drop }: SourceMigration, earlier: Representation, now: Map<string, Scene>, path: Path): void {
  const scenes = new Map(earlier.scenes.map((scene) => [scene.id, scene]));
  const choices = new Set(earlier.scenes.flatMap((scene) => optionsOf(scene).map((option) => `${scene.id}.${option}`)));
  const variables = new Set(earlier.variables.map(({ id }) => id));
  const was = (noun: string, id: string, known: Iterable<string>, at: Path) => link.known(`${noun} in version ${from} called`, id, known, at, "migration");
  for (const [old, to] of Object.entries(rename.scenes)) {
    const at: Path = [...path, "rename", "scenes", old];
    const [before, after] = [scenes.get(old), now.get(to)];
    was("scene", old, scenes.keys(), at);
    if (before !== undefined && after !== undefined && before.kind !== after.kind) link.report("migration", at, `"${old}" was a scene of kind ${before.kind}, and "${to}" is of kind ${after.kind}.`);
    if (scenes.has(to) && !Object.hasOwn(rename.scenes, to) && !drop.includes(to)) link.report("migration", at, `Version ${from} has a "${to}" of its own, so "${to}" would be two of its scenes.`);
  }
  for (const old of Object.keys(rename.choices)) was("choice", old, choices, [...path, "rename", "choices", old]);
  for (const [old, to] of Object.entries(rename.vars)) {
    was("variable", old, variables, [...path, "rename", "vars", old]);
    if (variables.has(to) && !Object.hasOwn(rename.vars, to)) link.report("migration", [...path, "rename", "vars", old], `Version ${from} has a "${to}" of its own, so "${to}" would be two of its variables.`);
  }
  drop.forEach((id, index) => was("scene", id, scenes.keys(), [...path, "drop", index]));
}

/** What an id of an earlier version is called now. */
export function renamed(names: Record<string, string>, id: string): string {
  return Object.hasOwn(names, id) ? (names[id] ?? id) : id;
}
