import { createInterface, type Interface } from "node:readline/promises";
import { Command } from "commander";
import { advance, type Command as AttemptCommand, draws } from "../domain/attempt/advance";
import { debriefOf } from "../domain/attempt/debrief";
import type { AttemptEvent } from "../domain/attempt/event";
import { replay } from "../domain/attempt/replay";
import { type Presenter, viewOf } from "../domain/attempt/view";
import { begin } from "../domain/scenario/play";
import { type Representation, sceneOf } from "../domain/scenario/representation";
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
      const { representation, graph } = oneScenario(path, standards).checked;
      const seed = Number(options.seed);
      if (!Number.isSafeInteger(seed) || seed < 0) throw new Error(`--seed takes a whole number, not "${options.seed}"`);
      const { mode } = representation;
      if (options.mode !== undefined && options.mode !== mode.id) throw new Error(`there is no mode "${options.mode}"; there is ${mode.id}`);
      if (options.seat !== undefined && options.seat !== mode.seat) throw new Error(`the seat "${options.seat}" cannot be played; ${mode.seat} can`);
      const events = await play(representation, standards, seed, (options.choices ?? "").split(",").map((step) => step.trim()).filter((step) => step !== ""));
      if (events === null || graph === null) return;
      const debrief = debriefOf({ attempt: "terminal", representation, graph, events, seed, startedAt: "", endedAt: "", continues: null, newerVersion: false, notes: { differs: new Map(), answers: new Map() } }, presenter(standards));
      if (debrief !== null) process.stdout.write(`\n${debriefToText(debrief, en.debriefText)}`);
    });
}

function presenter(standards: Register): Presenter {
  return { prose: parseProse, sources: (cites) => sourcesOf(standards, cites) };
}

/** The events of a finished run; null when it stopped before an ending. */
async function play(representation: Representation, standards: Register, seed: number, steps: string[]): Promise<AttemptEvent[] | null> {
  const print = (text: string) => process.stdout.write(text);
  let events: AttemptEvent[] = chance(representation, begin(representation).scene, steps, seed, []);
  const terminal = process.stdin.isTTY ? createInterface({ input: process.stdin, output: process.stdout }) : null;
  try {
    for (;;) {
      const replayed = replay(representation, events);
      if (!replayed.ok) throw new Error(replayed.reason);
      const view = viewOf("terminal", representation, replayed.state, seed, presenter(standards));
      print(viewToText(view));
      if (view.kind === "ended") {
        if (steps.length > 0) throw new Error(`the story ended before "${steps[0] ?? ""}"`);
        return events;
      }
      const command = view.kind === "decision" ? await nextChoice(view.scene, view.choices, steps, terminal, view.frame.seq) : { intent: "continue" as const, expectedSeq: view.frame.seq };
      if (command === null) {
        print(`\nThe list ends here, at "${replayed.state.story.scene}". Add one of: ${view.kind === "decision" ? view.choices.map(({ id }) => `${view.scene}.${id}`).join(", ") : ""}\n`);
        return null;
      }
      const result = advance(representation, events, seed, command);
      if (result.kind !== "append") throw new Error(`"${command.intent === "decide" ? `${replayed.state.story.scene}.${command.choice}` : "continue"}" is not possible at "${replayed.state.story.scene}"${view.kind === "decision" ? `; there is ${view.choices.map(({ id }) => id).join(", ")}` : ""}`);
      // The list may say what was drawn; the seed decides where it does not.
      const own = result.events.filter(({ kind }) => kind !== "drew");
      const after = replay(representation, [...events, ...own]);
      if (!after.ok) throw new Error(after.reason);
      events = chance(representation, after.state.story.scene, steps, seed, [...events, ...own]);
    }
  } finally {
    terminal?.close();
  }
}

function chance(representation: Representation, at: string, steps: string[], seed: number, events: AttemptEvent[]): AttemptEvent[] {
  let all = events;
  for (let scene = sceneOf(representation, at); scene.kind === "random"; ) {
    const listed = steps[0]?.startsWith(`${scene.id}.`) ? (steps.shift() ?? "").slice(scene.id.length + 1) : null;
    const before = replay(representation, all);
    if (!before.ok) throw new Error(before.reason);
    const drawn = listed === null ? draws(representation, before.state.story, seed, all.length)[0]?.option : listed;
    all = [...all, { seq: all.length + 1, kind: "drew", scene: scene.id, option: drawn ?? "" }];
    const after = replay(representation, all);
    if (!after.ok) throw new Error(`"${scene.id}.${drawn ?? ""}" is not a branch; there is ${scene.branches.map(({ id }) => id).join(", ")}`);
    scene = sceneOf(representation, after.state.story.scene);
  }
  return all;
}

async function nextChoice(scene: string, choices: { id: string }[], steps: string[], terminal: Interface | null, expectedSeq: number): Promise<AttemptCommand | null> {
  const listed = steps.shift();
  if (listed !== undefined) {
    const [at = "", choice = ""] = listed.split(".");
    if (at !== scene) throw new Error(`the story stands at "${scene}", but the list says "${listed}"`);
    return { intent: "decide", expectedSeq, choice };
  }
  if (terminal === null) return null;
  for (;;) {
    const answer = (await terminal.question(`Your choice (1-${choices.length}): `)).trim();
    const choice = choices[Number(answer) - 1] ?? choices.find(({ id }) => id === answer);
    if (choice !== undefined) return { intent: "decide", expectedSeq, choice: choice.id };
  }
}
