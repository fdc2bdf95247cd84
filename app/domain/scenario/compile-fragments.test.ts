import { describe, expect, test } from "vitest";
import { MOST_FRAGMENT_SCENES } from "./compile-fragments";
import { diffOf } from "./diff";
import { explore } from "./explore";
import { placeToText } from "../content/fault";
import { toMermaid } from "./mermaid";
import { sceneOf } from "./representation";
import { stringsOf } from "./strings";
import { CALLS_TWICE } from "./testing/planted-in-fragments";
import { decision, ending, scenes } from "./testing/planted-sketches";
import { checked, followed, fragmentOf, lineOf, patched, representationOf, scenarioText } from "./testing/scenario-builder";

const { source, fragments } = CALLS_TWICE;
const STORY = representationOf(source, fragments);
const PHONE = fragments[0]?.source ?? "";

/** What the fragment comes to, written out by hand. */
const call = (use: string, calm: string, [answered, silent]: [string, string]) => [
  `  ${use}: { check: [{ default: true, to: ${use}_ring }] }`,
  `  ${use}_ring: { by: officer, ask: "Do you ring {person.sami}?", choices: { ring: { text: "Ring", to: ${use}_line }, leave: { text: "Do not", to: ${silent}, when: "${calm} or faith > 0" } } }`,
  `  ${use}_line: { random: { up: { weight: 1, to: ${use}_said }, down: { weight: 1, to: ${silent} } } }`,
  `  ${use}_said: { text: [{ when: "visited(${use}_line) and chose(${use}_ring.ring)", text: "A voice." }, { default: true, text: "Nothing." }], then: { add: { faith: 1 } }, to: ${answered} }`,
];

test("a fragment is the same as its scenes written out where it is used", () => {
  const written = representationOf(scenarioText({
    names: "{ person: { sami: Sami } }",
    vars: "{ faith: { int: [0, 2] } }",
    scenes: scenes(
      ...call("first", "true", ["between", "between"]),
      decision("between", "on: { text: On, to: second }, stop: { text: Stop, to: end_b }"),
      ...call("second", "false", ["end_a", "end_c"]),
      ending("end_a", "good"), ending("end_b", "mixed"), ending("end_c", "good"),
    ),
    expert: "[first_ring.ring, between.on, second_ring.ring]",
    checks: '{ never: [{ id: unheard, if: "at(end_a) and not visited(second_said)" }] }',
  }));
  expect(STORY).toEqual(written);
  expect(diffOf(STORY, written).class).toBeNull();
});

describe("a story with a fragment", () => {
  test("is played, explored, drawn and translated by the names that its scenes have in it", () => {
    const run = followed(STORY, ["first_ring.ring", "first_line.up", "between.on", "second_ring.leave"]);
    expect(run.states.map(({ scene }) => scene)).toEqual(["first_ring", "first_line", "first_said", "between", "second_ring", "end_c"]);
    expect(run.states.at(-1)?.vars.faith).toBe(1);
    const exploration = explore(STORY, ["officer"], 100);
    expect(exploration.ok && exploration.graph.scenes.map(({ id }) => id)).toContain("second_line");
    expect(toMermaid(STORY)).toContain("  second --> second_ring\n".replace("-->", '-- "otherwise" -->'));
    expect(stringsOf(STORY).map(({ path }) => path)).toContain("scenes.second_ring.choices.leave.text");
  });

  test("that changes in the fragment changes in every place that uses it", () => {
    const reworded = representationOf(source, [fragmentOf("phone", patched(PHONE, ['"A voice."', '"His voice."']))]);
    expect(diffOf(STORY, reworded)).toMatchObject({ class: "text", differences: [{ path: "scenes.first_said.text" }, { path: "scenes.second_said.text" }] });
    const led = representationOf(source, [fragmentOf("phone", patched(PHONE, ["        to: line", "        to: said"]))].map((one) => ({ ...one, source: patched(one.source, ["down: { weight: 1, to: silent } }", "down: { weight: 1, to: said } }"]) })));
    expect(diffOf(STORY, led)).toMatchObject({ class: "structural" });
  });

  test("has faults of its states at their line in the fragment's file, with a counter-example that plays", () => {
    const trapped = fragmentOf("phone", patched(PHONE, ['        text: "Ring"\n', '        text: "Ring"\n        when: "calm"\n']));
    const { faults } = checked(source, { fragments: [trapped] });
    const trap = faults.find(({ rule }) => rule === "trap");
    expect(trap && placeToText(trap.place)).toBe(`fragments/phone.yaml:${String(lineOf(PHONE, "  ring:\n    by"))}:3`);
    expect(trap).toMatchObject({ path: "scenes.second_ring", counterExample: ["first_ring.leave", "between.on"] });
    expect(trap?.message).toContain('(In the fragment "phone", used by "second".)');
  });
});

