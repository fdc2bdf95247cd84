import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differenceOf, knownAt, membershipIn, type Place, placedAt, type Placement, type PlacementChange, stretchesAfter } from "./placement";

const place = (siteId: string | null = null, more: Partial<Place> = {}): Place => ({ siteId, profession: "prison_officer", managerId: null, ...more });

/** Somebody who came on day 10, which was written down on day 10; every change is written down a day after the one before. */
function record(...changes: PlacementChange[]): Placement[] {
  let rows: Placement[] = [{ id: "first", ...place("norte"), from: 10, until: null, recordedAt: 10, replacedAt: null }];
  for (const [index, change] of changes.entries()) rows = applied(rows, change, 11 + index);
  return rows;
}

function applied(rows: Placement[], change: PlacementChange, at: number): Placement[] {
  const { replaced, added } = differenceOf(rows, change);
  return [
    ...rows.map((row) => (replaced.includes(row.id) ? { ...row, replacedAt: at } : row)),
    ...added.map((stretch, index) => ({ ...stretch, id: `${String(at)}-${String(index)}`, recordedAt: at, replacedAt: null })),
  ];
}

const NOW = 1000;
const siteOn = (rows: Placement[], day: number, known = NOW) => placedAt(rows, day, known)?.siteId;

describe("somebody who moves", () => {
  const rows = record({ kind: "move", from: 50, to: { siteId: "sur" } });

  test("is where they were until the day, and elsewhere from it on", () => {
    expect([siteOn(rows, 9), siteOn(rows, 10), siteOn(rows, 49), siteOn(rows, 50)]).toEqual([undefined, "norte", "norte", "sur"]);
  });

  test("was at the old place all along for whoever asks what was known before", () => {
    expect([siteOn(rows, 50, 10), siteOn(rows, 50, 11)]).toEqual(["norte", "sur"]);
  });

  test("and moves again on a day before that goes on to the place that was known for later", () => {
    const both = record({ kind: "move", from: 50, to: { siteId: "sur" } }, { kind: "move", from: 30, to: { siteId: "puerto" } });
    expect([29, 30, 49, 50].map((day) => siteOn(both, day))).toEqual(["norte", "puerto", "puerto", "sur"]);
  });

  test("keeps a new profession through a later move that says nothing of it", () => {
    const both = record({ kind: "move", from: 50, to: { siteId: "sur" } }, { kind: "move", from: 30, to: { profession: "instructor" } });
    expect(placedAt(both, 60, NOW)).toMatchObject({ siteId: "sur", profession: "instructor" });
  });
});

describe("somebody who leaves", () => {
  test("is there until the day and not on it, and what was to come later is no more", () => {
    const rows = record({ kind: "move", from: 80, to: { siteId: "sur" } }, { kind: "end", at: 60 });
    expect([siteOn(rows, 59), siteOn(rows, 60), siteOn(rows, 90)]).toEqual(["norte", undefined, undefined]);
  });

  test("later than was thought, or not at all, is there for longer", () => {
    expect(siteOn(record({ kind: "end", at: 60 }, { kind: "end", at: 70 }), 69)).toBe("norte");
    expect(siteOn(record({ kind: "end", at: 60 }, { kind: "end", at: null }), 500)).toBe("norte");
  });

  test("and comes back was away in between, and is a member since the day of coming back", () => {
    const rows = record({ kind: "end", at: 60 }, { kind: "return", from: 90, to: place("sur") });
    expect([59, 60, 89, 90].map((day) => siteOn(rows, day))).toEqual(["norte", undefined, undefined, "sur"]);
    expect(membershipIn(knownAt(rows, NOW), 95)).toEqual({ from: 90, until: null, place: place("sur") });
  });
});

test("somebody who came on another day than was thought was there from that day", () => {
  expect([4, 5, 10].map((day) => siteOn(record({ kind: "begin", at: 5 }), day))).toEqual([undefined, "norte", "norte"]);
  expect([19, 20].map((day) => siteOn(record({ kind: "begin", at: 20 }), day))).toEqual([undefined, "norte"]);
});

