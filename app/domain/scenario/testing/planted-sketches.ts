import { lastState } from "../follow";
import { offered } from "../play";
import { sceneOf } from "../representation";
import type { Planted } from "./planted-fault";

type Shows = NonNullable<Planted["shows"]>["in"];
/** What a counter-example shows when it is played. */
export const noChoice: Shows = (followed, representation) => {
  const state = lastState(followed);
  const scene = sceneOf(representation, state.scene);
  return followed.stopped.kind === "waiting" && scene.kind === "decision" && offered(scene, scene.by, state).length === 0;
};
export const endsAt = (end: string): Shows => (followed) => followed.stopped.kind === "ended" && lastState(followed).scene === end;
export const standsAt = (scene: string): Shows => (followed) => lastState(followed).scene === scene;
export const enters = (scene: string, times: number): Shows => (followed) => followed.states.filter((state) => state.scene === scene).length === times;
export const entersTwice = (scene: string): Shows => enters(scene, 2);

/** Scenes in a line of YAML each. */
export const decision = (id: string, choices: string) => `  ${id}: { by: officer, ask: "What now?", choices: { ${choices} } }`;
export const ending = (id: string, verdict: string, more = "") => `  ${id}: { end: ${verdict}, title: "${id}", text: "It ends."${more} }`;
export const scenes = (...lines: string[]) => `\n${lines.join("\n")}`;
