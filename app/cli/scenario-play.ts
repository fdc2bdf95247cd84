import { createInterface, type Interface } from "node:readline/promises";
import { Command } from "commander";
import { advance, automatic, type Command as AttemptCommand } from "../domain/attempt/advance";
import { type Cast, modesForOne, seatAt } from "../domain/attempt/cast";
import { debriefOf } from "../domain/attempt/debrief";
import type { AttemptEvent } from "../domain/attempt/event";
import { type AttemptState, replay } from "../domain/attempt/replay";
import { type Presenter, viewOf } from "../domain/attempt/view";
import { BUDGET, explore } from "../domain/scenario/explore";
import { decisionOf, type Representation, sceneOf } from "../domain/scenario/representation";
import { type Register, sourcesOf } from "../domain/standards/register";
import { parseProse } from "../server/adapters/prose";
import { debriefToText } from "../server/attempts/debrief-to-text";
import { en } from "../messages/en";
import { viewToText } from "./scenario-play-text";
import { oneScenario, register } from "./scenario-source";

interface PlayOptions {
  choices?: string;
  mode?: string;
  seat?: string;
  seed: string;
}

export function scenarioPlayCommand(): Command {
  return new Command("play")
    .description("play a scenario in the terminal; ends with the debrief")
    .argument("<path>", "a scenario.yaml or a scenario's folder")
    .option("--choices <list>", "play this list, such as meeting.ask,night.calm (a counter-example of `check` can be pasted); what it leaves open is asked, or told")
    .option("--mode <mode>", "the mode to play")
    .option("--seat <seat>", "the seat to take")
    .option("--seed <number>", "decides the order of choices and the draws", "1")
    .action(async (path: string, options: PlayOptions) => {
      const standards = register();
      const { representation } = oneScenario(path, standards).checked;
      const seed = Number(options.seed);
      if (!Number.isSafeInteger(seed) || seed < 0) throw new Error(`--seed takes a whole number, not "${options.seed}"`);
      const cast = castOf(representation, options);
      const events = await play(representation, cast, standards, seed, (options.choices ?? "").split(",").map((step) => step.trim()).filter((step) => step !== ""));
      const exploration = explore(representation, cast.mode.seats, BUDGET.full);
      if (events === null || !exploration.ok) return;
      const debrief = debriefOf({ attempt: "terminal", representation, cast, graph: exploration.graph, events, seed, startedAt: "", endedAt: "", continues: null, newerVersion: false, notes: { differs: new Map(), answers: new Map() } }, presenter(standards));
      if (debrief !== null) process.stdout.write(`\n${debriefToText(debrief, en.debriefText)}`);
    });
}

function presenter(standards: Register): Presenter {
  return { prose: parseProse, sources: (cites) => sourcesOf(standards, cites) };
}

/** Who plays: the mode that is named, or the first that has the seat; of a mode for several people one plays, and scripts the others. */
function castOf({ modes, seats, ...representation }: Representation, { mode: named, seat: taken }: PlayOptions): Cast {
  const ids = (list: { id: string }[]) => list.map(({ id }) => id).join(", ");
  if (taken !== undefined && !seats.some(({ id }) => id === taken)) throw new Error(`there is no seat "${taken}"; there is ${ids(seats)}`);
  if (named !== undefined && !modes.some(({ id }) => id === named)) throw new Error(`there is no mode "${named}"; there is ${ids(modes)}`);
  const single = modesForOne({ modes, seats, ...representation });
  const mode = modes.find(({ id }) => id === named) ?? single.find((one) => taken === undefined || (!one.tour && one.seats.includes(taken))) ?? modes.find((one) => taken === undefined || one.seats.includes(taken));
  if (mode === undefined) throw new Error(`nobody takes the seat "${taken ?? ""}" in any mode; there is ${ids(modes)}`);
  if (taken !== undefined && !mode.seats.includes(taken)) throw new Error(`the seat "${taken}" is not taken in the mode "${mode.id}"; ${mode.seats.join(", ")} can be`);
  if (mode.tour) return { mode, seat: mode.seats[0] ?? "" };
  if (taken === undefined && mode.seats.length > 1) return { mode: { ...mode, tour: true }, seat: mode.seats[0] ?? "" };
  const seat = taken ?? mode.seats[0] ?? "";
  return { mode: { ...mode, seats: [seat] }, seat };
}

