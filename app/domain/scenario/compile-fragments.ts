import { type Declared, placeholders } from "./compile-parts";
import { compileScene } from "./compile-scenes";
import { domainOf } from "./compile-variables";
import type { Fault } from "./fault";
import { boundInputs } from "./fragment-inputs";
import { inlined } from "./inline";
import { Link } from "./link";
import { type LocatedTree, type Path, readYaml } from "../content/read-yaml";
import { optionName, partsOf, type Scene } from "./representation";
import { RULES } from "./rules";
import { fragmentShapeOf, type Shaped } from "./shape";
import type { SourceFragment, SourceScene } from "./source-schema";
import { targetsOf } from "./targets";

/** A file of `fragments/` beside a scenario. */
export interface FragmentSource {
  /** The file's name without `.yaml`. */
  name: string;
  /** As it should appear in messages. */
  file: string;
  source: string;
}

export interface Fragment {
  name: string;
  tree: LocatedTree;
  top: SourceFragment;
  scenes: Shaped<SourceFragment>["scenes"];
  misshapen: Shaped<SourceFragment>["misshapen"];
}

/** By name; null for one that cannot be read. */
export type Fragments = Map<string, Fragment | null>;

/** What is kept while fragments are compiled into a story. */
export interface Expansion {
  fragments: Fragments;
  declared: Declared;
  names: Record<string, Record<string, string>>;
  used: Set<string>;
  /** Fragments that are being compiled, the outermost first. */
  stack: string[];
  /** Scenes made so far, by all uses together. */
  made: { scenes: number };
}

/** Where a scene of the story was written. */
export interface Origin {
  fragment: string;
  tree: LocatedTree;
  /** Its id there. */
  scene: string;
  /** The scene of the story that uses the fragment. */
  by: string;
}

/** A fault in a fragment, found where a scene of the story uses it. */
export interface Found {
  fault: Fault;
  fragment: string;
  by: string;
}

interface CompiledScenes {
  scenes: Scene[];
  origins: Map<string, Origin>;
  found: Found[];
}

/** Most scenes that fragments may make: each use makes its scenes anew, and fragments use fragments. */
export const MOST_FRAGMENT_SCENES = 2000;

export function readFragments(sources: FragmentSource[]): { fragments: Fragments; faults: Fault[] } {
  const fragments: Fragments = new Map();
  const faults: Fault[] = [];
  for (const { name, file, source } of sources) {
    fragments.set(name, null);
    const read = readYaml(source, file);
    if (!read.ok) {
      faults.push(...read.faults);
      continue;
    }
    const { top, scenes, misshapen, faults: shape } = fragmentShapeOf(read.tree);
    faults.push(...shape);
    if (top === null) continue;
    fragments.set(name, { name, tree: read.tree, top, scenes, misshapen });
    const link = new Link(read.tree);
    if (top.fragment !== name) link.report("bad-id", ["fragment"], `The fragment is called "${top.fragment}" but its file "${name}.yaml"; give both one name.`);
    else if (!/^[a-z][a-z0-9]*([-_][a-z0-9]+)*$/u.test(name)) link.report("bad-id", ["fragment"], `"${name}" is not a fragment's name: use small letters and hyphens, as its file.`);
    faults.push(...link.faults);
  }
  return { fragments, faults };
}

/**
 * The scenes of a story or of a fragment, those of the fragments that they use among them, each after the scene that uses it and
 * called `<use>_<scene>`.
 */
export function compileScenes(context: Expansion, link: Link, sources: Map<string, SourceScene>): CompiledScenes {
  const all: CompiledScenes = { scenes: [], origins: new Map(), found: [] };
  const inside = new Map<string, Scene[]>();
  for (const [id, scene] of sources) {
    link.scenes.set(id, new Set(optionsIn(scene)));
    if (scene.kind === "end") link.endings.add(id);
  }
  for (const [id, scene] of sources) {
    if (scene.kind !== "use") continue;
    const { scenes, origins, found } = expand(context, link, id, scene);
    for (const [inner, origin] of origins) all.origins.set(inner, origin);
    all.found.push(...found);
    inside.set(id, scenes);
    for (const made of scenes) {
      if (link.scenes.has(made.id)) link.report("bad-id", ["scenes", id], `A scene of the fragment is called "${made.id}" here, and there is another of that name; give "${id}" or that one another name.`, link.tree.keyPlace(["scenes", id]));
      link.scenes.set(made.id, new Set(partsOf(made).flatMap((part) => part.choices.map((choice) => optionName(made, part, choice)))));
      link.inside.set(made.id, id);
      if (made.kind === "end") link.endings.add(made.id);
    }
  }
  all.scenes = [...sources].flatMap(([id, source]) => [compileScene(link, context.declared, id, source), ...(inside.get(id) ?? [])]);
  return all;
}

