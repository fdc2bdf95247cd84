import type { EvaluationProblem } from "~/domain/joint-training/evaluation";
import type { EvaluationWords } from "./evaluation-sheet";

export type SheetsProblem = { kind: "sheet"; problem: EvaluationProblem; number: number };

export interface CountedDecision {
  key: string;
  seatName: string;
  step: number;
  at: string | null;
  ask: string;
  /** Five hands or more in the whole room. */
  isCounted: boolean;
  choices: { letter: string; field: string; text: string; expert: boolean; hands: number | null; sum: number | null }[];
}

export interface HandsProps {
  id: string;
  title: string;
  /** 0 for the whole room. */
  table: number;
  tables: number;
  stand: string;
  decisions: CountedDecision[];
  sheets: EvaluationWords & { entered: number };
  ticket: string;
  /** What was typed and is not kept. */
  typed: [string, string][];
  problem: { kind: "not-numbers"; fields: string[] } | { kind: "changed" } | SheetsProblem | null;
  done: "hands" | "sheets" | "repeated" | null;
  doneCount: number;
}