/** The events of a finished run; null when it stopped before an ending. */
async function play(representation: Representation, cast: Cast, standards: Register, seed: number, steps: string[]): Promise<AttemptEvent[] | null> {
  const print = (text: string) => process.stdout.write(text);
  let events: AttemptEvent[] = chance(representation, cast, steps, seed, []);
  const terminal = process.stdin.isTTY ? createInterface({ input: process.stdin, output: process.stdout }) : null;
  try {
    for (;;) {
      const replayed = replay(representation, cast.mode, events);
      if (!replayed.ok) throw new Error(replayed.reason);
      const view = viewOf({ attempt: "terminal", representation, cast, events, state: replayed.state, seed, againFrom: null, clock: null }, presenter(standards));
      const decision = optionsAt(representation, cast, replayed.state);
      print(viewToText(view, decision));
      if (view.kind === "ended") {
        if (steps.length > 0) throw new Error(`the story ended before "${steps[0] ?? ""}"`);
        return events;
      }
      const command = view.kind === "decision" ? await nextChoice(decision, view.choices, steps, terminal, view.frame.seq) : { intent: "continue" as const, expectedSeq: view.frame.seq };
      if (command === null) {
        print(`\nThe list ends here, at "${replayed.state.story.scene}". Add one of: ${view.kind === "decision" ? view.choices.map(({ id }) => `${decision}.${id}`).join(", ") : ""}\n`);
        return null;
      }
      const result = advance(representation, cast.mode, events, seed, command);
      if (result.kind !== "append") throw new Error(`"${command.intent === "decide" ? `${replayed.state.story.scene}.${command.choice}` : "continue"}" is not possible at "${replayed.state.story.scene}"${view.kind === "decision" ? `; there is ${view.choices.map(({ id }) => id).join(", ")}` : ""}`);
      // The list may say what was drawn; the seed decides where it does not.
      events = chance(representation, cast, steps, seed, [...events, ...result.events.slice(0, 1)]);
    }
  } finally {
    terminal?.close();
  }
}

/** What follows by itself: a draw as the list says, and where it says nothing as the seed decides; what scripts say. */
function chance(representation: Representation, { mode }: Cast, steps: string[], seed: number, events: AttemptEvent[]): AttemptEvent[] {
  let all = events;
  for (;;) {
    const before = replay(representation, mode, all);
    if (!before.ok) throw new Error(before.reason);
    const scene = sceneOf(representation, before.state.story.scene);
    const isListed = scene.kind === "random" && (steps[0]?.startsWith(`${scene.id}.`) ?? false);
    const [next] = isListed
      ? [{ seq: all.length + 1, kind: "drew" as const, scene: scene.id, option: (steps.shift() ?? "").slice(scene.id.length + 1) }]
      : automatic(representation, mode, before.state.story, seed, all);
    if (next === undefined) return all;
    all = [...all, next];
    if (scene.kind === "random" && !replay(representation, mode, all).ok) throw new Error(`"${scene.id}.${next.option ?? ""}" is not a branch; there is ${scene.branches.map(({ id }) => id).join(", ")}`);
  }
}

/** How the list names what is decided here: `scene`, or `scene.seat` in a joint scene. */
function optionsAt(representation: Representation, cast: Cast, state: AttemptState): string {
  const { id, kind } = sceneOf(representation, state.story.scene);
  return kind === "joint" ? `${id}.${seatAt(representation, cast, state)}` : id;
}

async function nextChoice(decision: string, choices: { id: string }[], steps: string[], terminal: Interface | null, expectedSeq: number): Promise<AttemptCommand | null> {
  const listed = steps.shift();
  if (listed !== undefined) {
    const at = decisionOf(listed);
    const choice = listed.slice(at.length + 1);
    if (at !== decision) throw new Error(`the story stands at "${decision}", but the list says "${listed}"`);
    return { intent: "decide", expectedSeq, choice };
  }
  if (terminal === null) return null;
  for (;;) {
    const answer = (await terminal.question(`Your choice (1-${choices.length}): `)).trim();
    const choice = choices[Number(answer) - 1] ?? choices.find(({ id }) => id === answer);
    if (choice !== undefined) return { intent: "decide", expectedSeq, choice: choice.id };
  }
}
