import type { Choice, JointPart, Mode, Representation, Scene } from "./representation";

type Early<T> = T extends Scene ? Omit<T, "view" | "mentions" | "repeat" | "media"> & Partial<Pick<T, "view" | "mentions" | "repeat" | "media">> : never;
type EarlyPart = Omit<JointPart, "expires"> & Partial<Pick<JointPart, "expires">>;
type EarlyChoice = Omit<Choice, "needs"> & Partial<Pick<Choice, "needs">>;

/** As it was stored while a scenario had one seat that people could take, and no facts. */
interface EarlyRepresentation extends Omit<Representation, "modes" | "facts" | "scenes" | "migrations"> {
  mode?: { id: string; seat: string };
  modes?: Mode[];
  facts?: Representation["facts"];
  migrations?: Representation["migrations"];
  scenes: Early<Scene>[];
}

/** Reads a stored representation, whenever it was stored: what it does not have yet means nothing in it. */
export function readRepresentation(stored: string): Representation {
  const { mode, modes, facts = [], migrations = [], scenes, ...rest } = JSON.parse(stored) as EarlyRepresentation;
  const alone: Mode[] = mode === undefined ? [] : [{ id: mode.id, seats: [mode.seat], tour: false, minPeople: 1, endings: null }];
  return { ...rest, modes: modes ?? alone, facts, migrations, scenes: scenes.map(completed) };
}

function completed(scene: Early<Scene>): Scene {
  const whole = { view: {}, mentions: [], repeat: 1, media: [], ...scene };
  if (whole.kind === "joint") return { ...whole, timer: whole.timer ?? null, parts: whole.parts.map((part: EarlyPart): JointPart => ({ ...part, expires: part.expires ?? null })) };
  if (whole.kind !== "decision") return whole;
  return { ...whole, timer: whole.timer ?? null, expires: whole.expires ?? null, scripted: whole.scripted ?? null, choices: whole.choices.map((choice: EarlyChoice): Choice => ({ ...choice, needs: choice.needs ?? [] })) };
}
