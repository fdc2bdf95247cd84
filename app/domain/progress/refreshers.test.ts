import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Refreshed } from "./fact";
import { afterPlanAnswer, planReturnsAt } from "./plan-return";
import { decisionKey, MOST_MINUTES, minutesFor, questionKey, readKey, REFRESHER_DAYS, type RefresherItem, refreshersDue, refresherSession, scheduleOf } from "./refreshers";

const DAY = 24 * 3600 * 1000;
const learntAt = Date.parse("2026-03-22T20:00:00Z");
const item: RefresherItem = { key: questionKey("supervision", "alliance", "record"), version: "v1", from: "supervision", lesson: "supervision alliance", learntAt };
const answer = (daysAfter: number, credit: number, more: Partial<Refreshed> = {}): Refreshed => ({ item: item.key, version: "v1", credit, at: learntAt + daysAfter * DAY, ...more });

describe("a refresher is due", () => {
  test("one interval after the lesson was completed, to the millisecond and over a change of clocks", () => {
    for (const days of REFRESHER_DAYS) {
      expect(refreshersDue([item], [], days, learntAt + days * DAY - 1)).toEqual([]);
      expect(refreshersDue([item], [], days, learntAt + days * DAY)).toHaveLength(1);
    }
  });

  test("one interval after a right answer, the next day after any other, and never after two right ones in a row", () => {
    expect(scheduleOf(item, [answer(7, 1)], 7, learntAt).dueAt).toBe(learntAt + 14 * DAY);
    expect(scheduleOf(item, [answer(7, 0.99)], 7, learntAt)).toEqual({ dueAt: learntAt + 8 * DAY, wasWrong: true, answers: 1 });
    expect(scheduleOf(item, [answer(7, 1), answer(14, 0), answer(15, 1)], 7, learntAt).dueAt).toBe(learntAt + 22 * DAY);
    expect(scheduleOf(item, [answer(7, 0), answer(8, 1), answer(15, 1)], 7, learntAt).dueAt).toBeNull();
  });

  test("anew when its words have changed", () => {
    const retired = [answer(7, 1), answer(14, 1)];
    expect(refreshersDue([item], retired, 7, learntAt + 300 * DAY)).toEqual([]);
    expect(refreshersDue([{ ...item, version: "v2" }], retired, 7, learntAt + 300 * DAY)).toMatchObject([{ dueAt: learntAt + 7 * DAY, wasWrong: false }]);
  });

  test("once a day: a second answer from another window does not count, whatever it says", () => {
    expect(scheduleOf(item, [answer(7, 1), answer(8 - 1 / DAY, 1)], 7, learntAt)).toMatchObject({ dueAt: learntAt + 14 * DAY, answers: 1 });
    expect(scheduleOf(item, [answer(7, 0), answer(8, 1)], 7, learntAt)).toMatchObject({ dueAt: learntAt + 15 * DAY, answers: 2 });
  });

  test("no more when it was learnt twelve months ago and never answered since", () => {
    const year = Date.parse("2027-03-22T20:00:00Z");
    expect(refreshersDue([item], [], 7, year - 1)).toHaveLength(1);
    expect(refreshersDue([item], [], 7, year)).toEqual([]);
    expect(refreshersDue([item], [answer(360, 0)], 7, year)).toHaveLength(1);
  });
});

const facts = fc.array(fc.record({ day: fc.integer({ min: 7 * 24, max: 60 * 24 }), credit: fc.constantFrom(0, 0.5, 1) }), { maxLength: 8 }).map((answers) => answers.map(({ day, credit }) => answer(day / 24, credit)));

describe("of any answers", () => {
  test("the order in which they are read does not matter", () => {
    fc.assert(fc.property(facts.chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length }))), fc.constantFrom(...REFRESHER_DAYS), ([given, shuffled], days) => {
      expect(scheduleOf(item, shuffled, days, learntAt)).toEqual(scheduleOf(item, given, days, learntAt));
    }));
  });

  test("the last one wrong makes it due no later than the same one right", () => {
    fc.assert(fc.property(facts, fc.constantFrom(...REFRESHER_DAYS), (given, days) => {
      const dueAfter = (credit: number) => scheduleOf(item, [...given, answer(90, credit)], days, learntAt).dueAt ?? Infinity;
      if (scheduleOf(item, given, days, learntAt).dueAt !== null) expect(dueAfter(0)).toBeLessThanOrEqual(dueAfter(1));
    }));
  });

  test("two right ones in a row on different days end it, until the words change", () => {
    fc.assert(fc.property(facts, fc.constantFrom(...REFRESHER_DAYS), fc.integer({ min: 0, max: 1000 }), (given, days, later) => {
      const all = [...given, answer(90, 1), answer(90 + days, 1)];
      expect(refreshersDue([item], all, days, learntAt + (90 + days + later) * DAY)).toEqual([]);
    }));
  });
});

const items = fc.uniqueArray(
  fc.record({ kind: fc.boolean(), course: fc.constantFrom("a", "b", "c"), lesson: fc.constantFrom("x", "y", "z"), id: fc.integer({ min: 0, max: 5 }), learnt: fc.integer({ min: 0, max: 20 }), wrong: fc.boolean() }),
  { selector: ({ kind, course, lesson, id }) => (kind ? decisionKey(course, `${lesson}${String(id)}`) : questionKey(course, lesson, String(id))), maxLength: 14 },
);

