import type { Representation, Scene, Verdict } from "./representation";
import { targetsOf } from "./targets";

export interface MapStop {
  scene: string;
  kind: "decision" | "joint" | "random" | "end";
  /** The seats that decide here; none where nobody does. */
  seats: string[];
  verdict: Verdict | null;
  /** Stops passed before it at most: 0 at the beginning. */
  column: number;
}

/** What a story looks like from afar: where somebody decides, where chance does, where it ends, and which way leads to which. */
export interface StoryMap {
  columns: number;
  stops: MapStop[];
  ways: { from: string; to: string }[];
}

/**
 * The map of a scenario, from its scenes alone: conditions and variables are left out, so that it shows every way that is written.
 * Scenes in which nothing is decided are passed over; ways back (`repeat`) are shown but push nothing further on.
 */
export function storyMap(representation: Representation): StoryMap {
  const scenes = new Map(representation.scenes.map((scene) => [scene.id, scene]));
  const ways: { from: string; to: string }[] = [];
  const column = new Map<string, number>();
  const next = new Map<string, string[]>();
  for (const scene of representation.scenes.filter(isStop)) {
    const reached = [...new Set(targetsOf(scene).flatMap((to) => nextStops(scenes, to)))];
    next.set(scene.id, reached);
    ways.push(...reached.map((to) => ({ from: scene.id, to })));
  }
  const order: string[] = [];
  const state = new Map<string, "open" | "done">();
  const forward = new Map<string, string[]>();
  const visit = (id: string): void => {
    state.set(id, "open");
    const ahead = (next.get(id) ?? []).filter((to) => state.get(to) !== "open");
    forward.set(id, ahead);
    for (const to of ahead) if (!state.has(to)) visit(to);
    state.set(id, "done");
    order.unshift(id);
  };
  for (const first of nextStops(scenes, representation.start)) if (!state.has(first)) visit(first);
  for (const id of order) {
    const here = column.get(id) ?? 0;
    column.set(id, here);
    for (const to of forward.get(id) ?? []) column.set(to, Math.max(column.get(to) ?? 0, here + 1));
  }
  const last = Math.max(0, ...column.values());
  const stops = representation.scenes.filter(isStop).flatMap((scene): MapStop[] => {
    const at = column.get(scene.id);
    if (at === undefined) return [];
    return [{ scene: scene.id, kind: scene.kind, seats: decidedBy(scene), verdict: scene.kind === "end" ? scene.verdict : null, column: scene.kind === "end" ? last : at }];
  });
  return { columns: last + 1, stops, ways: ways.filter(({ from, to }) => column.has(from) && column.has(to)) };
}

type Stop = Extract<Scene, { kind: MapStop["kind"] }>;

function isStop(scene: Scene): scene is Stop {
  return scene.kind === "decision" || scene.kind === "joint" || scene.kind === "random" || scene.kind === "end";
}

function decidedBy(scene: Stop): string[] {
  if (scene.kind === "decision") return [scene.by];
  return scene.kind === "joint" ? scene.parts.map(({ seat }) => seat) : [];
}

function nextStops(scenes: Map<string, Scene>, from: string): string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const scene = scenes.get(id);
    if (scene === undefined || seen.has(id)) continue;
    seen.add(id);
    if (isStop(scene)) found.add(id);
    else open.push(...targetsOf(scene));
  }
  return [...found];
}
