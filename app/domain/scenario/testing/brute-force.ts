import { begin, offered, type ScenarioEvent, type ScenarioState, step } from "../play";
import { type Mode, optionName, optionOf, partsOf, type Representation, sceneOf } from "../representation";
import { byScript } from "../scripted";

export interface PlayedState {
  state: ScenarioState;
  /** Fewest choices and draws that lead here; reading a text is free. */
  distance: number;
  ways: { event: ScenarioEvent; to: number }[];
  /** Endings that can still be reached from here. */
  open: Set<string>;
}

export function eventsAt(representation: Representation, state: ScenarioState): ScenarioEvent[] {
  const scene = sceneOf(representation, state.scene);
  switch (scene.kind) {
    case "text":
      return [{ kind: "continued", scene: scene.id, option: null }];
    case "random":
      return scene.branches.map(({ id }) => ({ kind: "drew", scene: scene.id, option: id }));
    case "decision":
    case "joint":
      return partsOf(scene)
        .filter(({ seat }) => !Object.hasOwn(state.picks, seat))
        .flatMap((part) => offered(scene, part.seat, state).map((choice) => ({ kind: "chose" as const, scene: scene.id, option: optionName(scene, part, choice) })));
    default:
      return [];
  }
}

/** In a mode people choose freely for the seats that they hold, and the others follow their script. */
function eventsIn(representation: Representation, mode: Mode | null, state: ScenarioState): ScenarioEvent[] {
  const own = mode === null ? null : byScript(representation, mode, state);
  if (own !== null) return [own];
  return eventsAt(representation, state).filter(({ kind, scene, option }) => mode === null || kind !== "chose" || mode.seats.includes(optionOf(sceneOf(representation, scene), option ?? "")?.part.seat ?? ""));
}

/** Every state that the player itself can come to, with all its variables, visits and choices: slow, and free of any cone. */
export function playAll(representation: Representation, mode: Mode | null = null): PlayedState[] {
  const played: PlayedState[] = [];
  const known = new Map<string, number>();
  const admit = (state: ScenarioState): number => {
    const key = JSON.stringify(state);
    const index = known.get(key) ?? played.length;
    if (index === played.length) {
      known.set(key, index);
      played.push({ state, distance: Number.POSITIVE_INFINITY, ways: [], open: new Set() });
    }
    return index;
  };
  admit(begin(representation));
  for (let index = 0; index < played.length; index += 1) {
    const here = played[index] as PlayedState;
    for (const event of eventsIn(representation, mode, here.state)) {
      const result = step(representation, here.state, event);
      if (!result.ok) throw new Error(`${event.scene} was offered and refused: ${result.reason}`);
      here.ways.push({ event, to: admit(result.state) });
    }
  }
  measure(played);
  closeEndings(representation, played);
  return played;
}

function measure(played: PlayedState[]): void {
  const first = played[0] as PlayedState;
  first.distance = 0;
  for (let changed = true; changed; ) {
    changed = false;
    for (const { distance, ways } of played) {
      for (const { event, to } of ways) {
        const there = played[to] as PlayedState;
        const reached = distance + (event.kind === "continued" ? 0 : 1);
        if (reached >= there.distance) continue;
        there.distance = reached;
        changed = true;
      }
    }
  }
}

function closeEndings(representation: Representation, played: PlayedState[]): void {
  for (const { state, open } of played) if (sceneOf(representation, state.scene).kind === "end") open.add(state.scene);
  for (let changed = true; changed; ) {
    changed = false;
    for (const { open, ways } of [...played].reverse()) {
      const before = open.size;
      for (const { to } of ways) for (const end of (played[to] as PlayedState).open) open.add(end);
      changed ||= open.size !== before;
    }
  }
}
