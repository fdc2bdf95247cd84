import { advance, automatic, type Command } from "../../app/domain/attempt/advance";
import { type Cast, modesForOne, seatAt } from "../../app/domain/attempt/cast";
import { drawBranch } from "../../app/domain/attempt/chance";
import type { AttemptEvent } from "../../app/domain/attempt/event";
import { type AttemptState, replay } from "../../app/domain/attempt/replay";
import type { AttemptView } from "../../app/domain/attempt/scene-view";
import { type Presenter, viewOf } from "../../app/domain/attempt/view";
import { compileScenario } from "../../app/domain/scenario/compile";
import { fillNames } from "../../app/domain/scenario/names";
import { begin } from "../../app/domain/scenario/play";
import { type Representation, sceneOf, type Walk } from "../../app/domain/scenario/representation";
import { sourcesOf } from "../../app/domain/standards/register";
import { findScenarioFiles, loadRegister } from "../../app/server/adapters/content-files";
import { parseProse } from "../../app/server/adapters/prose";

const register = loadRegister(".");

/** The scenario that is played in the browser, as the site itself compiles it: no test depends on its wording. */
export const story = storyOf("fourth-month");
export const title = fillNames(story.title, story.names);

/** Played alone, in the first mode. */
export const cast = castOf(story, story.modes[0]?.id);
export const walks = story.checks.walks.filter(({ mode }) => mode === cast.mode.id);
/** The walks that one person can play in the browser, in whatever seats. */
export const walksForOne = story.checks.walks.filter(({ mode }) => modesForOne(story).some(({ id }) => id === mode));

/** Titles of everything that is offered, in the order of the catalogue. */
export function offeredTitles(): string[] {
  const all = findScenarioFiles("scenarios").map(({ folder }) => compiled(`scenarios/${folder}`));
  return all.sort((a, b) => (a.scenario < b.scenario ? -1 : 1)).map((offered) => fillNames(offered.title, offered.names));
}

/** Another scenario of the site, for tests that need more than one. */
export function storyOf(scenario: string): Representation {
  return compiled(`scenarios/${scenario}`);
}

function compiled(path: string): Representation {
  const [file] = findScenarioFiles(path);
  if (file === undefined) throw new Error(`there is no scenario at ${path}`);
  const outcome = compileScenario({ source: file.source, file: file.file, folder: file.folder, cites: new Set(register.sources.keys()), published: [], fragments: file.fragments, media: file.media });
  if (!outcome.ok) throw new Error(outcome.faults.map(({ message }) => message).join("\n"));
  return outcome.representation;
}

/** The seats of a mode, all of them held by one person. */
export function castOf({ modes }: Representation, id: string | undefined): Cast {
  const mode = modes.find((candidate) => candidate.id === id);
  if (mode === undefined) throw new Error(`there is no mode ${String(id)}`);
  return { mode, seat: mode.seats[0] ?? "" };
}

const presenter: Presenter = { prose: parseProse, sources: (cites) => sourcesOf(register, cites) };

/** Whether chance does in an attempt what a walk expects of it. */
export function fits(walk: Walk, seed: number, told = story): boolean {
  return walk.choices.every((step) => {
    const [at = "", option] = step.split(".");
    const scene = sceneOf(told, at);
    return scene.kind !== "random" || drawBranch(seed, scene.id, scene.branches) === option;
  });
}

/** A walk that an attempt can be played by. */
export function walkFor(seed: number): Walk {
  const walk = walks.find((candidate) => fits(candidate, seed));
  if (walk === undefined) throw new Error(`no walk fits the draws of seed ${String(seed)}`);
  return walk;
}

/** An attempt as it should be: the same commands, carried out by the domain alone. */
export class ExpectedAttempt {
  constructor(
    readonly id: string,
    readonly seed: number,
    readonly who: Cast = cast,
    readonly told = story,
    readonly events: AttemptEvent[] = automatic(told, who.mode, begin(told), seed, []),
  ) {}

  get state(): AttemptState {
    const replayed = replay(this.told, this.who.mode, this.events);
    if (!replayed.ok) throw new Error(`event ${String(replayed.seq)}: ${replayed.reason}`);
    return replayed.state;
  }

  get view(): AttemptView {
    return viewOf({ attempt: this.id, representation: this.told, cast: this.who, events: this.events, state: this.state, seed: this.seed, againFrom: null, clock: null }, presenter);
  }

  /** What a walk does here; off its path, the first choice that is offered. */
  next(walk: Walk): Command {
    const { view } = this;
    const expectedSeq = view.frame.seq;
    if (view.kind !== "decision") return { intent: "continue", expectedSeq };
    const at = sceneOf(this.told, view.scene).kind === "joint" ? `${view.scene}.${seatAt(this.told, this.who, this.state)}` : view.scene;
    const choice = view.choices.find(({ id }) => walk.choices.includes(`${at}.${id}`)) ?? view.choices[0];
    return { intent: "decide", expectedSeq, choice: choice?.id ?? "" };
  }

  does(command: Command): void {
    const outcome = advance(this.told, this.who.mode, this.events, this.seed, command);
    if (outcome.kind !== "append") throw new Error(`the domain says ${outcome.kind} to ${JSON.stringify(command)}`);
    this.events.push(...outcome.events);
  }
}
