import type { Fault, Place } from "./fault";
import type { Path } from "./read-yaml";
import type { Representation } from "./representation";
import { type Level, RULES, type RuleId } from "./rules";
import { pathToText } from "./schema-faults";

/** A scenario under check, and where its faults are collected. */
export class CheckContext {
  readonly faults: Fault[] = [];

  constructor(
    readonly representation: Representation,
    readonly place: (path: Path) => Place,
    private readonly keyPlace: (path: Path) => Place,
  ) {}

  report(rule: RuleId, path: Path, message: string, counterExample: string[] | null = null, level: Level = RULES[rule].level): void {
    this.faults.push({ rule, level, place: this.keyPlace(path), path: pathToText(path), message, counterExample });
  }

  scene(id: string): Path {
    return ["scenes", id];
  }

  /** Path of `scene.choice`. */
  choice(option: string): Path {
    const [scene = "", choice = ""] = option.split(".");
    return ["scenes", scene, "choices", choice];
  }
}