function expand(context: Expansion, link: Link, id: string, use: Extract<SourceScene, { kind: "use" }>): CompiledScenes {
  const nothing: CompiledScenes = { scenes: [], origins: new Map(), found: [] };
  const path: Path = ["scenes", id];
  if (!link.known("fragment", use.use, context.fragments.keys(), [...path, "use"])) return nothing;
  context.used.add(use.use);
  const fragment = context.fragments.get(use.use) ?? null;
  if (fragment === null) return nothing;
  const ring = context.stack.indexOf(fragment.name);
  if (ring >= 0) {
    const way = [...context.stack.slice(ring), fragment.name].map((name) => `"${name}"`).join(" → ");
    link.report("recursive-fragment", [...path, "use"], `The fragment uses itself: ${way}. Lead back by an exit instead, to a scene with "repeat".`);
    return nothing;
  }
  context.made.scenes += fragment.scenes.size;
  if (context.made.scenes > MOST_FRAGMENT_SCENES) {
    link.report("too-large", [...path, "use"], `Here fragments have made more than ${String(MOST_FRAGMENT_SCENES)} scenes; use fewer, or fewer within each other.`);
    return nothing;
  }
  const inner = linkIn(context, link, fragment);
  const compiled = compileScenes({ ...context, stack: [...context.stack, fragment.name] }, inner, fragment.scenes);
  inner.known("scene", fragment.top.start, [...inner.scenes.keys()].filter((scene) => !inner.inside.has(scene)), ["start"], "broken-target");
  // What cannot be led to because of another fault is no fault of its own.
  if (inner.faults.length + compiled.found.length === 0) checkExits(inner, fragment, compiled.scenes);
  for (const exit of Object.keys(use.exits)) link.known("exit of the fragment called", exit, fragment.top.exits, [...path, "exits", exit]);
  for (const exit of fragment.top.exits) {
    if (!Object.hasOwn(use.exits, exit)) link.report("fragment-binding", path, `"${id}" does not say where the exit "${exit}" of the fragment "${fragment.name}" leads; name a scene under "exits".`, link.tree.keyPlace(path));
  }
  const bound = boundInputs(link, fragment, use.with, compiled.scenes, path);
  const scene = (own: string) => `${id}_${own}`;
  const names = {
    scene,
    target: (to: string) => use.exits[to] ?? scene(to),
    input: (input: string) => bound.get(input) ?? { op: "literal" as const, value: true },
    repeat: use.repeat ?? 1,
  };
  link.starts.set(id, scene(fragment.top.start));
  const origins = new Map(compiled.scenes.map((made): [string, Origin] => {
    const within = compiled.origins.get(made.id);
    return [scene(made.id), within === undefined ? { fragment: fragment.name, tree: fragment.tree, scene: made.id, by: id } : { ...within, by: scene(within.by) }];
  }));
  const found = [...inner.faults.map((fault): Found => ({ fault, fragment: fragment.name, by: id })), ...compiled.found.map((one) => ({ ...one, by: scene(one.by) }))];
  return { scenes: compiled.scenes.map((made) => inlined(made, names)), origins, found };
}

/** In a fragment there are its own scenes, exits and inputs; seats, facts and all other names are those of the scenario. */
function linkIn({ names }: Expansion, link: Link, { tree, top, misshapen }: Fragment): Link {
  const inner = new Link(tree);
  for (const seat of link.seats) inner.seats.add(seat);
  for (const fact of link.facts) inner.facts.add(fact);
  inner.ids(top.scenes, ["scenes"]);
  inner.ids(top.inputs, ["inputs"]);
  for (const [id, choices] of misshapen) inner.scenes.set(id, new Set(choices));
  for (const [id, input] of Object.entries(top.inputs)) inner.variables.set(id, { id, domain: domainOf(inner, id, input, ["inputs", id]), start: false, about: null });
  top.exits.forEach((exit, index) => {
    inner.id(exit, ["exits", index]);
    if (Object.hasOwn(top.scenes, exit) || inner.exits.has(exit)) inner.report("bad-id", ["exits", index], `"${exit}" names ${inner.exits.has(exit) ? "another exit" : "a scene"} as well; give the exit a name of its own.`);
    inner.exits.add(exit);
  });
  placeholders(inner, tree.value, [], names);
  return inner;
}

function checkExits(inner: Link, { top }: Fragment, scenes: Scene[]): void {
  const targets = new Set(scenes.flatMap(targetsOf));
  top.exits.forEach((exit, index) => {
    if (!targets.has(exit)) inner.report("fragment-binding", ["exits", index], `Nothing in the fragment leads to its exit "${exit}"; lead to it, or delete it.`);
  });
}

/** What can be chosen in a scene, as conditions and walks name it. */
function optionsIn(scene: SourceScene): string[] {
  if (scene.kind === "joint") return Object.entries(scene.joint.seats).flatMap(([seat, { choices }]) => Object.keys(choices).map((choice) => `${seat}.${choice}`));
  return scene.kind === "decision" ? Object.keys(scene.choices) : [];
}

/** Faults in fragments, each once, with the scenes that use the fragment. */
export function inWords(found: Found[]): Fault[] {
  const merged = new Map<string, { one: Found; by: Set<string> }>();
  for (const one of found) {
    const { rule, place, message } = one.fault;
    const key = JSON.stringify([rule, place, message]);
    const same = merged.get(key) ?? { one, by: new Set<string>() };
    merged.set(key, same);
    same.by.add(one.by);
  }
  return [...merged.values()].map(({ one: { fault, fragment }, by }) => ({
    ...fault, message: `${fault.message} (In the fragment "${fragment}", used by ${[...by].map((id) => `"${id}"`).join(" and ")}.)`,
  }));
}

export function unused(fragments: Fragments, used: Set<string>): Fault[] {
  return [...fragments.values()].flatMap((fragment): Fault[] =>
    fragment === null || used.has(fragment.name) ? [] : [{
      rule: "unused-fragment", level: RULES["unused-fragment"].level, place: fragment.tree.place(["fragment"]), path: "fragment", counterExample: null,
      message: `No scene uses the fragment "${fragment.name}"; use it, or delete its file.`,
    }]);
}
