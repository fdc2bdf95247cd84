import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anAskedProgramme, at, evidence as anyEvidence, instant, later, situation, someEvidence, threeRequirements } from "../../../tests/support/programme-builders";
import { asksSomething, isOpen, requirementStateAt } from "./explanation";
import type { ProgrammeRule } from "./rule";
import { type AskedProgramme, END_OF_TIME, type Evidence, programmeInstants, requirementStandings } from "./standing";
import { type ProgrammeState, stateAt } from "./state";

const joined = at("2026-01-01T06:00:00Z");

function stateOf(asked: AskedProgramme, evidence: readonly Evidence[], now: string | number, boundSince = joined): ProgrammeState {
  return stateAt(programmeInstants(asked, boundSince, evidence), asked.rule.renewDays, typeof now === "string" ? at(now) : now);
}

/** Of one course that holds for so long. */
function single(validity: ProgrammeRule["validity"], changes: Partial<ProgrammeRule> = {}) {
  return anAskedProgramme({ validity, ...changes });
}

describe("a programme that asks for the first time", () => {
  test("is due so many days after somebody joined, as the day begins in the zone of the agency, and overdue after the grace, to the millisecond", () => {
    const asked = single({ kind: "for-ever" }, { firstWithinDays: 30, graceDays: 14 });
    const instants = programmeInstants(asked, joined, [someEvidence()]);
    expect([instants.dueAt, instants.overdueAt]).toEqual([at("2026-01-30T21:00:00Z"), at("2026-02-13T21:00:00Z")]);
    expect(stateAt(instants, 60, instants.overdueAt - 1)).toBe("not-started");
    expect(stateAt(instants, 60, instants.overdueAt)).toBe("overdue");
    expect(stateOf(asked, [someEvidence({ startedAt: joined })], instants.overdueAt - 1)).toBe("due");
  });

  test("counts from when it came to ask, for whoever was there before", () => {
    const asked = anAskedProgramme({ firstWithinDays: 10 }, { askedSince: at("2026-06-01T06:00:00Z") });
    expect(programmeInstants(asked, joined, [someEvidence()]).dueAt).toBe(at("2026-06-10T21:00:00Z"));
  });

  test("is complete from the instant at which the last of its requirements was met, and for ever", () => {
    const asked = anAskedProgramme({ requires: threeRequirements.slice(0, 2) });
    const met = [someEvidence({ met: [at("2026-01-05T08:00:00Z")] }), someEvidence({ met: [at("2026-01-07T08:00:00Z"), at("2026-03-01T08:00:00Z")] })];
    expect(programmeInstants(asked, joined, met)).toMatchObject({ satisfiedAt: at("2026-01-07T08:00:00Z"), validUntil: null, dueAt: END_OF_TIME, overdueAt: END_OF_TIME, startedAt: at("2026-01-05T08:00:00Z") });
    expect(stateOf(asked, met, "2090-01-01T00:00:00Z")).toBe("complete");
    expect(stateOf(asked, [met[0] ?? someEvidence(), someEvidence()], "2026-01-20T00:00:00Z")).toBe("due");
  });
});

