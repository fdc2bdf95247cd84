import { assign, setup } from "xstate";
import { changed, withItem } from "./effects";
import { holds } from "./evaluate";
import { criticalOf, type ScenarioState } from "./play";
import type { Choice, Domain, Effect, Expression, Representation, Scene } from "./representation";

type Context = Omit<ScenarioState, "scene">;
interface EventObject { type: string }

/** `then` of scenes and choices, as actions of the machine; params are data, so the configuration is plain JSON. */
type Action =
  | { type: "visit"; params: { scene: string } }
  | { type: "choose"; params: { option: string } }
  | { type: "judge"; params: { critical: Choice["critical"] } }
  | { type: "affect"; params: { variable: string; change: Effect["change"]; when: Expression | null; domain: Domain } };

interface Transition {
  target: string;
  /** XState stays inside a state that leads to itself; in the story it is entered again. */
  reenter?: true;
  guard?: { type: "holds"; params: { condition: Expression } };
  actions?: Action[];
}

interface StateNode {
  type?: "final";
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
export function eventName(event: { kind: "chose" | "drew" | "continued"; scene: string; option: string | null }): string {
  if (event.kind === "continued") return `continue.${event.scene}`;
  return `${event.kind === "chose" ? "choose" : "draw"}.${event.scene}.${event.option ?? ""}`;
}

/** The representation as the configuration of an XState v5 machine. A scene that may be passed over gets a gate before it. */
export function machineConfig(representation: Representation): MachineConfig {
  const variables = new Map(representation.variables.map((variable) => [variable.id, variable]));
  const gated = new Set(representation.scenes.filter((scene) => scene.kind === "decision" && scene.gate !== null).map(({ id }) => id));
  const target = (scene: string) => (gated.has(scene) ? `gate:${scene}` : scene);
  const affect = (effects: Effect[]): Action[] =>
    effects.map(({ variable, change, when }) => ({ type: "affect", params: { variable, change, when, domain: variables.get(variable)?.domain ?? { kind: "bool" } } }));
  const states: Record<string, StateNode> = {};
  for (const scene of representation.scenes) {
    states[scene.id] = { entry: [{ type: "visit", params: { scene: scene.id } }, ...affect(scene.effects)], ...ways(scene, target, affect) };
    if (scene.kind === "decision" && scene.gate !== null) {
      states[`gate:${scene.id}`] = { always: [{ target: scene.id, guard: { type: "holds", params: { condition: scene.gate.when } } }, { target: target(scene.gate.otherwise) }] };
    }
  }
  return {
    id: representation.scenario,
    initial: target(representation.start),
    context: { vars: Object.fromEntries(representation.variables.map(({ id, start }) => [id, start])), visited: [], chosen: [], critical: [] },
    states,
  };
}

function ways(scene: Scene, target: (id: string) => string, affect: (effects: Effect[]) => Action[]): StateNode {
  const way = (to: string): Transition => ({ target: target(to), ...(target(to) === scene.id ? { reenter: true } : {}) });
  switch (scene.kind) {
    case "text":
      return { on: { [`continue.${scene.id}`]: way(scene.to) } };
    case "decision":
      return {
        on: Object.fromEntries(
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
        always: scene.rules.map((rule) => ({
          ...way(rule.to),
          ...(rule.when === null ? {} : { guard: { type: "holds", params: { condition: rule.when } } as const }),
          actions: affect(rule.effects),
        })),
      };
    case "end":
      return { type: "final" };
  }
}

/** What XState needs besides the configuration: one guard and four actions, the same for every scenario. */
const base = setup({
  types: {} as { context: Context; events: EventObject },
  guards: { holds: ({ context }, params: { condition: Expression }) => holds(params.condition, { scene: "", ...context }) },
  actions: {
    visit: assign(({ context }, params: { scene: string }) => ({ visited: withItem(context.visited, params.scene) })),
    choose: assign(({ context }, params: { option: string }) => ({ chosen: withItem(context.chosen, params.option) })),
    judge: assign(({ context }, params: { critical: Choice["critical"] }) => ({ critical: [...context.critical, ...criticalOf(params.critical, { scene: "", ...context })] })),
    affect: assign(({ context }, { variable, change, when, domain }: { variable: string; change: Effect["change"]; when: Expression | null; domain: Domain }) =>
      holds(when, { scene: "", ...context }) ? { vars: { ...context.vars, [variable]: changed(domain, context.vars[variable] ?? false, change) } } : {},
    ),
  },
});

export function scenarioMachine(representation: Representation) {
  return base.createMachine(machineConfig(representation) as Parameters<typeof base.createMachine>[0]);
}
