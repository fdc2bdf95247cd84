import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agreementOf, type AgreedWord } from "./agreement";
import { jointRuleToForm, readJointRule } from "./read-rule";
import type { JointRule } from "./rule";

const rule: JointRule = {
  version: "1", planned: 360, share: 0.8, prerequisites: ["late-returns"], together: { kind: "within-days", days: 14 }, substitutes: 1,
  minima: [{ agency: "prison", profession: "prison_officer", least: 2 }, { agency: "police", profession: null, least: 1 }, { agency: "prison", profession: null, least: 3 }],
};

function said(agency: string, word: AgreedWord["word"], at: number, id = `${agency}-${String(at)}`): AgreedWord {
  return { id, agency, word, note: null, at };
}

describe("a version of a joint programme", () => {
  test("binds when every agency of its minima has accepted, and no other agency is asked", () => {
    const prison = said("prison", "accepted", 1);
    expect(agreementOf(rule, []).agencies.map(({ agency, word }) => [agency, word])).toEqual([["prison", null], ["police", null]]);
    expect(agreementOf(rule, [prison, said("volunteers", "accepted", 2)]).isBinding).toBe(false);
    expect(agreementOf(rule, [prison, said("police", "accepted", 2)]).isBinding).toBe(true);
  });

  test("binds since the last of them accepted, and not anew because one says yes twice", () => {
    const words = [said("prison", "accepted", 1), said("police", "accepted", 2), said("prison", "accepted", 5)];
    expect(agreementOf(rule, words).boundSince).toBe(2);
    expect(agreementOf(rule, [...words, said("police", "declined", 6)]).boundSince).toBeNull();
    expect(agreementOf(rule, [...words, said("police", "declined", 6), said("police", "accepted", 7)]).boundSince).toBe(7);
  });

  test("goes by the last word of each, whatever order they are read in", () => {
    const words = [said("prison", "accepted", 1), said("police", "accepted", 2), said("police", "declined", 3), said("police", "accepted", 4)];
    fc.assert(fc.property(fc.shuffledSubarray(words, { minLength: 4 }), (turned) => {
      expect(agreementOf(rule, turned)).toEqual(agreementOf(rule, words));
    }));
    expect([agreementOf(rule, words).isBinding, agreementOf(rule, words.slice(0, 3)).isBinding]).toEqual([true, false]);
  });

  test("is read from its form as it was written into it", () => {
    const { version: _, ...kept } = rule;
    const read = readJointRule(new URLSearchParams(jointRuleToForm("Gate", "Why.", kept)), new Set(["prison", "police"]), new Set(["late-returns"]));
    expect(read).toEqual({ ok: true, title: "Gate", about: "Why.", rule: kept });
  });

  test.each([
    ["title", { title: "" }],
    ["about", { about: "a".repeat(2001) }],
    ["agencies", { "agency-2": "prison" }],
    ["least", { "least-2": "0" }],
    ["least", { "least-1": "two" }],
    ["not-offered", { "agency-2": "nowhere" }],
    ["not-offered", { course: "nowhere" }],
    ["planned", { planned: "14" }],
    ["share", { share: "101" }],
    ["share", { share: "0" }],
    ["together", { days: "" }],
    ["substitutes", { substitutes: "-1" }],
  ])("is refused for its %s: %j", (problem, changes) => {
    const { version: _, ...kept } = rule;
    const form = new URLSearchParams(jointRuleToForm("Gate", "Why.", kept));
    for (const [name, value] of Object.entries(changes)) form.set(name, value);
    expect(readJointRule(form, new Set(["prison", "police"]), new Set(["late-returns"]))).toEqual({ ok: false, problem });
  });
});
