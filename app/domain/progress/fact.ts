/**
 * A fact about one person's learning; `at` is milliseconds since 1970. Facts are appended and never changed, so that each figure can be
 * recomputed and explained. They may be read in any order and more than once.
 */
export type LearningFact =
  | { kind: "enrolled"; course: string; at: number }
  | { kind: "answered"; course: string; lesson: string; at: number }
  /**
   * A lesson was marked, and `text` names its words as they were read; or, where none is named, everything that the course had at the
   * time was done, and `asked` says what that was. Facts from before these were kept have neither.
   */
  | { kind: "completed"; course: string; courseVersion: string; lesson: string | null; text?: string; asked?: CourseAsked; at: number }
  /**
   * A test was handed in. Whether it was passed, by the mark of the version that it was drawn from, and not with how much: the score is in
   * the sitting, which is practice and goes with it. Null where nothing counts, as before a course.
   */
  | { kind: "tested"; course: string; courseVersion: string; sitting: string; position: TestPosition; passed: boolean | null; at: number }
  /** What changed in a course was read again, where somebody's agency asks for it anew. What was completed stays as it was. */
  | { kind: "renewed"; course: string; courseVersion: string; at: number }
  /** Of no course by itself: whoever has played it has played it for every course. `again` names an ending after the first. */
  | { kind: "scenario-ended"; scenario: string; version?: string; again?: string; at: number };

/** What a course was when somebody completed it. */
export interface CourseAsked {
  title: string;
  /** Planned, of its lessons alone, and with its scenarios. */
  lessonMinutes: number;
  minutes: number;
  /** There was a test with a pass mark. */
  test: boolean;
}

/** An answer to something that came back after a while: it says nothing of how far somebody is, only when it comes again. */
export interface Refreshed {
  /** What was asked: `questionKey` or `decisionKey` of refreshers.ts. */
  item: string;
  /** Of the words that were answered. */
  version: string;
  /** What the answer was worth, from 0 to 1. */
  credit: number;
  at: number;
}

/** Before the first lesson, to find out what one knows; or after the last. */
export type TestPosition = "before" | "after";

/** Where in a lesson somebody stopped: a cache, of which the newest counts. */
export interface Place {
  course: string;
  lesson: string;
  /** Of the block at the top of the screen. */
  anchor: string;
  /** Of the heading above it; null before the first. */
  section: string | null;
  at: number;
}

/** Names a fact that can be one only once for a person: what is done twice is done once. Null for what may happen often. */
export function onceKey(fact: LearningFact): string | null {
  switch (fact.kind) {
    case "enrolled":
      return `enrolled ${fact.course}`;
    case "completed":
      // What was rewritten since can be read again.
      return ["completed", fact.course, ...(fact.lesson === null ? [] : [fact.lesson, ...(fact.text === undefined ? [] : [fact.text])])].join(" ");
    case "scenario-ended":
      return ["scenario-ended", fact.scenario, ...(fact.again === undefined ? [] : [fact.again])].join(" ");
    case "renewed":
      return `renewed ${fact.course} ${new Date(fact.at).toISOString().slice(0, 10)}`;
    case "tested":
      return `tested ${fact.sitting}`;
    case "answered":
      return null;
  }
}
