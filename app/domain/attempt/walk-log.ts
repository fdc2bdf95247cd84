import { follow } from "../scenario/follow";
import { type Representation, sceneOf } from "../scenario/representation";
import type { AttemptEvent } from "./event";

/** The log of an attempt that takes a list of choices and draws and reads every text and every feedback on the way, as far as it can go. */
export function logOfWalk(representation: Representation, steps: string[]): AttemptEvent[] {
  return follow(representation, steps).events
    .flatMap((event) => {
      const scene = sceneOf(representation, event.scene);
      const choice = event.kind === "chose" && scene.kind === "decision" ? scene.choices.find(({ id }) => id === event.option) : undefined;
      // A choice without an explanation has no feedback to read.
      return choice === undefined || choice.why === "" ? [event] : [event, { kind: "continued" as const, scene: event.scene, option: null }];
    })
    .map((event, index) => ({ ...event, seq: index + 1 }));
}
