import { begin, isDecision, offered, type ScenarioState, step } from "../scenario/play";
import { type Mode, optionOf, type Representation, sceneOf } from "../scenario/representation";
import { turnOf } from "../scenario/scripted";
import { oneOf, type Shares } from "../scenario/shares";
import { automatic } from "./advance";
import type { AttemptEvent } from "./event";

/**
 * The log of somebody who takes any open choice, all alike, and reads everything on the way. They stop before the decision after
 * `decisions`, or at the ending; `seed` decides the draws. It replays, as every log that the pages write does.
 */
export function wanderedLog(representation: Representation, mode: Mode, seed: number, share: Shares, decisions: number): AttemptEvent[] {
  const log: AttemptEvent[] = [];
  let state = begin(representation);
  const append = (events: Unnumbered[]) => {
    for (const event of events) {
      log.push({ ...event, seq: log.length + 1 });
      const result = step(representation, state, event);
      if (!result.ok) throw new Error(`${event.scene} cannot be left by ${String(event.option)}: ${result.reason}`);
      state = result.state;
    }
  };
  const bySelf = () => append(automatic(representation, mode, state, seed, log).filter((event) => event.kind !== "clock"));
  bySelf();
  for (let made = 0; ; ) {
    const event = ownEvent(representation, mode, state, share);
    if (event === null || (isDecision(event) && made === decisions)) return log;
    append([event]);
    bySelf();
    if (!isDecision(event)) continue;
    made += 1;
    const found = optionOf(sceneOf(representation, event.scene), event.option);
    // Of a choice without an explanation there is no feedback to read.
    if (found !== null && found.choice.why !== "") log.push({ seq: log.length + 1, kind: "continued", scene: event.scene, option: null });
  }
}

type Unnumbered = Parameters<typeof step>[2];

function ownEvent(representation: Representation, mode: Mode, state: ScenarioState, share: Shares): Unnumbered | null {
  const scene = sceneOf(representation, state.scene);
  if (scene.kind === "text") return { kind: "continued", scene: scene.id, option: null };
  const seat = turnOf(representation, mode, state);
  const choice = seat === null ? undefined : oneOf(share, offered(scene, seat, state));
  if (seat === null || choice === undefined) return null;
  return { kind: "chose", scene: scene.id, option: scene.kind === "joint" ? `${seat}.${choice.id}` : choice.id };
}