describe("a session", () => {
  const now = learntAt + 40 * DAY;
  const built = items.map((all) => ({
    items: all.map(({ kind, course, lesson, id, learnt }): RefresherItem => ({ key: kind ? decisionKey(course, `${lesson}${String(id)}`) : questionKey(course, lesson, String(id)), version: "v", from: course, lesson: kind ? course : `${course} ${lesson}`, learntAt: learntAt + learnt * DAY })),
    facts: all.flatMap(({ kind, course, lesson, id, wrong }): Refreshed[] => (wrong ? [{ item: kind ? decisionKey(course, `${lesson}${String(id)}`) : questionKey(course, lesson, String(id)), version: "v", credit: 0, at: learntAt + 30 * DAY }] : [])),
  }));

  test("takes no more than five minutes, and what was wrong before comes before what was not", () => {
    fc.assert(fc.property(built, (given) => {
      const session = refresherSession(given.items, given.facts, 7, now);
      expect(session.reduce((sum, { key }) => sum + minutesFor(key), 0)).toBeLessThanOrEqual(MOST_MINUTES);
      const leftOut = refreshersDue(given.items, given.facts, 7, now).filter(({ key }) => !session.some((one) => one.key === key));
      const questionsLeft = leftOut.filter(({ key, wasWrong }) => wasWrong && minutesFor(key) === 1);
      if (questionsLeft.length > 0) expect(session.filter(({ key }) => minutesFor(key) === 1).every(({ wasWrong }) => wasWrong)).toBe(true);
    }));
  });

  test("has two of one lesson next to each other only where no order of it has not", () => {
    const clashes = (order: readonly RefresherItem[]) => order.filter(({ lesson }, index) => order[index - 1]?.lesson === lesson).length;
    fc.assert(fc.property(built, (given) => {
      const session = refresherSession(given.items, given.facts, 7, now);
      const most = Math.max(0, ...[...new Set(session.map(({ lesson }) => lesson))].map((lesson) => session.filter((one) => one.lesson === lesson).length));
      expect(clashes(session)).toBe(Math.max(0, most - (session.length - most) - 1));
    }));
  });

  test("is the same at every look of the day, and an answer only takes its item out", () => {
    fc.assert(fc.property(built, fc.shuffledSubarray([0, 0.5, 1]), ({ items: all, facts: before }, [credit = 1]) => {
      const session = refresherSession(all, before, 7, now).map(({ key }) => key);
      const [first] = session;
      if (first === undefined) return;
      const after: Refreshed[] = [...before, { item: first, version: "v", credit, at: now + 1 }];
      expect(refresherSession([...all].reverse(), after, 7, now + 2).map(({ key }) => key)).toEqual(session.slice(1));
    }));
  });

  test("is over for the day when its five minutes are, and goes on the next day", () => {
    const many = Array.from({ length: 9 }, (_, index): RefresherItem => ({ ...item, key: questionKey("supervision", `l${String(index)}`, "q"), lesson: `l${String(index)}` }));
    const midnight = Math.floor(now / DAY) * DAY;
    const first = refresherSession(many, [], 7, midnight);
    const done = first.map(({ key }): Refreshed => ({ item: key, version: "v1", credit: 1, at: midnight }));
    expect(first).toHaveLength(5);
    expect(refresherSession(many, done, 7, midnight + DAY - 1)).toEqual([]);
    expect(refresherSession(many, done, 7, midnight + DAY)).toHaveLength(4);
  });

  test("puts another in the place of what the learner does not want to meet", () => {
    const story: RefresherItem = { ...item, key: decisionKey("gate", "door"), from: "gate", lesson: "gate", learntAt: learntAt - DAY };
    expect(refresherSession([story, item], [], 7, now).map(({ key }) => key)).toEqual([story.key, item.key]);
    expect(refresherSession([story, item], [], 7, now, new Set([story.key])).map(({ key }) => key)).toEqual([item.key]);
  });
});

test("a key names what it was made of, and nothing else is a key", () => {
  expect(readKey(questionKey("supervision", "alliance", "record"))).toEqual({ kind: "question", course: "supervision", lesson: "alliance", question: "record" });
  expect(readKey(decisionKey("gate", "door.officer"))).toEqual({ kind: "decision", scenario: "gate", decision: "door.officer" });
  for (const text of ["", "question", "question a b", "question a b c d", "decision a", "decision a b c", "answer a b c"]) expect(readKey(text)).toBeNull();
});

test("a plan comes back seven days after it was written, and again after each “not yet”", () => {
  const written = new Date("2026-03-22T20:00:00Z");
  expect(planReturnsAt(written)).toEqual(new Date("2026-03-29T20:00:00Z"));
  expect(afterPlanAnswer("not-yet", written)).toEqual({ outcome: null, remindAt: new Date("2026-03-29T20:00:00Z") });
  expect(afterPlanAnswer("done", written)).toEqual({ outcome: "done", remindAt: null });
  expect(afterPlanAnswer("let-go", written)).toEqual({ outcome: "let-go", remindAt: null });
});
