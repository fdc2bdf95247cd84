import { expect, test } from "vitest";
import { type Around, type ListedSitting, testOffer } from "./test-offer";

const around = (given: Partial<Around> = {}): Around => ({ hasTest: true, hasLearned: false, isCompleted: false, ...given });
const completed = around({ hasLearned: true, isCompleted: true });
const sat = (position: "before" | "after", begunAt: number, handedInAt: number | null): ListedSitting => ({ id: `${position} ${String(begunAt)}`, position, begunAt, handedInAt });

test("the test before a course is offered until something was learned, and the one after it when all of it was", () => {
  expect([testOffer("before", [], around()), testOffer("after", [], around())]).toEqual([{ state: "offered" }, { state: "later" }]);
  expect([testOffer("before", [], around({ hasLearned: true })), testOffer("after", [], around({ hasLearned: true }))]).toEqual([{ state: "none" }, { state: "later" }]);
  expect([testOffer("before", [], completed), testOffer("after", [], completed)]).toEqual([{ state: "none" }, { state: "offered" }]);
});

test("what is open is gone on with, whatever has become of the course", () => {
  for (const position of ["before", "after"] as const) expect(testOffer(position, [sat(position, 1, 2), sat(position, 3, null)], around({ hasTest: false, hasLearned: true }))).toEqual({ state: "open", sitting: `${position} 3` });
});

test("the last that was handed in can be read, and only the one after the course taken again", () => {
  expect(testOffer("before", [sat("before", 1, 2), sat("after", 5, null)], around())).toEqual({ state: "handed-in", sitting: "before 1", again: false });
  expect(testOffer("after", [sat("after", 3, 4), sat("after", 1, 2)], completed)).toEqual({ state: "handed-in", sitting: "after 3", again: true });
  expect(testOffer("after", [sat("after", 1, 2)], { ...completed, hasTest: false })).toMatchObject({ again: false });
});

test("a course without a test offers none", () => {
  expect([testOffer("before", [], around({ hasTest: false })), testOffer("after", [], { ...completed, hasTest: false })]).toEqual([{ state: "none" }, { state: "none" }]);
});
