import { describe, expect, test } from "vitest";
import { explore } from "./explore";
import { SCAFFOLD } from "./testing/planted-in-text";
import { checked, firstMode, patched } from "./testing/scenario-builder";

const idle = (explain: string) => patched(SCAFFOLD, ["vars:\n", "vars:\n  noted: { bool: false }\n  told: { bool: false }\n"], ["  walks:\n", `  explain: ${explain}\n  walks:\n`]);
const rules = (source: string) => checked(source).faults.filter(({ level }) => level !== "information").map(({ rule, path }) => `${rule} ${path}`);

describe("an explanation in the file", () => {
  test("of every warning makes the scenario clean", () => {
    const source = idle('[{ rule: never-read, why: "Later." }, { rule: never-written, why: "Later." }]');
    expect(rules(source)).toEqual([]);
    expect(checked(source).clean).toBe(true);
  });

  test("for one place leaves the same warning at another", () => {
    expect(rules(idle('[{ rule: never-read, at: noted, why: "Later." }, { rule: never-written, why: "Later." }]'))).toEqual(["never-read vars.told"]);
  });

  test("at a choice covers that choice", () => {
    const straw = patched(SCAFFOLD, ["rate: { fairness: 2, record: 3 }", "rate: { fairness: 1, record: 2 }"]);
    expect(rules(straw)).toEqual(["dominated scenes.the_call.choices.ring"]);
    expect(rules(patched(straw, ["  walks:\n", '  explain: [{ rule: dominated, at: the_call.ring, why: "Meant." }]\n  walks:\n']))).toEqual([]);
    expect(rules(patched(straw, ["  walks:\n", '  explain: [{ rule: dominated, at: the_call.wait, why: "Meant." }]\n  walks:\n']))).toEqual(["dominated scenes.the_call.choices.ring", "not-explained checks.explain"]);
  });

  test("never explains an error away", () => {
    const lost = patched(SCAFFOLD, ["  end_open:\n", '  lost: { text: "Nobody reads me.", to: morning }\n  end_open:\n'], ["  walks:\n", '  explain: [{ rule: unreachable, why: "Meant." }]\n  walks:\n']);
    expect(rules(lost)).toEqual(["unreachable scenes.lost", "not-explained checks.explain"]);
    expect(checked(lost).verified).toBe(false);
  });
});

describe("a scenario", () => {
  test("may cite what an overlay brings, which the register does not have", () => {
    const cites = new Set(["ms-30", "ms-31", "ms-32"]);
    expect(checked(patched(SCAFFOLD, ["cite: [ms-30, ms-32]", 'cite: [ms-30, "local:rule-4"]']), { cites }).clean).toBe(true);
  });

  test("called otherwise than its folder is not loaded", () => {
    expect(checked(patched(SCAFFOLD, ["scenario: late-return", "scenario: Late Return"])).faults.map(({ rule }) => rule)).toEqual(["bad-id"]);
  });

  test("has as many states as its graph has stops, and none when it was not explored to the end", () => {
    const whole = checked(SCAFFOLD);
    const exploration = whole.representation && explore(whole.representation, firstMode(whole.representation).seats, 100);
    expect(exploration?.ok && exploration.graph.scenes.length).toBe(whole.states);
    expect(checked(SCAFFOLD, { budget: whole.states ?? 0 }).verified).toBe(true);
    expect(checked(SCAFFOLD, { budget: (whole.states ?? 0) - 1 })).toMatchObject({ states: null, verified: false, clean: false });
  });

  test("has no more states for a variable that only texts read", () => {
    const { representation, states } = checked(patched(SCAFFOLD,
      ["vars:\n", "vars:\n  calls: { int: [0, 99] }\n"],
      ["        to: the_form\n\n  the_form", "        then: { add: { calls: 1 } }\n        to: the_form\n\n  the_form"],
      ['    text: "There is a form', '    text:\n      - { when: "calls > 0", text: "There is a call." }\n      - default: true\n        text: "There is a form'],
    ));
    expect(states).toBe(checked(SCAFFOLD).states);
    expect(representation && explore(representation, firstMode(representation).seats, 100)).toMatchObject({ ok: true });
  });
});
