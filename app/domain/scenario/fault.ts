import type { FaultOf } from "../content/fault";
import type { RuleId } from "./rules";

/** What a check of a scenario reports. */
export type Fault = FaultOf<RuleId>;
