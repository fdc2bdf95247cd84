import type { TestPosition } from "./fact";

/** A sitting as lists know it. */
export interface ListedSitting {
  id: string;
  position: TestPosition;
  /** Milliseconds since 1970, both. */
  begunAt: number;
  handedInAt: number | null;
}

export type TestOffer =
  /** Nothing is to be shown of it. */
  | { state: "none" }
  /** It comes when all lessons are complete. */
  | { state: "later" }
  | { state: "offered" }
  /** Begun and not handed in. */
  | { state: "open"; sitting: string }
  /** The last that was handed in; `again` when there may be another. */
  | { state: "handed-in"; sitting: string; again: boolean };

/** How far somebody is in the course that the test belongs to. */
export interface Around {
  /** The course has a test that can be drawn. */
  hasTest: boolean;
  /** At least one lesson is complete: a test before the course would measure something else. */
  hasLearned: boolean;
  isCompleted: boolean;
}

/** What becomes of the test at a position. One that was begun can be gone on with, whatever has changed around it. */
export function testOffer(position: TestPosition, sittings: readonly ListedSitting[], { hasTest, hasLearned, isCompleted }: Around): TestOffer {
  const own = sittings.filter((sitting) => sitting.position === position).sort((one, other) => one.begunAt - other.begunAt || (one.id < other.id ? -1 : 1));
  const open = own.find(({ handedInAt }) => handedInAt === null);
  if (open !== undefined) return { state: "open", sitting: open.id };
  const last = own.at(-1);
  if (last !== undefined) return { state: "handed-in", sitting: last.id, again: position === "after" && hasTest && isCompleted };
  if (!hasTest) return { state: "none" };
  if (position === "before") return { state: hasLearned || isCompleted ? "none" : "offered" };
  return { state: isCompleted ? "offered" : "later" };
}