describe("what holds for months", () => {
  test.each([
    ["2026-01-31T10:00:00Z", 1, "2026-02-27T21:00:00Z"],
    ["2024-02-29T10:00:00Z", 12, "2025-02-27T21:00:00Z"],
    ["2024-02-29T10:00:00Z", 48, "2028-02-28T21:00:00Z"],
    // Half past eleven in the evening of Greenwich is the next day in Nairobi.
    ["2026-03-14T23:30:00Z", 12, "2027-03-14T21:00:00Z"],
  ])("from %s on for %d months lapses as the same day begins, or the last of a shorter month", (met, months, lapses) => {
    const instants = programmeInstants(single({ kind: "months", months }), joined, [someEvidence({ met: [at(met)] })]);
    expect(instants.validUntil).toBe(at(lapses));
  });

  test("is called due from the beginning of its renewal on, due after it has lapsed, and overdue after the grace", () => {
    const asked = single({ kind: "months", months: 12 }, { renewDays: 60, graceDays: 14 });
    const [evidence, lapses] = [[someEvidence({ met: [at("2026-03-10T10:00:00Z")] })], at("2027-03-09T21:00:00Z")];
    const DAY = 24 * 60 * 60_000;
    const states = [lapses - 60 * DAY - 1, lapses - 60 * DAY, lapses, lapses + 14 * DAY - 1, lapses + 14 * DAY].map((now) => stateOf(asked, evidence, now));
    expect(states).toEqual(["complete", "due", "due", "due", "overdue"]);
  });

  test("lapses at midnight where clocks are put forward at midnight, and at midnight of the winter after a summer", () => {
    const inSantiago = (met: string) => programmeInstants(anAskedProgramme({ validity: { kind: "months", months: 1 } }, { timeZone: "America/Santiago" }), joined, [someEvidence({ met: [at(met)] })]).validUntil;
    // On 6 September 2026 the day begins at one o'clock.
    expect(inSantiago("2026-08-06T12:00:00Z")).toBe(at("2026-09-06T04:00:00Z"));
    expect(inSantiago("2026-03-10T12:00:00Z")).toBe(at("2026-04-10T04:00:00Z"));
  });

  test("is renewed by what comes later, of each requirement for itself", () => {
    const asked = anAskedProgramme({ requires: threeRequirements.slice(0, 2), validity: { kind: "months", months: 12 } });
    const met = [someEvidence({ met: [at("2026-01-05T08:00:00Z"), at("2026-12-20T08:00:00Z")] }), someEvidence({ met: [at("2026-04-05T08:00:00Z")] })];
    expect(programmeInstants(asked, joined, met)).toMatchObject({ satisfiedAt: at("2026-12-20T08:00:00Z"), validUntil: at("2027-04-04T21:00:00Z"), dueAt: at("2027-04-04T21:00:00Z") });
  });

  test("was met before somebody came and has lapsed since: they have the time of whoever is new", () => {
    const instants = programmeInstants(single({ kind: "months", months: 12 }), joined, [someEvidence({ met: [at("2024-01-05T08:00:00Z")] })]);
    expect(instants.dueAt).toBe(at("2026-01-30T21:00:00Z"));
    expect(stateAt(instants, 60, at("2026-01-20T00:00:00Z"))).toBe("due");
  });
});

describe("what is to be met in each training year", () => {
  const asked = single({ kind: "calendar", month: 4, day: 1, everyYears: 1 }, { renewDays: 0, graceDays: 14 });

  test("is complete until the year ends, to be met within the next, and overdue after that", () => {
    const evidence = [someEvidence({ met: [at("2026-05-10T08:00:00Z")] })];
    expect(programmeInstants(asked, joined, evidence)).toMatchObject({ validUntil: at("2027-03-31T21:00:00Z"), dueAt: at("2028-03-31T21:00:00Z"), overdueAt: at("2028-04-14T21:00:00Z") });
    expect(["2027-03-31T20:59:59.999Z", "2027-03-31T21:00:00Z", "2028-04-14T20:59:59.999Z", "2028-04-14T21:00:00Z"].map((now) => stateOf(asked, evidence, now))).toEqual(["complete", "due", "due", "overdue"]);
  });

  test("belongs to the year that begins in that very instant", () => {
    const until = (met: string) => programmeInstants(asked, joined, [someEvidence({ met: [at(met)] })]).validUntil;
    expect([until("2026-03-31T20:59:59.999Z"), until("2026-03-31T21:00:00Z")]).toEqual([at("2026-03-31T21:00:00Z"), at("2027-03-31T21:00:00Z")]);
  });

  test("of every second year is counted from the year in which the programme began", () => {
    const second = { ...asked, rule: { ...asked.rule, validity: { kind: "calendar" as const, month: 4, day: 1, everyYears: 2 } } };
    // It began on 1 January 2026, in the year from April 2025.
    expect(programmeInstants(second, joined, [someEvidence({ met: [at("2026-05-10T08:00:00Z")] })]).validUntil).toBe(at("2027-03-31T21:00:00Z"));
  });
});

