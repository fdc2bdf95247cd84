import { describe, expect, test } from "vitest";
import { aRule } from "../../../tests/support/programme-builders";
import { programmeToForm, readProgramme } from "./read-programme";
import type { ProgrammeRule } from "./rule";
import { askedSince } from "./versions";

const choices = { sites: new Set(["north"]), courses: new Set(["late-returns", "safe"]), scenarios: new Set(["gate"]), joint: new Set(["conference"]) };
const whole = aRule({ professions: ["police_officer", "volunteer"], sites: ["north"], requires: [{ kind: "course", course: "late-returns" }, { kind: "scenario", scenario: "gate", level: { endings: 2 } }, { kind: "joint-training", programme: "conference" }] });

function readWith(changes: Record<string, string>, rule: ProgrammeRule = whole) {
  const form = new URLSearchParams(programmeToForm("Gate", rule));
  for (const [name, value] of Object.entries(changes)) form.set(name, value);
  return readProgramme(form, choices);
}

describe("a programme", () => {
  test.each<ProgrammeRule["validity"]>([{ kind: "for-ever" }, { kind: "months", months: 24 }, { kind: "calendar", month: 4, day: 1, everyYears: 2 }])("is read from its form as it was written into it: %j", (validity) => {
    const rule = { ...whole, validity, renewDays: validity.kind === "months" ? 60 : 0 };
    expect(readWith({}, rule)).toEqual({ ok: true, title: "Gate", rule });
  });

  test.each([
    ["title", { title: "  " }],
    ["title", { title: "a".repeat(121) }],
    ["not-offered", { course: "of-another-agency" }],
    ["not-offered", { joint: "not-accepted" }],
    ["not-offered", { site: "of-another-agency" }],
    ["months", { validity: "months", months: "0" }],
    ["months", { validity: "months", months: "121" }],
    ["calendar", { validity: "calendar", month: "2", day: "29", everyYears: "1" }],
    ["first-within", { firstWithinDays: "0" }],
    ["first-within", { firstWithinDays: "3.5" }],
    ["grace", { graceDays: "366" }],
    ["renew", { validity: "months", months: "1", renewDays: "27" }],
  ])("is refused for its %s: %j", (problem, changes) => {
    expect(readWith(changes)).toEqual({ ok: false, problem });
  });

  test("requires something", () => {
    const form = new URLSearchParams(programmeToForm("Gate", { ...whole, requires: [] }));
    expect(readProgramme(form, choices)).toEqual({ ok: false, problem: "nothing-required" });
  });
});

describe("since when a programme asks what it asks", () => {
  const [course, scenario] = whole.requires;
  const version = (recordedAt: number, ...requires: ProgrammeRule["requires"]) => ({ recordedAt, rule: { ...whole, requires } });

  test("is since the last version that asked for more", () => {
    if (course === undefined || scenario === undefined) throw new Error("there are no requirements");
    expect(askedSince([version(1, course), version(2, course, scenario), version(3, scenario), version(4, scenario)])).toBe(2);
    expect(askedSince([version(1, scenario), version(2, { kind: "scenario", scenario: "gate", level: { endings: 3 } })])).toBe(2);
    expect(askedSince([version(1, scenario), version(2, { kind: "scenario", scenario: "gate", level: { endings: 1 } })])).toBe(1);
  });
});