const OUTER = fragmentOf("evening", `fragment: evening
format: 1
inputs: { hope: { int: [0, 3] } }
exits: [out]
start: wait
scenes:
  wait: { by: officer, ask: "Wait?", choices: { a: { text: A, to: call }, b: { text: B, to: out } } }
  call: { use: phone, repeat: 2, with: { trust: hope, calm: "true" }, exits: { answered: out, silent: out } }
`);

describe("a fragment within a fragment", () => {
  const nested = representationOf(patched(source, ["  first:\n    use: phone\n    with: { trust: faith, calm: true }\n    exits: { answered: between, silent: between }", "  first: { use: evening, repeat: 3, with: { hope: faith }, exits: { out: between } }"], ["first_ring.ring", "first_call_ring.ring"]), [OUTER, ...fragments]);

  test("has the names of both, the variable of the story, and leads out of both", () => {
    expect(nested.scenes.map(({ id }) => id).slice(0, 6)).toEqual(["first", "first_wait", "first_call", "first_call_ring", "first_call_line", "first_call_said"]);
    expect(sceneOf(nested, "first_call_said")).toMatchObject({ to: "between", effects: [{ variable: "faith" }], text: [{ when: { left: { scene: "first_call_line" } } }, {}] });
  });

  test("may be entered as often as both allow together", () => {
    expect(["first", "first_wait", "first_call", "first_call_ring", "second_ring"].map((id) => sceneOf(nested, id).repeat)).toEqual([3, 3, 6, 6, 1]);
  });

  test("has its faults named by the scene of the story", () => {
    const { faults } = checked(patched(source, ["  first:\n    use: phone\n    with: { trust: faith, calm: true }\n    exits: { answered: between, silent: between }", "  first: { use: evening, with: { hope: faith }, exits: { out: between } }"], ["first_ring.ring", "first_call_ring.ring"]), { fragments: [OUTER, fragmentOf("phone", patched(PHONE, ["to: said }, down", "to: sad }, down"]))] });
    expect(faults.map(({ rule, message }) => `${rule}: ${message}`)).toEqual(['broken-target: There is no scene "sad"; did you mean "said"? (In the fragment "phone", used by "first_call" and "second".)']);
  });
});

test("fragments that use each other twice, level upon level, are refused before they fill the memory", () => {
  const levels = Array.from({ length: 30 }, (_, level) => fragmentOf(`f${String(level)}`, `fragment: f${String(level)}\nformat: 1\nexits: [out]\nstart: a\nscenes:\n  a: { use: f${String(level + 1)}, exits: { out: b } }\n  b: { use: f${String(level + 1)}, exits: { out: out } }\n`));
  const last = fragmentOf("f30", "fragment: f30\nformat: 1\nexits: [out]\nstart: a\nscenes:\n  a: { text: A, to: out }\n");
  const { faults } = checked(scenarioText({ scenes: scenes("  first: { use: f0, exits: { out: end_a } }", ending("end_a", "good")) }), { fragments: [...levels, last] });
  expect(faults[0]).toMatchObject({ rule: "too-large" });
  expect(faults[0]?.message).toContain(String(MOST_FRAGMENT_SCENES));
});
