import type { Scene } from "./representation";

/** Scenes to which a scene can lead, whatever the values. */
export function targetsOf(scene: Scene): string[] {
  switch (scene.kind) {
    case "text":
      return [scene.to];
    case "decision":
      return [...scene.choices.map(({ to }) => to), ...(scene.gate === null ? [] : [scene.gate.otherwise])];
    case "random":
      return scene.branches.map(({ to }) => to);
    case "check":
    case "joint":
      return scene.rules.map(({ to }) => to);
    case "end":
      return [];
  }
}
