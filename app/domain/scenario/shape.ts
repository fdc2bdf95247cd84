import type { z } from "zod";
import type { Fault } from "./fault";
import type { LocatedTree, Path } from "../content/read-yaml";
import { schemaFaults } from "../content/schema-faults";
import { fragmentSchema, sceneSchemas, scenarioSchema, type SourceFragment, type SourceScenario, type SourceScene } from "./source-schema";

/** What could be made of a tree. Faults of shape in one place do not hide the faults of names in another. */
export interface Shaped<T> {
  /** Null when the blocks around the scenes cannot be relied on. */
  top: T | null;
  scenes: Map<string, SourceScene>;
  /** Scenes that cannot be read, with the ids of their choices: others may still lead to them. */
  misshapen: Map<string, string[]>;
  faults: Fault[];
}

// The kind of a scene is the one of these keys that it has; otherwise it is a text scene.
const KIND_KEYS = { choices: "decision", joint: "joint", random: "random", check: "check", use: "use", end: "end" } as const;

export function shapeOf(tree: LocatedTree): Shaped<SourceScenario> {
  return withScenes(readAs(scenarioSchema, tree.value, tree, [], Object.keys(scenarioSchema.shape)), tree);
}

export function fragmentShapeOf(tree: LocatedTree): Shaped<SourceFragment> {
  return withScenes(readAs(fragmentSchema, tree.value, tree, [], Object.keys(fragmentSchema.shape)), tree);
}

function withScenes<T>(top: Read<T>, tree: LocatedTree): Shaped<T> {
  const shaped: Shaped<T> = { top: top.data, scenes: new Map(), misshapen: new Map(), faults: top.faults };
  const written = (tree.value as { scenes?: unknown }).scenes;
  for (const [id, scene] of isBlock(written) ? Object.entries(written) : []) {
    const read = sceneOf(tree, id, scene);
    shaped.faults.push(...read.faults);
    if (read.data !== null) shaped.scenes.set(id, read.data);
    else shaped.misshapen.set(id, isBlock(scene) && isBlock(scene["choices"]) ? Object.keys(scene["choices"]) : []);
  }
  return shaped;
}

interface Read<T> {
  data: T | null;
  faults: Fault[];
}

function sceneOf(tree: LocatedTree, id: string, scene: unknown): Read<SourceScene> {
  const path: Path = ["scenes", id];
  const refuse = (rule: Fault["rule"], message: string): Read<SourceScene> => ({
    data: null,
    faults: [{ rule, level: "error", place: tree.keyPlace(path), path: path.join("."), message, counterExample: null }],
  });
  if (!isBlock(scene)) return refuse("schema", `The scene "${id}" should be a block of keys.`);
  const kinds = Object.entries(KIND_KEYS).filter(([key]) => Object.hasOwn(scene, key));
  if (kinds.length > 1) return refuse("schema", `The scene "${id}" has ${kinds.map(([key]) => `"${key}"`).join(" and ")}; a scene is of one kind.`);
  const kind = kinds[0]?.[1] ?? "text";
  const { data, faults } = readAs(sceneSchemas[kind] as z.ZodType<object>, scene, tree, path, Object.keys(sceneSchemas[kind].shape));
  return { data: data === null ? null : ({ kind, ...data } as SourceScene), faults };
}

/** Reads by a schema; where only unknown keys are wrong, the rest is read without them. */
function readAs<T>(schema: z.ZodType<T>, value: unknown, tree: LocatedTree, path: Path, known: string[]): Read<T> {
  const first = schema.safeParse(value);
  if (first.success) return { data: first.data, faults: [] };
  const faults = schemaFaults(first.error, tree, path, known, "the scenario");
  const unknown = first.error.issues.flatMap((issue) => (issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...(issue.path as Path), key]) : []));
  if (unknown.length < first.error.issues.length) return { data: null, faults };
  const second = schema.safeParse(unknown.reduce((rest, at) => without(rest, at), value));
  return { data: second.success ? second.data : null, faults };
}

function without(value: unknown, [key, ...rest]: Path): unknown {
  if (Array.isArray(value)) return value.map((item: unknown, index) => (index === key ? without(item, rest) : item));
  // A single thing that the schema takes for a list of one.
  if (!isBlock(value)) return value;
  if (typeof key === "number") return key === 0 ? without(value, rest) : value;
  return Object.fromEntries(Object.entries(value).flatMap(([name, item]) => (name !== key ? [[name, item]] : rest.length === 0 ? [] : [[name, without(item, rest)]])));
}

export function isBlock(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
