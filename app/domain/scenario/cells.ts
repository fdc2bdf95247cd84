import { type Circumstances, compare } from "./evaluate";
import { liveSlots } from "./live";
import { coneOf, type Reads } from "./reads";
import { type Domain, type Effect, type Expression, mostPassed, type Representation, type Scene, type Value } from "./representation";

/** A state as small numbers: one cell for each variable, visit, choice or knowledge of the cone, each an index into its domain. */
export type Cells = Uint16Array;

/** What seats have picked in the joint scene that is being resolved. */
export type Picks = Readonly<Record<string, string>>;
const NO_PICKS: Picks = {};
const NOTHING = (): void => undefined;

type Read = (cells: Cells, scene: string, picks: Picks) => Value;

/** How the states of one scenario are packed, and its conditions and effects over packed states. */
export interface Layout {
  /** More scenes than these are passed only where the story hangs. */
  mostPassed: number;
  start(): Cells;
  scene(id: string): Scene;
  /** Cells of a state of the player. */
  pack(state: Circumstances): Cells;
  /** Equal where the scene and all that can still matter from there on are equal, different for different ones. */
  key(scene: string, cells: Cells): number | string;
  holds(condition: Expression | null, cells: Cells, scene: string, picks?: Picks): boolean;
  /** Whether a visit, a choice or a piece of knowledge is told apart and has happened. */
  has(kind: "visited" | "chose" | "known", id: string, cells: Cells): boolean;
  /** How often the scene that is counted was entered, up to its most. */
  entries(cells: Cells): number;
  /** A condition as it is asked at a scene; null where there is none. */
  asking(condition: Expression | null, scene: string): Asking | null;
  /** What effects do at a scene, after the choice that is remembered by a name, if there is one. */
  doing(effects: Effect[], scene: string, option?: string): Doing;
  /** What it does to enter a scene. */
  entering(scene: Scene): Doing;
}

export type Asking = (cells: Cells, picks?: Picks) => boolean;
/** Changes the cells that it is given: a way on does several things, and is one new state. */
export type Doing = (cells: Cells, picks?: Picks) => void;

/** What is told apart besides the cone of influence. */
export interface Also {
  /** A scene whose entries are counted, up to `most`. */
  counted?: { scene: string; most: number };
  /** `fact@seat` */
  known?: Set<string>;
}

interface Slot {
  domain: Domain;
  size: number;
}

interface Slots {
  all: Slot[];
  variables: Map<string, number>;
  visited: Map<string, number>;
  chose: Map<string, number>;
  known: Map<string, number>;
  counted: number | null;
}

export function layoutOf(representation: Representation, also: Also = {}): Layout {
  const slots = slotsOf(representation, coneOf(representation, also.known), also);
  const counted = slots.counted === null || also.counted === undefined ? null : { scene: also.counted.scene, slot: slots.counted };
  const live = liveSlots(representation, slots, slots.all.length, counted);
  const scenes = new Map(representation.scenes.map((scene, index) => [scene.id, { scene, index, live: live.get(scene.id) ?? [] }]));
  const sizes = slots.all.map(({ size }) => size);
  const count = representation.scenes.length;
  const valuations = sizes.reduce((product, size) => product * size, count);
  const reader = readers(slots);
  const doing = (effects: Effect[], scene: string, remembered: number | undefined): Doing => {
    const compiled = effects.flatMap((effect) => compileEffect(effect, slots, reader));
    if (compiled.length === 0) return remembered === undefined ? NOTHING : (cells) => { cells[remembered] = 1; };
    return (cells, picks = NO_PICKS) => {
      if (remembered !== undefined) cells[remembered] = 1;
      for (const { when, change } of compiled) if (when === null || when(cells, scene, picks) === true) change(cells);
    };
  };
  const at = (id: string) => {
    const found = scenes.get(id);
    if (found === undefined) throw new Error(`No scene "${id}"`);
    return found;
  };
  return {
    mostPassed: mostPassed(representation),
    start: () => startOf(representation, slots),
    scene: (id) => at(id).scene,
    pack: (state) => {
      const cells = new Uint16Array(slots.all.length);
      for (const [id, slot] of slots.variables) cells[slot] = indexOf((slots.all[slot] as Slot).domain, state.vars[id] as Value);
      for (const [id, slot] of slots.visited) cells[slot] = state.visited.includes(id) ? 1 : 0;
      for (const [id, slot] of slots.chose) cells[slot] = state.chosen.includes(id) ? 1 : 0;
      for (const [id, slot] of slots.known) cells[slot] = state.known.includes(id) ? 1 : 0;
      return cells;
    },
    key: (id, cells) => {
      const { index, live: slotsOfScene } = at(id);
      // A number where every state fits into one exactly; else a text.
      if (valuations >= Number.MAX_SAFE_INTEGER) return `${index}:${slotsOfScene.map((slot) => cells[slot]).join(",")}`;
      let key = 0;
      for (const slot of slotsOfScene) key = key * (sizes[slot] as number) + (cells[slot] as number);
      return key * count + index;
    },
    holds: (condition, cells, scene, picks = NO_PICKS) => condition === null || reader(condition)(cells, scene, picks) === true,
    has: (kind, id, cells) => {
      const slot = slots[kind].get(id);
      return slot !== undefined && cells[slot] === 1;
    },
    entries: (cells) => (slots.counted === null ? 0 : (cells[slots.counted] as number)),
    asking: (condition, scene) => {
      const read = condition === null ? null : reader(condition);
      return read === null ? null : (cells, picks = NO_PICKS) => read(cells, scene, picks) === true;
    },
    doing: (effects, scene, option) => doing(effects, scene, option === undefined ? undefined : slots.chose.get(option)),
    entering: ({ id, effects }) => {
      const does = doing(effects, id, slots.visited.get(id));
      if (counted?.scene !== id) return does;
      return (cells) => {
        cells[counted.slot] = Math.min((sizes[counted.slot] as number) - 1, (cells[counted.slot] as number) + 1);
        does(cells);
      };
    },
  };
}

