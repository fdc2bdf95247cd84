import { assign, setup } from "xstate";
import { changed, withItem } from "./effects";
import { holds } from "./evaluate";
import { criticalOf, type ScenarioEvent, type ScenarioState } from "./play";
import { type Choice, decisionOf, type Domain, type Effect, type Expression, type JointScene, type Representation, type Rule, type Scene, type TellEffect, type VariableEffect } from "./representation";

type Context = Omit<ScenarioState, "scene">;
interface EventObject { type: string }

/** `then` of scenes and choices, as actions of the machine; params are data, so the configuration is plain JSON. */
type Action =
  | { type: "visit"; params: { scene: string } }
  | { type: "choose"; params: { option: string } }
  | { type: "judge"; params: { critical: Choice["critical"] } }
  | { type: "pick"; params: Picked }
  | { type: "resolve"; params: { scene: string; parts: ResolvedPart[] } }
  | { type: "forget" }
  | Affect;

type Affect =
  | { type: "affect"; params: Omit<VariableEffect, "when"> & { when: Expression | null; domain: Domain } }
  | { type: "tell"; params: TellEffect };

/** A choice in a joint scene, kept until all have chosen; `order` is that of the seats. */
interface Picked { seat: string; choice: string; order: string[] }

/** What a seat's choices do when all have chosen. */
interface ResolvedPart {
  seat: string;
  choices: { id: string; critical: Choice["critical"]; effects: Affect["params"][] }[];
}

interface Transition {
  target: string;
  /** XState stays inside a state that leads to itself; in the story it is entered again. */
  reenter?: true;
  guard?: { type: "holds"; params: { condition: Expression } };
  actions?: Action[];
}

interface StateNode {
  type?: "final" | "parallel";
  initial?: string;
  states?: Record<string, StateNode>;
  onDone?: { target: string };
  entry?: Action[];
  always?: Transition[];
  on?: Record<string, Transition>;
}

/** Plain JSON: what XState runs (scenario-format.md, section 4). */
export interface MachineConfig {
  id: string;
  initial: string;
  context: Context;
  states: Record<string, StateNode>;
}

/** Name of an event of the log as the machine knows it. */
export function eventName(event: ScenarioEvent): string {
  if (event.kind === "continued") return `continue.${event.scene}`;
  if (event.kind === "expired") return `expire.${decisionOf(`${event.scene}.${event.option}`)}`;
  return `${event.kind === "chose" ? "choose" : "draw"}.${event.scene}.${event.option}`;
}

/** The representation as the configuration of an XState v5 machine. A scene that may be passed over gets a gate before it. */
export function machineConfig(representation: Representation): MachineConfig {
  const variables = new Map(representation.variables.map((variable) => [variable.id, variable]));
  const gated = new Set(representation.scenes.filter((scene) => scene.kind === "decision" && scene.gate !== null).map(({ id }) => id));
  const target = (scene: string) => (gated.has(scene) ? `gate:${scene}` : scene);
  const affect = (effects: Effect[]): Affect[] =>
    effects.map((effect) => ("tell" in effect ? { type: "tell", params: effect } : { type: "affect", params: { ...effect, domain: variables.get(effect.variable)?.domain ?? { kind: "bool" } } }));
  const states: Record<string, StateNode> = {};
  for (const scene of representation.scenes) {
    states[scene.id] = { entry: [{ type: "visit", params: { scene: scene.id } }, ...affect(scene.effects)], ...ways(scene, target, affect) };
    if (scene.kind === "joint") states[`resolve:${scene.id}`] = resolving(scene, target, affect);
    if (scene.kind === "decision" && scene.gate !== null) {
      states[`gate:${scene.id}`] = { always: [{ target: scene.id, guard: { type: "holds", params: { condition: scene.gate.when } } }, { target: target(scene.gate.otherwise) }] };
    }
  }
  return {
    id: representation.scenario,
    initial: target(representation.start),
    context: { vars: Object.fromEntries(representation.variables.map(({ id, start }) => [id, start])), visited: [], chosen: [], known: representation.facts.flatMap(({ id, knownTo }) => knownTo.map((seat) => `${id}@${seat}`)).sort(), picks: {}, critical: [] },
    states,
  };
}

/** The transition of the choice that stands when the time has run out, under the name of the clock as well. */
function withExpiry(decision: string, expires: string | null, choices: [string, Transition][]): Record<string, Transition> {
  const on = Object.fromEntries(choices);
  const expiry = expires === null ? undefined : on[`choose.${decision}.${expires}`];
  return expiry === undefined ? on : { ...on, [`expire.${decision}`]: expiry };
}

/** All seats decide at once, each in a region of its own that ends with its choice. */
function regions(scene: JointScene): StateNode {
  const order = scene.parts.map(({ seat }) => seat);
  const region = ({ seat, choices, expires }: JointScene["parts"][number]): StateNode => ({
    initial: "open",
    states: {
      open: {
        on: withExpiry(
          `${scene.id}.${seat}`,
          expires,
          choices.map(({ id, when }): [string, Transition] => [
            `choose.${scene.id}.${seat}.${id}`,
            { target: "decided", ...(when === null ? {} : { guard: { type: "holds", params: { condition: when } } as const }), actions: [{ type: "pick", params: { seat, choice: id, order } }] },
          ]),
        ),
      },
      decided: { type: "final" },
    },
  });
  return { type: "parallel", states: Object.fromEntries(scene.parts.map((part) => [part.seat, region(part)])), onDone: { target: `resolve:${scene.id}` } };
}

