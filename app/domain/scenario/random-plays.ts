import { begin, offered, type ScenarioEvent, type ScenarioState, step } from "./play";
import { type Mode, optionOf, type RandomScene, type Representation, sceneOf } from "./representation";
import { byScript, turnOf } from "./scripted";
import { oneOf, type Shares, sharesFrom } from "./shares";
import { reading, sceneSeconds, wordsIn } from "./stretches";

/** One play by somebody who chooses at random. */
export interface RandomPlay {
  /** Null when the play is caught, or has gone round for too long. */
  ending: string | null;
  /** For what the people of the mode read and decide; colleagues take no time. */
  seconds: number;
}

/** Events after which a play is taken to go round, for each scene. */
const MOST_ROUNDS = 20;

/** The same plays for the same count: people take every open choice alike, draws go by their weights. */
export function randomPlays(representation: Representation, mode: Mode, count: number): RandomPlay[] {
  return Array.from({ length: count }, (_, index) => randomPlay(representation, mode, sharesFrom(index + 1)));
}

function randomPlay(representation: Representation, mode: Mode, share: Shares): RandomPlay {
  let state = begin(representation);
  let seconds = 0;
  for (let count = 0; count < MOST_ROUNDS * representation.scenes.length; count += 1) {
    const scene = sceneOf(representation, state.scene);
    if (scene.kind === "end") return { ending: scene.id, seconds: seconds + sceneSeconds(scene) };
    const own = byScript(representation, mode, state);
    const event = own ?? eventByChance(representation, mode, state, share);
    const result = event === null ? null : step(representation, state, event);
    if (event === null || result === null || !result.ok) return { ending: null, seconds };
    // In a joint scene several people read at once, but each decides for themselves: the first one's time counts.
    if (own === null && Object.keys(state.picks).length === 0) seconds += sceneSeconds(scene) + reading(wordsIn(optionOf(scene, event.option ?? "")?.choice.why ?? ""));
    state = result.state;
  }
  return { ending: null, seconds };
}

function eventByChance(representation: Representation, mode: Mode, state: ScenarioState, share: Shares): ScenarioEvent | null {
  const scene = sceneOf(representation, state.scene);
  if (scene.kind === "text") return { kind: "continued", scene: scene.id, option: null };
  if (scene.kind === "random") return { kind: "drew", scene: scene.id, option: drawn(scene, share()) };
  const seat = turnOf(representation, mode, state);
  const open = seat === null ? [] : offered(scene, seat, state);
  const choice = oneOf(share, open);
  if (seat === null || choice === undefined) return null;
  return { kind: "chose", scene: scene.id, option: scene.kind === "joint" ? `${seat}.${choice.id}` : choice.id };
}

function drawn({ branches }: RandomScene, share: number): string {
  let rest = share * branches.reduce((sum, { weight }) => sum + weight, 0);
  for (const { id, weight } of branches) {
    rest -= weight;
    if (rest < 0) return id;
  }
  return branches[branches.length - 1]?.id ?? "";
}
