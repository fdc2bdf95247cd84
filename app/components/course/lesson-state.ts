import { createContext, useContext } from "react";
import type { Finding } from "~/domain/content/anonymity";
import type { CountsFor } from "./counting";
import type { Source } from "~/domain/standards/source";

/**
 * What a lesson's components need to know beside the lesson's own words. The page provides it; without a page nothing is answered
 * and nothing can be sent.
 *
 * Everything is sent to the lesson's own address, as forms that work without script:
 * - a question: intent=answer, question=<id>, version=<version of the question>, option=… (once for each part of the answer, see readAnswer)
 * - a plan: intent=plan, plan=<id>, text=…
 * - a reflection: intent=reflection, reflection=<id>, text=…
 * The fragment to come back to is the block's anchor: "q-<id of the question>", "plan-<id of the plan>", "reflection-<id of the reflection>".
 */
export interface LessonState {
  /** By id of the question; absent where it is not answered yet. */
  answers: Readonly<Record<string, GivenAnswer>>;
  /** By id of the question: names its words as they read now. */
  versions: Readonly<Record<string, string>>;
  /** By id of the plan or the reflection; absent where nothing is kept. */
  plans: Readonly<Record<string, KeptPlan>>;
  /** By id, each that the lesson cites. */
  sources: Readonly<Record<string, Source>>;
  /** Addresses of pictures, sounds, films and captions, by the names of their files. */
  media: Readonly<Record<string, string>>;
  /** By id, each that the lesson leads to and that may be started. */
  scenarios: Readonly<Record<string, LinkedScenario>>;
  /** False where nothing can be sent: then questions stand there to be read. */
  canAnswer: boolean;
  /** Id of the question that was sent without an answer, or with one that cannot be one. */
  withoutChoice: string | null;
  /** Id of the question that had changed before its answer arrived, which was not kept. */
  reworded: string | null;
  /** Id of the plan, the reflection or the question whose text was too long to keep. */
  tooLong: string | null;
  /** Anchor of the block at which the reader stopped; null when there is none. */
  stoppedAt: string | null;
}

export interface GivenAnswer {
  /** As it was sent (readAnswer); ids that the question no longer has are passed over. */
  options: string[];
  /** What becomes of it, in words, such as when the question comes back. */
  note?: string | null;
  /** Given back after the sign-in had ended: chosen and not sent yet. */
  isDraft?: boolean;
}

export interface KeptPlan {
  text: string;
  /** "Kept at 13:58." in words; null when the text was given back and is not kept yet. */
  kept: string | null;
  /** Of a reflection: what in it could be real and name somebody. */
  named?: readonly Pick<Finding, "key" | "kind" | "text">[];
}

export interface LinkedScenario {
  title: string;
  minutes: number;
  contentNotes: string[];
  /** For whom it counts that this person plays it to an ending. */
  countsFor: CountsFor;
}

export const NOTHING_DONE: LessonState = { answers: {}, versions: {}, plans: {}, sources: {}, media: {}, scenarios: {}, canAnswer: true, withoutChoice: null, reworded: null, tooLong: null, stoppedAt: null };

export const LessonStateContext = createContext<LessonState>(NOTHING_DONE);

export function useLessonState(): LessonState {
  return useContext(LessonStateContext);
}
