import type { Level, Place } from "../content/fault";
import type { Fault } from "./fault";
import type { Path } from "../content/read-yaml";
import type { Mode, Representation, Scene } from "./representation";
import { RULES, type RuleId } from "./rules";
import { pathToText } from "../content/schema-faults";

/** A scenario under check, and where its faults are collected. */
export class CheckContext {
  readonly faults: Fault[] = [];

  constructor(
    readonly representation: Representation,
    readonly place: (path: Path) => Place,
    private readonly keyPlace: (path: Path) => Place,
    /** The mode that is looked at, for what is checked once for each. */
    readonly mode: Mode = representation.modes[0] as Mode,
  ) {}

  /** The same scenario in another mode, with faults of its own. */
  inMode(mode: Mode): CheckContext {
    return new CheckContext(this.representation, this.place, this.keyPlace, mode);
  }

  report(rule: RuleId, path: Path, message: string, counterExample: string[] | null = null, level: Level = RULES[rule].level): void {
    this.faults.push({ rule, level, place: this.keyPlace(path), path: pathToText(path), message, counterExample });
  }

  scene(id: string): Path {
    return ["scenes", id];
  }

  /** Path of `scene.choice`, or of `scene.seat.choice`. */
  choice(option: string): Path {
    return choicePath(option);
  }

  /** Path of what a seat decides in a scene. */
  part(scene: Scene, seat: string): Path {
    return scene.kind === "joint" ? ["scenes", scene.id, "joint", "seats", seat] : ["scenes", scene.id];
  }
}

export function choicePath(option: string): Path {
  const [scene = "", first = "", second] = option.split(".");
  return second === undefined ? ["scenes", scene, "choices", first] : ["scenes", scene, "joint", "seats", first, "choices", second];
}
