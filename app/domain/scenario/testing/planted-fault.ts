import type { MediaFile } from "../../content/media";
import type { FragmentSource } from "../compile-fragments";
import type { Level } from "../../content/fault";
import type { Followed } from "../follow";
import type { Representation } from "../representation";
import type { RuleId } from "../rules";

/** One mistake in an otherwise clean scenario, and what the checks have to say about it. */
export interface Planted {
  name: string;
  source: string;
  rule: RuleId;
  level?: Level;
  /** The passage of the source that begins on the line of the fault. */
  at: string;
  /** What the message names. */
  says: string | RegExp;
  /** Consequences that are reported beside it. */
  also?: RuleId[];
  /** Choices of the shortest counter-example, and what they show when they are played. */
  shows?: { steps: number; in: (followed: Followed, representation: Representation) => boolean };
  cites?: ReadonlySet<string>;
  published?: Representation[];
  budget?: number;
  fragments?: FragmentSource[];
  media?: ReadonlyMap<string, MediaFile>;
  /** The fragment in whose file the fault lies, and `at` with it. */
  inFragment?: string;
}