test("somebody entered twice was there whenever either was, and where the first says where both were", () => {
  const rows = record({ kind: "move", from: 50, to: { siteId: "sur" } }, { kind: "end", at: 60 }, { kind: "unite", stretches: [{ ...place("puerto"), from: 2, until: 55 }, { ...place("puerto"), from: 70, until: null }] });
  expect([1, 2, 9, 10, 50, 59, 60, 69, 70].map((day) => siteOn(rows, day))).toEqual([undefined, "puerto", "puerto", "norte", "sur", "sur", undefined, undefined, "puerto"]);
});

const change: fc.Arbitrary<PlacementChange> = fc.oneof(
  fc.record({ kind: fc.constant("move" as const), from: fc.integer({ min: 0, max: 40 }), to: fc.record({ siteId: fc.constantFrom("norte", "sur", null), managerId: fc.constantFrom("chief", null), profession: fc.constantFrom("prison_officer" as const, "instructor" as const) }, { requiredKeys: [] }) }),
  fc.record({ kind: fc.constant("end" as const), at: fc.option(fc.integer({ min: 11, max: 40 })) }),
  fc.record({ kind: fc.constant("return" as const), from: fc.integer({ min: 11, max: 40 }), to: fc.constantFrom(place("sur"), place(null)) }),
  fc.record({ kind: fc.constant("begin" as const), at: fc.integer({ min: 0, max: 12 }) }),
  fc.tuple(fc.integer({ min: 0, max: 40 }), fc.option(fc.integer({ min: 1, max: 20 }))).map(([from, days]) => ({ kind: "unite" as const, stretches: [{ ...place("puerto"), from, until: days === null ? null : from + days }] })),
);
const changes = fc.array(change, { maxLength: 8 });
const days = Array.from({ length: 50 }, (_, day) => day);
const told = (rows: Placement[], known: number) => days.map((day) => JSON.stringify(pick(placedAt(rows, day, known))));
const pick = (row: Placement | null) => (row === null ? null : [row.siteId, row.profession, row.managerId]);

describe("whatever is written down, in whatever order", () => {
  test("nobody is in two places on one day, as it was known at any time", () => {
    fc.assert(fc.property(changes, (list) => {
      const rows = record(...list);
      for (const known of [10, 11, 14, NOW]) {
        const stretches = knownAt(rows, known);
        for (const [index, { from, until }] of stretches.entries()) {
          expect(until === null || until > from).toBe(true);
          const next = stretches[index + 1];
          if (next !== undefined) expect(until !== null && until <= next.from).toBe(true);
        }
      }
    }));
  });

  test("what was known before stays as it was", () => {
    fc.assert(fc.property(changes, change, (list, last) => {
      const rows = record(...list);
      const after = applied(rows, last, 900);
      for (const known of [10, 12, 15, 899]) expect(told(after, known)).toEqual(told(rows, known));
    }));
  });

  test("a change a second time is no change", () => {
    fc.assert(fc.property(changes, change, (list, last) => {
      expect(differenceOf(applied(record(...list), last, 900), last)).toEqual({ replaced: [], added: [] });
    }));
  });

  test("a move changes no day before it, and is what is told on its day to whoever is there", () => {
    fc.assert(fc.property(changes, fc.integer({ min: 0, max: 45 }), (list, from) => {
      const rows = record(...list);
      const after = applied(rows, { kind: "move", from, to: { siteId: "puerto" } }, 900);
      expect(told(after, NOW).slice(0, from)).toEqual(told(rows, NOW).slice(0, from));
      if (placedAt(rows, from, NOW) !== null) expect(siteOn(after, from)).toBe("puerto");
    }));
  });

  test("the stretches after a change are those that are known once it is written", () => {
    fc.assert(fc.property(changes, change, (list, last) => {
      const rows = record(...list);
      const plain = (stretches: readonly { from: number; until: number | null; siteId: string | null }[]) => stretches.map(({ from, until, siteId }) => [from, until, siteId]);
      expect(plain(stretchesAfter(rows, differenceOf(rows, last)))).toEqual(plain(knownAt(applied(rows, last, 900), NOW)));
    }));
  });
});
