import { createActor } from "xstate";
import { explore } from "../explore";
import { eventName, scenarioMachine } from "../machine";
import { begin, type ScenarioEvent, type ScenarioState, step } from "../play";
import { byScript } from "../scripted";
import { type Mode, optionName, partsOf, type Representation, sceneOf } from "../representation";
import { eventsAt } from "./brute-force";
import type { Chance } from "./random-scenario";

/** A machine that sleeps as JSON between two events, and the state in which the player of the representation stands. */
export interface Twins {
  asleep: string;
  state: ScenarioState;
}

/** Sends one event to both; throws when one then stands otherwise than the other. */
export type Both = (twins: Twins, event: ScenarioEvent, note: string) => Twins;

/** `played` is what the machine is made from: something else only where a difference is planted. */
export function twinsOf(representation: Representation, played = representation): { first: Twins; send: Both } {
  const machine = scenarioMachine(played);
  const read = (actor: ReturnType<typeof createActor<typeof machine>>): ScenarioState => {
    const { value, context } = actor.getSnapshot();
    return { scene: typeof value === "string" ? value : (Object.keys(value)[0] ?? ""), ...context };
  };
  const actor = createActor(machine).start();
  const state = begin(representation);
  compare(read(actor), state, "at the beginning");
  return {
    first: { asleep: JSON.stringify(actor.getPersistedSnapshot()), state },
    send: ({ asleep, state: before }, event, note) => {
      const woken = createActor(machine, { snapshot: JSON.parse(asleep) }).start();
      woken.send({ type: eventName(event) });
      const result = step(representation, before, event);
      const after = result.ok ? result.state : before;
      compare(read(woken), after, `${note}: ${eventName(event)}`);
      return { asleep: JSON.stringify(woken.getPersistedSnapshot()), state: after };
    },
  };
}

function compare(machine: ScenarioState, player: ScenarioState, note: string): void {
  if (canonical(machine) !== canonical(player)) throw new Error(`${note}: the machine stands at ${JSON.stringify(machine)}, the player at ${JSON.stringify(player)}`);
}

/** Equal for what is equal, in whatever order its keys were set. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (typeof part === "object" && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part));
}

/** Plays a log in both from the beginning. */
export function agreeOn(representation: Representation, events: ScenarioEvent[], note: string): void {
  const { first, send } = twinsOf(representation);
  events.reduce((twins, event) => send(twins, event, note), first);
}

/**
 * The shortest way to every state of a mode, in both. Ways share their beginnings, so that each is played once for all that follow.
 *
 * @returns how many states were come to.
 */
export function agreeOnShortestWays(representation: Representation, mode: Mode, budget: number, played = representation): number {
  const exploration = explore(representation, mode.seats, budget);
  if (!exploration.ok) throw new Error(`${representation.scenario} has more than ${String(budget)} states.`);
  const { parents } = exploration.graph;
  const children: number[][] = parents.map(() => []);
  parents.forEach((parent, node) => { if (parent !== null) children[parent.node]?.push(node); });
  const { first, send } = twinsOf(representation, played);
  const waiting: { node: number; twins: Twins }[] = [{ node: 0, twins: onward(representation, mode, first, send, []) }];
  let reached = 0;
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    reached += 1;
    runOut(representation, at.twins, send, mode.id);
    for (const child of children[at.node] ?? []) waiting.push({ node: child, twins: onward(representation, mode, at.twins, send, parents[child]?.steps ?? []) });
  }
  return reached;
}

/** Every clock of the scene runs out; what becomes of it is on the way of the choice that it takes. */
function runOut(representation: Representation, twins: Twins, send: Both, note: string): void {
  const scene = sceneOf(representation, twins.state.scene);
  for (const part of partsOf(scene)) {
    const choice = part.choices.find(({ id }) => id === part.expires);
    if (choice !== undefined) send(twins, { kind: "expired", scene: scene.id, option: optionName(scene, part, choice) }, note);
  }
}

/** Takes the steps of one edge, and what happens by itself before, between and after them. */
function onward(representation: Representation, mode: Mode, from: Twins, send: Both, steps: string[]): Twins {
  let twins = from;
  const rest = [...steps];
  // A ring of texts would be read for ever: the explorer stops in it, and so does this.
  for (let passed = 0; passed <= representation.scenes.length * (representation.seats.length + 1); passed += 1) {
    const scene = sceneOf(representation, twins.state.scene);
    const own: ScenarioEvent | null = byScript(representation, mode, twins.state) ?? (scene.kind === "text" ? { kind: "continued", scene: scene.id, option: null } : null);
    const [next] = rest;
    if (own === null && next === undefined) return twins;
    if (own === null && next !== undefined) rest.shift();
    const event: ScenarioEvent = own ?? { kind: scene.kind === "random" ? "drew" : "chose", scene: scene.id, option: (next ?? "").slice(scene.id.length + 1) };
    twins = send(twins, event, `${mode.id}: ${steps.join()}`);
  }
  return twins;
}

/** What may happen, at random, at most sixty events long. */
export function randomLog(representation: Representation, chance: Chance): ScenarioEvent[] {
  const log: ScenarioEvent[] = [];
  let state = begin(representation);
  for (let count = 0; count < 60; count += 1) {
    const open = eventsAt(representation, state);
    const event = open[chance(Math.max(open.length, 1))];
    if (event === undefined) break;
    const result = step(representation, state, event);
    if (!result.ok) throw new Error(result.reason);
    log.push(event);
    state = result.state;
  }
  return log;
}
