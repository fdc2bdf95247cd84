import { compare, type Facts } from "./evaluate";
import { coneOf, type Reads } from "./reads";
import type { Domain, Effect, Expression, Representation, Scene, Value } from "./representation";

/** A state as small numbers: one cell for each variable, visit or choice of the cone, each an index into its domain. */
export type Cells = Uint16Array;

type Read = (cells: Cells, scene: string) => Value;

/** How the states of one scenario are packed, and its conditions and effects over packed states. */
export interface Layout {
  sceneCount: number;
  start(): Cells;
  scene(id: string): Scene;
  /** Cells of a state of the player. */
  pack(facts: Facts): Cells;
  /** Equal for equal scenes and cells, different for different ones. */
  key(scene: string, cells: Cells): number | string;
  holds(condition: Expression | null, cells: Cells, scene: string): boolean;
  visit(cells: Cells, scene: string): Cells;
  choose(cells: Cells, option: string): Cells;
  affect(cells: Cells, effects: Effect[], scene: string): Cells;
}

interface Slot {
  domain: Domain;
  size: number;
}

/** @param also visits and choices to be told apart besides those of the cone. */
export function layoutOf(representation: Representation, also: Partial<Pick<Reads, "visited">> = {}): Layout {
  const cone = coneOf(representation);
  const slots: Slot[] = [];
  const variableSlot = new Map<string, number>();
  for (const variable of representation.variables) {
    if (cone.variables.has(variable.id)) variableSlot.set(variable.id, slots.push({ domain: variable.domain, size: sizeOf(variable.domain) }) - 1);
  }
  const flagSlots = (ids: Iterable<string>) => new Map([...ids].map((id) => [id, slots.push({ domain: { kind: "bool" }, size: 2 }) - 1]));
  const visitSlot = flagSlots(new Set([...cone.visited, ...(also.visited ?? [])]));
  const choiceSlot = flagSlots(cone.chose);
  const scenes = new Map(representation.scenes.map((scene, index) => [scene.id, { scene, index }]));
  const valuations = slots.reduce((product, { size }) => product * size, representation.scenes.length);
  const reader = readers(variableSlot, visitSlot, choiceSlot, slots);
  const effectsCache = new Map<Effect[], CompiledEffect[]>();

  const raise = (cells: Cells, slot: number | undefined): Cells => {
    if (slot === undefined || cells[slot] === 1) return cells;
    const next = cells.slice();
    next[slot] = 1;
    return next;
  };
  const compiledEffects = (effects: Effect[]): CompiledEffect[] => {
    let compiled = effectsCache.get(effects);
    if (compiled === undefined) {
      compiled = effects.flatMap((effect) => compileEffect(effect, variableSlot, slots, reader));
      effectsCache.set(effects, compiled);
    }
    return compiled;
  };

  return {
    sceneCount: representation.scenes.length,
    start: () => Uint16Array.from(slots, (_slot, index) => startOf(representation, variableSlot, slots, index)),
    scene: (id) => {
      const found = scenes.get(id);
      if (found === undefined) throw new Error(`No scene "${id}"`);
      return found.scene;
    },
    pack: (facts) => {
      const cells = new Uint16Array(slots.length);
      for (const [id, slot] of variableSlot) cells[slot] = indexOf((slots[slot] as Slot).domain, facts.vars[id] as Value);
      for (const [id, slot] of visitSlot) cells[slot] = facts.visited.includes(id) ? 1 : 0;
      for (const [id, slot] of choiceSlot) cells[slot] = facts.chosen.includes(id) ? 1 : 0;
      return cells;
    },
    key: (scene, cells) => {
      const index = scenes.get(scene)?.index ?? 0;
      // A number where every state fits into one exactly; else a text.
      if (valuations >= Number.MAX_SAFE_INTEGER) return `${index}:${cells.join(",")}`;
      return cells.reduce((key, cell, slot) => key * (slots[slot] as Slot).size + cell, index);
    },
    holds: (condition, cells, scene) => condition === null || reader(condition)(cells, scene) === true,
    visit: (cells, scene) => raise(cells, visitSlot.get(scene)),
    choose: (cells, option) => raise(cells, choiceSlot.get(option)),
    affect: (cells, effects, scene) => {
      let next = cells;
      for (const { when, slot, change } of compiledEffects(effects)) {
        if (when !== null && when(next, scene) !== true) continue;
        if (next === cells) next = cells.slice();
        next[slot] = change(next[slot] as number);
      }
      return next;
    },
  };
}

function startOf(representation: Representation, variableSlot: Map<string, number>, slots: Slot[], index: number): number {
  const variable = representation.variables.find(({ id }) => variableSlot.get(id) === index);
  return variable === undefined ? 0 : indexOf((slots[index] as Slot).domain, variable.start);
}

interface CompiledEffect {
  when: Read | null;
  slot: number;
  change(cell: number): number;
}

function compileEffect(effect: Effect, variableSlot: Map<string, number>, slots: Slot[], reader: (expression: Expression) => Read): CompiledEffect[] {
  const slot = variableSlot.get(effect.variable);
  if (slot === undefined) return [];
  const { domain, size } = slots[slot] as Slot;
  const { change } = effect;
  const when = effect.when === null ? null : reader(effect.when);
  if ("add" in change) return [{ when, slot, change: (cell) => Math.min(size - 1, Math.max(0, cell + change.add)) }];
  const set = indexOf(domain, change.set);
  return [{ when, slot, change: () => set }];
}

function sizeOf(domain: Domain): number {
  return domain.kind === "int" ? domain.high - domain.low + 1 : domain.kind === "bool" ? 2 : domain.members.length;
}

function indexOf(domain: Domain, value: Value): number {
  if (domain.kind === "int") return Number(value) - domain.low;
  return domain.kind === "bool" ? Number(value) : domain.members.indexOf(String(value));
}

// Conditions become closures once, because the explorer asks them at every state.
function readers(variableSlot: Map<string, number>, visitSlot: Map<string, number>, choiceSlot: Map<string, number>, slots: Slot[]): (expression: Expression) => Read {
  const cache = new Map<Expression, Read>();
  const flag = (slot: number | undefined): Read => (cells) => slot !== undefined && cells[slot] === 1;
  const compile = (expression: Expression): Read => {
    switch (expression.op) {
      case "literal":
        return () => expression.value;
      case "variable": {
        const slot = variableSlot.get(expression.id) as number;
        const { domain } = slots[slot] as Slot;
        if (domain.kind === "int") return (cells) => (cells[slot] as number) + domain.low;
        return domain.kind === "bool" ? flag(slot) : (cells) => domain.members[cells[slot] as number] as string;
      }
      case "visited":
        return flag(visitSlot.get(expression.scene));
      case "chose":
        return flag(choiceSlot.get(`${expression.scene}.${expression.choice}`));
      case "at":
        return (_cells, scene) => scene === expression.scene;
      case "not": {
        const of = reader(expression.of);
        return (cells, scene) => of(cells, scene) !== true;
      }
      case "and":
      case "or": {
        const [left, right, both] = [reader(expression.left), reader(expression.right), expression.op === "and"];
        return (cells, scene) => (left(cells, scene) === true) === both ? right(cells, scene) : !both;
      }
      default: {
        const [left, right, op] = [reader(expression.left), reader(expression.right), expression.op];
        return (cells, scene) => compare(op, left(cells, scene), right(cells, scene));
      }
    }
  };
  const reader = (expression: Expression): Read => {
    let read = cache.get(expression);
    if (read === undefined) {
      read = compile(expression);
      cache.set(expression, read);
    }
    return read;
  };
  return reader;
}
