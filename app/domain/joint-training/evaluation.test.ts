import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DayAnswers, gainField, type Level, LONGEST_ANSWER, reactionField, readDayAnswers, readLaterAnswers } from "./evaluation";
import { answersTold, type Evaluation, summaryOf } from "./evaluation-summary";

const day = (number: number, answers: Partial<DayAnswers> = {}): Evaluation => ({ id: String(number).padStart(3, "0"), at: number, kind: "day", answers: { reaction: {}, gain: {}, takes: "", plan: "", ...answers } });
const days = (count: number, answers: (number: number) => Partial<DayAnswers>) => Array.from({ length: count }, (_, index) => day(index, answers(index)));

describe("a sheet of the day", () => {
  test("may leave anything open, but not everything", () => {
    expect(readDayAnswers(new URLSearchParams({ [reactionField("fits")]: "4" }))).toEqual({ ok: true, answers: { reaction: { fits: 4 }, gain: {}, takes: "", plan: "" } });
    expect(readDayAnswers(new URLSearchParams({ plan: "  Call probation first.\r\nThen the cell. " }))).toMatchObject({ answers: { plan: "Call probation first.\nThen the cell." } });
    expect(readDayAnswers(new URLSearchParams({ takes: " ", [reactionField("fits")]: "6" }))).toEqual({ ok: false, problem: "nothing" });
  });

  test("says both how it was before and how it is now, or neither", () => {
    const before = { [gainField("reach", "before")]: "2" };
    expect(readDayAnswers(new URLSearchParams({ ...before, plan: "Call." }))).toEqual({ ok: false, problem: "half" });
    expect(readDayAnswers(new URLSearchParams({ ...before, [gainField("reach", "after")]: "4" }))).toMatchObject({ answers: { gain: { reach: { before: 2, after: 4 } } } });
  });

  test("has room for a thousand characters, of whatever kind", () => {
    expect(readDayAnswers(new URLSearchParams({ plan: "🙂".repeat(LONGEST_ANSWER) })).ok).toBe(true);
    expect(readDayAnswers(new URLSearchParams({ plan: "x".repeat(LONGEST_ANSWER + 1) }))).toEqual({ ok: false, problem: "too-long" });
    expect(readLaterAnswers(new URLSearchParams({ what: "x".repeat(LONGEST_ANSWER + 1) }))).toEqual({ ok: false, problem: "too-long" });
  });

  test("asks after ninety days what was used", () => {
    expect(readLaterAnswers(new URLSearchParams({ used: "in-part", what: "The list of numbers." }))).toEqual({ ok: true, answers: { used: "in-part", what: "The list of numbers." } });
    expect(readLaterAnswers(new URLSearchParams({ used: "perhaps" }))).toEqual({ ok: false, problem: "nothing" });
  });
});

describe("trainers are told", () => {
  test("nothing from four answers, and the sum from five", () => {
    expect(summaryOf(days(4, () => ({ reaction: { fits: 4 }, takes: "Much." })))).toMatchObject({ reaction: { fits: null }, takes: null });
    expect(summaryOf(days(5, (number) => ({ reaction: { fits: number === 0 ? 2 : 4 } }))).reaction.fits).toEqual({ of: 5, mean: 3.6, agree: 4 });
  });

  test("each question only from five answers to that question", () => {
    const answered = summaryOf(days(9, (number) => ({ reaction: { fits: 4, ...(number < 4 ? { voice: 1 as const } : {}) }, plan: number < 5 ? `Plan ${String(9 - number)}` : "" })));
    expect(answered.reaction).toMatchObject({ fits: { of: 5 }, voice: null });
    expect(answered.plan).toEqual(["Plan 5", "Plan 6", "Plan 7", "Plan 8", "Plan 9"]);
  });

  test("answers of the day and of later apart, five of each", () => {
    const later = Array.from({ length: 5 }, (_, index): Evaluation => ({ id: `l${String(index)}`, at: index, kind: "later", answers: { used: index < 2 ? "used" : "no-occasion", what: "" } }));
    const all = [...days(4, () => ({ reaction: { fits: 5 } })), ...later];
    expect([answersTold(all, "day"), answersTold(all, "later")]).toEqual([null, 5]);
    expect(summaryOf(all)).toMatchObject({ reaction: { fits: null }, used: { of: 5, counts: { used: 2, "in-part": 0, "no-occasion": 3, not: 0 } }, what: null });
  });

  test("never anything from which less than five people can be taken away, however the answers come in", () => {
    const level = fc.constantFrom<Level | null>(1, 2, 3, 4, 5, null);
    fc.assert(fc.property(fc.array(fc.record({ fits: level, text: fc.constantFrom("", "a", "b") }), { maxLength: 40 }), (sheets) => {
      const came = sheets.map(({ fits, text }, index) => day(index, { reaction: fits === null ? {} : { fits }, takes: text }));
      const told = came.map((_, index) => summaryOf(came.slice(0, index + 1)));
      for (const [index, one] of told.entries()) {
        const before = index === 0 ? null : (told[index - 1] ?? null);
        expect(((one.reaction.fits?.of ?? 0) - (before?.reaction.fits?.of ?? 0)) % 5).toBe(0);
        expect(((one.takes?.length ?? 0) - (before?.takes?.length ?? 0)) % 5).toBe(0);
        // What was told is not told otherwise until five more have come.
        if (before !== null && one.reaction.fits?.of === before.reaction.fits?.of) expect(one.reaction.fits).toEqual(before.reaction.fits);
      }
    }));
  });

  test("the same in whichever order the answers are read", () => {
    const came = days(12, (number) => ({ reaction: { fits: ((number % 5) + 1) as Level }, takes: `Text ${String(number)}` }));
    expect(summaryOf([...came].reverse())).toEqual(summaryOf(came));
  });
});