describe("whoever waits for a partner", () => {
  const asked = anAskedProgramme({ requires: [threeRequirements[0] ?? { kind: "course", course: "" }, threeRequirements[2] ?? { kind: "course", course: "" }] });
  const own = [someEvidence({ met: [at("2026-01-05T08:00:00Z")] }), someEvidence({ doneAt: at("2026-01-12T08:00:00Z") })];

  test("has done their own part and everything else, and is never overdue", () => {
    expect(programmeInstants(asked, joined, own)).toMatchObject({ waitingSince: at("2026-01-12T08:00:00Z"), satisfiedAt: null, dueAt: END_OF_TIME });
    expect(stateOf(asked, own, "2036-01-01T00:00:00Z")).toBe("waiting");
  });

  test("is not one of whom something else is missing", () => {
    expect(stateOf(asked, [someEvidence(), own[1] ?? someEvidence()], "2026-01-20T00:00:00Z")).toBe("due");
    expect(stateOf(asked, [someEvidence(), own[1] ?? someEvidence()], "2026-06-20T00:00:00Z")).toBe("overdue");
  });

  test("is complete in the instant at which the partner came", () => {
    const came = [own[0] ?? someEvidence(), someEvidence({ met: [at("2026-03-03T08:00:00Z")] })];
    expect(programmeInstants(asked, joined, came)).toMatchObject({ satisfiedAt: at("2026-03-03T08:00:00Z"), waitingSince: null });
  });

  test("is asked again when what else they have done lapses meanwhile", () => {
    const months = { ...asked, rule: { ...asked.rule, validity: { kind: "months" as const, months: 12 } } };
    expect(["2027-01-01T00:00:00Z", "2027-01-10T00:00:00Z", "2027-02-10T00:00:00Z"].map((now) => stateOf(months, own, now))).toEqual(["due", "due", "overdue"]);
    expect(stateOf(months, own, "2026-11-01T00:00:00Z")).toBe("waiting");
  });

  test("is complete until an earlier joint training lapses, and waits from then on", () => {
    const months = { ...asked, rule: { ...asked.rule, requires: asked.rule.requires.slice(1), validity: { kind: "months" as const, months: 12 } } };
    const again = [someEvidence({ met: [at("2026-02-01T08:00:00Z")], doneAt: at("2027-01-15T08:00:00Z") })];
    expect(["2027-01-20T00:00:00Z", "2027-02-01T00:00:00Z", "2030-02-01T00:00:00Z"].map((now) => stateOf(months, again, now))).toEqual(["complete", "waiting", "waiting"]);
  });
});

describe("whoever is excused", () => {
  test("from all that is missing is waived, and from a part of it is not", () => {
    const asked = anAskedProgramme({ requires: threeRequirements.slice(0, 2) });
    const waived = someEvidence({ waivedAt: at("2026-01-12T08:00:00Z") });
    expect(stateOf(asked, [waived, someEvidence()], "2026-06-01T00:00:00Z")).toBe("overdue");
    expect(stateOf(asked, [waived, someEvidence({ met: [at("2026-01-05T08:00:00Z")] })], "2036-01-01T00:00:00Z")).toBe("waived");
    expect(stateOf(asked, [{ ...waived, met: [at("2026-01-20T08:00:00Z")] }, someEvidence({ met: [at("2026-01-05T08:00:00Z")] })], "2036-01-01T00:00:00Z")).toBe("complete");
  });

  test("is asked again for what lapses of the rest", () => {
    const asked = anAskedProgramme({ requires: threeRequirements.slice(0, 2), validity: { kind: "months", months: 12 }, renewDays: 0 });
    const evidence = [someEvidence({ waivedAt: at("2026-01-12T08:00:00Z") }), someEvidence({ met: [at("2026-01-05T08:00:00Z")] })];
    expect(["2027-01-04T20:59:59.999Z", "2027-01-04T21:00:00Z", "2027-01-18T21:00:00Z"].map((now) => stateOf(asked, evidence, now))).toEqual(["waived", "due", "overdue"]);
  });
});

