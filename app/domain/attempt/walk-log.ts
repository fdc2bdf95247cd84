import { follow } from "../scenario/follow";
import { isDecision } from "../scenario/play";
import { type Mode, optionOf, type Representation, sceneOf } from "../scenario/representation";
import type { AttemptEvent } from "./event";

/** The log of an attempt that takes a list of choices and draws and reads every text and every feedback on the way, as far as it can go. */
export function logOfWalk(representation: Representation, steps: string[], mode: Mode): AttemptEvent[] {
  return follow(representation, mode, steps).events
    .flatMap((event) => {
      const scene = sceneOf(representation, event.scene);
      const found = isDecision(event) ? optionOf(scene, event.option) : null;
      // A choice without an explanation has no feedback to read, nor has what a colleague does by script.
      return found === null || found.choice.why === "" || !mode.seats.includes(found.part.seat) ? [event] : [event, { kind: "continued" as const, scene: event.scene, option: null }];
    })
    .map((event, index) => ({ ...event, seq: index + 1 }));
}
