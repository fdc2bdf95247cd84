import fc from "fast-check";
import { longestRenewal, type ProgrammeRule, type Requirement, type Validity } from "../../app/domain/programme/rule";
import type { AskedProgramme, Evidence } from "../../app/domain/programme/standing";

const DAY = 24 * 60 * 60_000;

export function aRule(changes: Partial<ProgrammeRule> = {}): ProgrammeRule {
  return { professions: [], sites: [], requires: [{ kind: "course", course: "late-returns" }], validity: { kind: "for-ever" }, firstWithinDays: 30, graceDays: 14, renewDays: 60, ...changes };
}

/** Asked since 1 January 2026, in Nairobi. */
export function anAskedProgramme(changes: Partial<ProgrammeRule> = {}, more: Partial<Omit<AskedProgramme, "rule">> = {}): AskedProgramme {
  const began = at("2025-12-31T21:00:00Z");
  return { rule: aRule(changes), timeZone: "Africa/Nairobi", createdAt: began, askedSince: began, ...more };
}

export function someEvidence(changes: Partial<Evidence> = {}): Evidence {
  return { met: [], startedAt: null, doneAt: null, waivedAt: null, ...changes };
}

export function at(instant: string): number {
  return Date.parse(instant);
}

/** Three requirements of different kinds. */
export const threeRequirements: Requirement[] = [{ kind: "course", course: "late-returns" }, { kind: "scenario", scenario: "late-return", level: { endings: 1 } }, { kind: "joint-training", programme: "gate" }];

const zone = fc.constantFrom("Africa/Nairobi", "Europe/Lisbon", "America/Santiago", "Asia/Kolkata", "Australia/Lord_Howe");
const validity: fc.Arbitrary<Validity> = fc.oneof(
  fc.constant<Validity>({ kind: "for-ever" }),
  fc.integer({ min: 1, max: 36 }).map((months): Validity => ({ kind: "months", months })),
  fc.record({ kind: fc.constant("calendar" as const), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }), everyYears: fc.integer({ min: 1, max: 3 }) }),
);

/** From 2024 to 2027, to the millisecond. */
export const instant = fc.integer({ min: at("2024-01-01T00:00:00Z"), max: at("2027-12-31T00:00:00Z") });
const perhaps = fc.option(instant, { nil: null });
export const evidence: fc.Arbitrary<Evidence> = fc.record({ met: fc.array(instant, { maxLength: 3 }), startedAt: perhaps, doneAt: perhaps, waivedAt: fc.option(instant, { nil: null, freq: 3 }) });

/** A programme, a member and what is known of them. */
export const situation = fc.record({ validity, zone, renewDays: fc.nat({ max: 120 }), firstWithinDays: fc.nat({ max: 200 }), graceDays: fc.nat({ max: 60 }), createdAt: instant, boundSince: instant, evidence: fc.array(evidence, { minLength: 1, maxLength: 3 }) }).map(
  ({ zone: timeZone, createdAt, boundSince, evidence: known, ...rule }) => ({
    asked: anAskedProgramme({ ...rule, requires: threeRequirements.slice(0, known.length), renewDays: Math.min(rule.renewDays, longestRenewal(rule.validity)) }, { timeZone, createdAt, askedSince: createdAt }),
    boundSince,
    // Only of a joint training somebody waits for others.
    evidence: known.map((one, index) => (index === 2 ? { ...one, waivedAt: null } : { ...one, doneAt: null })),
  }),
);

/** A day after the last of these facts. */
export const later = fc.integer({ min: 0, max: 1500 * DAY }).map((span) => at("2027-12-31T00:00:00Z") + span);
