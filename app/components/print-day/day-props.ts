import type { AttendanceWords } from "./attendance-sheets";
import type { DayHead } from "./day-head";
import type { EvaluationWords } from "./evaluation-sheet";
import type { ScriptWords } from "./script-of-day";
import type { TableWords } from "./table-papers";

/** null: the list of what there is; all: everything in order. */
export type PrintedPart = "all" | "script" | "tables" | "attendance" | "evaluation" | "tally" | null;

export interface DayProps extends AttendanceWords {
  id: string;
  title: string;
  trainers: string[];
  sessions: { id: string; day: string; from: string; to: string; place: string }[];
  session: (DayHead["session"] & { id: string }) | null;
  seating: { people: number; tables: number; perTable: number };
  isPlanned: boolean;
  plan: ScriptWords["plan"];
  evaluation: EvaluationWords;
  scenario: { title: string; version: string; contentNotes: string[]; seats: { name: string; agency: string }[]; slips: number; mostDrawn: number } | null;
  script: ScriptWords["script"];
  table: TableWords | null;
  part: PrintedPart;
  /** One table alone; null for all. */
  only: number | null;
  /** Where hands are entered afterwards. */
  handsAddress: string;
}
