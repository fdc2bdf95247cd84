import { type Cast, modesForOne } from "../../app/domain/attempt/cast";
import { drawBranch } from "../../app/domain/attempt/chance";
import { compileScenario } from "../../app/domain/scenario/compile";
import { fillNames } from "../../app/domain/scenario/names";
import { type Mode, type Representation, sceneOf, type Walk } from "../../app/domain/scenario/representation";
import { findScenarioFiles, loadRegister } from "../../app/server/adapters/content-files";

export const register = loadRegister(".");

/** Every scenario of the site, by its folder. */
export const folders = findScenarioFiles("scenarios").map(({ folder }) => folder);

const compiled = new Map<string, Representation>();

/** A scenario that is played in the browser, as the site itself compiles it: no test depends on its wording. */
export function storyOf(folder: string): Representation {
  const representation = compiled.get(folder) ?? compile(`scenarios/${folder}`);
  compiled.set(folder, representation);
  return representation;
}

function compile(path: string): Representation {
  const [file] = findScenarioFiles(path);
  if (file === undefined) throw new Error(`there is no scenario at ${path}`);
  const outcome = compileScenario({ source: file.source, file: file.file, folder: file.folder, cites: new Set(register.sources.keys()), published: [], fragments: file.fragments, media: file.media });
  if (!outcome.ok) throw new Error(outcome.faults.map(({ message }) => message).join("\n"));
  return outcome.representation;
}

/** The scenario on which everything is tested that is the same in all. */
export const story = storyOf("fourth-month");
export const title = titleOf(story);

/** Played alone, in the first mode. */
export const cast = castOf(story, story.modes[0]?.id);
export const walks = walksOf(story, cast.mode);

export function titleOf(representation: Representation): string {
  return fillNames(representation.title, representation.names);
}

/** Titles of everything that is offered, in the order of the catalogue. */
export function offeredTitles(): string[] {
  const all = folders.map(storyOf);
  return all.sort((a, b) => (a.scenario < b.scenario ? -1 : 1)).map(titleOf);
}

/** The seats of a mode, all of them held by one person. */
export function castOf({ modes }: Representation, id: string | undefined): Cast {
  const mode = modes.find((candidate) => candidate.id === id);
  if (mode === undefined) throw new Error(`there is no mode ${String(id)}`);
  return { mode, seat: mode.seats[0] ?? "" };
}

function walksOf(representation: Representation, { id }: Mode): Walk[] {
  return representation.checks.walks.filter(({ mode }) => mode === id);
}

/** The walks that one person can play in the browser, in whatever seats. */
export function walksForOne(representation: Representation): Walk[] {
  return modesForOne(representation).flatMap((mode) => walksOf(representation, mode));
}

/** To each ending that walks of a mode come to, the shortest of them. */
export function shortestWalks(representation: Representation, mode: Mode): Walk[] {
  const shortest = new Map<string, Walk>();
  for (const walk of walksOf(representation, mode)) {
    const known = shortest.get(walk.expect.end);
    if (known === undefined || walk.choices.length < known.choices.length) shortest.set(walk.expect.end, walk);
  }
  return [...shortest.values()];
}

/** Whether chance does in an attempt what a walk expects of it. */
export function fits(walk: Walk, seed: number, representation = story): boolean {
  const drawn = new Map<string, number>();
  return walk.choices.every((step) => {
    const [at = "", option] = step.split(".");
    const scene = sceneOf(representation, at);
    if (scene.kind !== "random") return true;
    const time = (drawn.get(at) ?? 0) + 1;
    drawn.set(at, time);
    return drawBranch(seed, scene.id, scene.branches, time) === option;
  });
}

/** A walk that an attempt can be played by. */
export function walkFor(seed: number): Walk {
  const walk = walks.find((candidate) => fits(candidate, seed));
  if (walk === undefined) throw new Error(`no walk fits the draws of seed ${String(seed)}`);
  return walk;
}
