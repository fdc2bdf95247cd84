import { offered, type ScenarioEvent, type ScenarioState } from "./play";
import { type Mode, partsOf, type Representation, type Scene, sceneOf, toldTo } from "./representation";

/** Whether a text is anything to a seat: it is told to it, to all, or the seat has a view of its own. */
export function isShownTo(scene: Scene, seat: string): boolean {
  const listener = toldTo(scene);
  return listener === "all" || listener === seat || Object.hasOwn(scene.view, seat);
}

/**
 * What happens by itself because nobody holds the seat that would act: a colleague follows the script, and a text that no person
 * sees is passed. In a joint scene colleagues decide last. Null where a person or chance has to act, or where a script is missing.
 */
export function byScript(representation: Representation, mode: Mode, state: ScenarioState): ScenarioEvent | null {
  const scene = sceneOf(representation, state.scene);
  if (scene.kind === "text") return mode.seats.some((seat) => isShownTo(scene, seat)) ? null : { kind: "continued", scene: scene.id, option: null };
  if (turnOf(representation, mode, state) !== null) return null;
  const part = partsOf(scene).find(({ seat }) => !Object.hasOwn(state.picks, seat));
  const choice = part === undefined ? undefined : offered(scene, part.seat, state).find(({ id }) => id === part.scripted);
  if (part === undefined || choice === undefined) return null;
  return { kind: "chose", scene: scene.id, option: scene.kind === "joint" ? `${part.seat}.${choice.id}` : choice.id };
}

/** The seat whose person has to decide now; null where nobody has to. */
export function turnOf(representation: Representation, mode: Mode, state: ScenarioState): string | null {
  const scene = sceneOf(representation, state.scene);
  return partsOf(scene).find(({ seat }) => mode.seats.includes(seat) && !Object.hasOwn(state.picks, seat))?.seat ?? null;
}