/** The lesser the better. To be excused and to wait for others are alike: neither asks anything of anybody. */
const ranks: Readonly<Record<ProgrammeState, number>> = { complete: 0, waived: 1, waiting: 1, due: 2, "not-started": 3, overdue: 4 };

describe("of whatever programme and whatever facts", () => {
  test("a further fact never makes the state worse, on whatever day", () => {
    const further = fc.record({ which: fc.nat({ max: 2 }), what: anyEvidence });
    fc.assert(fc.property(situation, further, later, ({ asked, boundSince, evidence }, { which, what }, now) => {
      const more = evidence.map((one, index) => (index === which % evidence.length ? withMore(one, what, index === 2) : one));
      const rank = (known: readonly Evidence[]) => ranks[stateOf(asked, known, now, boundSince)];
      expect(rank(more)).toBeLessThanOrEqual(rank(evidence));
    }), { numRuns: 2000 });
  });

  test("a joint training that is completed never makes the state worse then", () => {
    fc.assert(fc.property(situation, later, ({ asked, boundSince, evidence }, now) => {
      const joint = evidence.map((one, index) => (index === 2 ? { ...one, met: [...one.met, now], doneAt: null } : one));
      expect(ranks[stateOf(asked, joint, now, boundSince)]).toBeLessThanOrEqual(ranks[stateOf(asked, evidence, now, boundSince)]);
    }), { numRuns: 1000 });
  });

  test("what is said of each requirement agrees with the state", () => {
    fc.assert(fc.property(situation, later, ({ asked, boundSince, evidence }, now) => {
      const state = stateOf(asked, evidence, now, boundSince);
      const parts = requirementStandings(asked, evidence).map((one) => requirementStateAt(one, asked.rule.renewDays, now));
      if (state === "complete") expect(parts.filter(isOpen)).toEqual([]);
      else if (state === "waived") expect([parts.some(isOpen), parts.includes("waived")]).toEqual([false, true]);
      else if (state === "waiting") expect([parts.some(isOpen), requirementStandings(asked, evidence).some(({ waitingSince }) => waitingSince !== null)]).toEqual([false, true]);
      else expect(parts.some(asksSomething)).toBe(true);
    }), { numRuns: 2000 });
  });

  test("the order of the facts decides nothing, nor that one is named twice", () => {
    fc.assert(fc.property(situation, ({ asked, boundSince, evidence }) => {
      const turned = evidence.map((one) => ({ ...one, met: [...one.met, ...one.met].reverse() }));
      expect(programmeInstants(asked, boundSince, turned)).toEqual(programmeInstants(asked, boundSince, evidence));
    }));
  });

  test("nobody is overdue before the grace after the day on which something was asked of them", () => {
    fc.assert(fc.property(situation, instant, ({ asked, boundSince, evidence }, now) => {
      const instants = programmeInstants(asked, boundSince, evidence);
      expect(instants.overdueAt).toBeGreaterThanOrEqual(Math.min(instants.dueAt, END_OF_TIME));
      if (stateAt(instants, asked.rule.renewDays, now) === "overdue") expect(now).toBeGreaterThanOrEqual(instants.dueAt);
    }));
  });
});

/** Facts that help: something was met or begun, or their own part was done, or they were excused. */
function withMore(known: Evidence, more: Evidence, isJoint: boolean): Evidence {
  return {
    met: [...known.met, ...more.met],
    startedAt: known.startedAt ?? more.startedAt,
    doneAt: isJoint ? (known.doneAt ?? more.doneAt) : null,
    waivedAt: isJoint ? null : (known.waivedAt ?? more.waivedAt),
  };
}