function slotsOf(representation: Representation, cone: Reads, also: Also): Slots {
  const all: Slot[] = [];
  const add = (id: string, domain: Domain): [string, number] => [id, all.push({ domain, size: sizeOf(domain) }) - 1];
  const flags = (ids: Iterable<string>) => new Map([...ids].map((id) => add(id, { kind: "bool" })));
  const variables = new Map(representation.variables.filter(({ id }) => cone.variables.has(id)).map(({ id, domain }) => add(id, domain)));
  const counted = also.counted === undefined ? null : all.push({ domain: { kind: "int", low: 0, high: also.counted.most }, size: also.counted.most + 1 }) - 1;
  return { all, variables, visited: flags(cone.visited), chose: flags(cone.chose), known: flags(cone.known), counted };
}

function startOf(representation: Representation, slots: Slots): Cells {
  const cells = new Uint16Array(slots.all.length);
  for (const { id, domain, start } of representation.variables) {
    const slot = slots.variables.get(id);
    if (slot !== undefined) cells[slot] = indexOf(domain, start);
  }
  for (const { id, knownTo } of representation.facts) {
    for (const seat of knownTo) {
      const slot = slots.known.get(`${id}@${seat}`);
      if (slot !== undefined) cells[slot] = 1;
    }
  }
  return cells;
}

interface CompiledEffect {
  when: Read | null;
  change(cells: Cells): void;
}

function compileEffect(effect: Effect, slots: Slots, reader: (expression: Expression) => Read): CompiledEffect[] {
  // What changes nothing that is told apart may stand under a condition that is not.
  const when = () => (effect.when === null ? null : reader(effect.when));
  if ("tell" in effect) {
    const told = effect.tell.seats.flatMap((seat) => slots.known.get(`${effect.tell.fact}@${seat}`) ?? []);
    return told.length === 0 ? [] : [{ when: when(), change: (cells) => told.forEach((slot) => { cells[slot] = 1; }) }];
  }
  const slot = slots.variables.get(effect.variable);
  if (slot === undefined) return [];
  const { domain, size } = slots.all[slot] as Slot;
  const { change } = effect;
  if ("add" in change) return [{ when: when(), change: (cells) => { cells[slot] = Math.min(size - 1, Math.max(0, (cells[slot] as number) + change.add)); } }];
  const set = indexOf(domain, change.set);
  return [{ when: when(), change: (cells) => { cells[slot] = set; } }];
}

function sizeOf(domain: Domain): number {
  return domain.kind === "int" ? domain.high - domain.low + 1 : domain.kind === "bool" ? 2 : domain.members.length;
}

function indexOf(domain: Domain, value: Value): number {
  if (domain.kind === "int") return Number(value) - domain.low;
  return domain.kind === "bool" ? Number(value) : domain.members.indexOf(String(value));
}

// Conditions become closures once, because the explorer asks them at every state.
function readers(slots: Slots): (expression: Expression) => Read {
  const cache = new Map<Expression, Read>();
  const flag = (slot: number | undefined): Read => (cells) => slot !== undefined && cells[slot] === 1;
  const compile = (expression: Expression): Read => {
    switch (expression.op) {
      case "literal":
        return () => expression.value;
      case "variable": {
        const slot = slots.variables.get(expression.id) as number;
        const { domain } = slots.all[slot] as Slot;
        if (domain.kind === "int") return (cells) => (cells[slot] as number) + domain.low;
        return domain.kind === "bool" ? flag(slot) : (cells) => domain.members[cells[slot] as number] as string;
      }
      case "visited":
        return flag(slots.visited.get(expression.scene));
      case "chose":
        return flag(slots.chose.get(`${expression.scene}.${expression.choice}`));
      case "knows":
        return flag(slots.known.get(`${expression.fact}@${expression.seat}`));
      case "pick":
        return (_cells, _scene, picks) => picks[expression.seat] ?? "";
      case "count":
        return (_cells, _scene, picks) => {
          let count = 0;
          for (const seat in picks) if (picks[seat] === expression.choice) count += 1;
          return count;
        };
      case "at":
        return (_cells, scene) => scene === expression.scene;
      case "not": {
        const of = reader(expression.of);
        return (cells, scene, picks) => of(cells, scene, picks) !== true;
      }
      case "and":
      case "or": {
        const [left, right, both] = [reader(expression.left), reader(expression.right), expression.op === "and"];
        return (cells, scene, picks) => ((left(cells, scene, picks) === true) === both ? right(cells, scene, picks) : !both);
      }
      default: {
        const [left, right, op] = [reader(expression.left), reader(expression.right), expression.op];
        return (cells, scene, picks) => compare(op, left(cells, scene, picks), right(cells, scene, picks));
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