function resolving(scene: JointScene, target: (id: string) => string, affect: (effects: Effect[]) => Affect[]): StateNode {
  const parts = scene.parts.map(({ seat, choices }): ResolvedPart => ({ seat, choices: choices.map(({ id, critical, effects }) => ({ id, critical, effects: affect(effects).map(({ params }) => params) })) }));
  return {
    entry: [{ type: "resolve", params: { scene: scene.id, parts } }],
    always: scene.rules.map((rule) => ({ ...ruled(rule, affect), target: target(rule.to), actions: [...affect(rule.effects), { type: "forget" }] })),
  };
}

function ruled(rule: Rule, affect: (effects: Effect[]) => Affect[]): Omit<Transition, "target"> {
  return { ...(rule.when === null ? {} : { guard: { type: "holds", params: { condition: rule.when } } as const }), actions: affect(rule.effects) };
}

function ways(scene: Scene, target: (id: string) => string, affect: (effects: Effect[]) => Affect[]): StateNode {
  const way = (to: string): Transition => ({ target: target(to), ...(target(to) === scene.id ? { reenter: true } : {}) });
  switch (scene.kind) {
    case "text":
      return { on: { [`continue.${scene.id}`]: way(scene.to) } };
    case "decision":
      return {
        on: withExpiry(
          scene.id,
          scene.expires,
          scene.choices.map((choice): [string, Transition] => [
            `choose.${scene.id}.${choice.id}`,
            {
              ...way(choice.to),
              ...(choice.when === null ? {} : { guard: { type: "holds", params: { condition: choice.when } } as const }),
              actions: [{ type: "judge", params: { critical: choice.critical } }, { type: "choose", params: { option: `${scene.id}.${choice.id}` } }, ...affect(choice.effects)],
            },
          ]),
        ),
      };
    case "random":
      return { on: Object.fromEntries(scene.branches.map(({ id, to }): [string, Transition] => [`draw.${scene.id}.${id}`, way(to)])) };
    case "check":
      return {
        always: scene.rules.map((rule) => ({ ...way(rule.to), ...ruled(rule, affect) })),
      };
    case "joint":
      return regions(scene);
    case "end":
      return { type: "final" };
  }
}

/** What XState needs besides the configuration: one guard and a few actions, the same for every scenario. */
const base = setup({
  types: {} as { context: Context; events: EventObject },
  guards: { holds: ({ context }, params: { condition: Expression }) => holds(params.condition, { scene: "", ...context }) },
  actions: {
    visit: assign(({ context }, params: { scene: string }) => ({ visited: withItem(context.visited, params.scene) })),
    choose: assign(({ context }, params: { option: string }) => ({ chosen: withItem(context.chosen, params.option) })),
    judge: assign(({ context }, params: { critical: Choice["critical"] }) => judged(context, context, params.critical)),
    affect: assign(({ context }, params: Affect["params"]) => affected(context, params)),
    tell: assign(({ context }, params: Affect["params"]) => affected(context, params)),
    pick: assign(({ context }, { seat, choice, order }: Picked) => {
      const picks: Record<string, string> = { ...context.picks, [seat]: choice };
      return { picks: Object.fromEntries(order.flatMap((one) => (picks[one] === undefined ? [] : [[one, picks[one]]]))) };
    }),
    resolve: assign(({ context }, { scene, parts }: { scene: string; parts: ResolvedPart[] }) => {
      let after = context;
      for (const { seat, choices } of parts) {
        const choice = choices.find(({ id }) => id === context.picks[seat]);
        if (choice === undefined) continue;
        after = { ...after, ...judged(after, context, choice.critical), chosen: withItem(after.chosen, `${scene}.${seat}.${choice.id}`) };
        for (const effect of choice.effects) after = { ...after, ...affected(after, effect) };
      }
      return after;
    }),
    forget: assign({ picks: {} }),
  },
});

function judged(context: Context, before: Context, critical: Choice["critical"]): Pick<Context, "critical"> {
  return { critical: [...context.critical, ...criticalOf(critical, { scene: "", ...before }).filter((id) => !context.critical.includes(id))] };
}

function affected(context: Context, effect: Affect["params"]): Partial<Context> {
  if (!holds(effect.when, { scene: "", ...context })) return {};
  if ("tell" in effect) return { known: effect.tell.seats.reduce((known, seat) => withItem(known, `${effect.tell.fact}@${seat}`), context.known) };
  return { vars: { ...context.vars, [effect.variable]: changed(effect.domain, context.vars[effect.variable] ?? false, effect.change) } };
}

export function scenarioMachine(representation: Representation) {
  return base.createMachine(machineConfig(representation) as Parameters<typeof base.createMachine>[0]);
}
