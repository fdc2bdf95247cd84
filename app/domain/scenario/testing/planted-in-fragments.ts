import type { FragmentSource } from "../compile-fragments";
import type { Planted } from "./planted-fault";
import { decision, ending, scenes } from "./planted-sketches";
import { fragmentOf, patched, scenarioText } from "./scenario-builder";

/** Somebody is rung up; each use says how often, and what it does to trust. */
const PHONE = `fragment: phone
format: 1
about: "A call that may not be answered."
inputs:
  trust: { int: [0, 3] }
  calm: { bool: true }
exits: [answered, silent]
start: ring
scenes:
  ring:
    by: officer
    ask: "Do you ring {person.sami}?"
    choices:
      ring:
        text: "Ring"
        to: line
      leave:
        text: "Do not"
        to: silent
        when: "calm or trust > 0"
  line: { random: { up: { weight: 1, to: said }, down: { weight: 1, to: silent } } }
  said:
    text: [{ when: "visited(line) and chose(ring.ring)", text: "A voice." }, { default: true, text: "Nothing." }]
    then: { add: { trust: 1 } }
    to: answered
`;

/** A clean story that uses one fragment in two places. */
export const CALLS_TWICE: { source: string; fragments: FragmentSource[] } = {
  source: scenarioText({
    names: "{ person: { sami: Sami } }",
    vars: "{ faith: { int: [0, 2] } }",
    start: "first",
    scenes: scenes(
      "  first:", "    use: phone", "    with: { trust: faith, calm: true }", "    exits: { answered: between, silent: between }",
      decision("between", "on: { text: On, to: second }, stop: { text: Stop, to: end_b }"),
      "  second:", "    use: phone", "    with: { trust: faith, calm: false }", "    exits: { answered: end_a, silent: end_c }",
      ending("end_a", "good"), ending("end_b", "mixed"), ending("end_c", "good"),
    ),
    expert: "[first_ring.ring, between.on, second_ring.ring]",
    checks: '{ never: [{ id: unheard, if: "at(end_a) and not visited(second_said)" }] }',
  }),
  fragments: [fragmentOf("phone", PHONE)],
};

const story = (...changes: [string, string][]) => ({ source: patched(CALLS_TWICE.source, ...changes), fragments: CALLS_TWICE.fragments });
const withPhone = (...changes: [string, string][]) => ({ source: CALLS_TWICE.source, fragments: [fragmentOf("phone", patched(PHONE, ...changes))] });
const phone = (...changes: [string, string][]) => ({ ...withPhone(...changes), inFragment: "phone" });
const first = "    with: { trust: faith, calm: true }";

const ringOf = (name: string, next: string) => fragmentOf(name, `fragment: ${name}\nformat: 1\nexits: [out]\nstart: a\nscenes:\n  a: { use: ${next}, exits: { out: out } }\n`);

/** Faults of fragments and of their use. */
export const PLANTED_IN_FRAGMENTS: Planted[] = [
  { name: "two fragments that use each other", rule: "recursive-fragment", ...story(["  first:\n    use: phone\n    with: { trust: faith, calm: true }\n    exits: { answered: between, silent: between }", "  first:\n    use: here\n    exits: { out: between }"], ["first_ring.ring, ", ""]), fragments: [...CALLS_TWICE.fragments, ringOf("here", "there"), ringOf("there", "here")], inFragment: "there", at: "  a:", says: '"here" → "there" → "here"' },
  { name: "a fragment that uses itself", rule: "recursive-fragment", ...phone(["  said:\n", "  more: { use: phone, with: { trust: trust, calm: calm }, exits: { answered: said, silent: said } }\n  said:\n"], ["to: said }, down", "to: more }, down"]), at: "  more:", says: '"first" and "second"' },
  { name: "a file that no scene uses", rule: "unused-fragment", source: CALLS_TWICE.source, fragments: [...CALLS_TWICE.fragments, fragmentOf("letter", PHONE.replace("fragment: phone", "fragment: letter"))], inFragment: "letter", at: "fragment:", says: '"letter"' },
  { name: "a fragment that is not there", rule: "unknown-name", ...story(["  first:\n    use: phone", "  first:\n    use: phon"], ["first_ring.ring, ", ""]), at: "    use: phon\n", says: 'did you mean "phone"' },
  { name: "an exit that the fragment does not have", rule: "unknown-name", ...story(["exits: { answered: between, silent: between }", "exits: { answered: between, silent: between, busy: between }"]), at: "    exits: { answered: between, silent", says: '"busy"' },
  { name: "an exit that the use leaves out", rule: "fragment-binding", ...story(["exits: { answered: between, silent: between }", "exits: { answered: between }"]), at: "  first:", says: '"silent"' },
  { name: "an exit to which nothing leads", rule: "fragment-binding", ...phone(["        to: silent", "        to: answered"], ["down: { weight: 1, to: silent }", "down: { weight: 1, to: said }"]), at: "exits:", says: '"silent"' },
  { name: "an exit that leads to no scene", rule: "broken-target", ...story(["exits: { answered: between, silent: between }", "exits: { answered: between, silent: betwen }"]), at: "    exits: { answered: between, silent", says: 'did you mean "between"' },
  { name: "a way into the middle of a fragment", rule: "broken-target", ...story(["on: { text: On, to: second }", "on: { text: On, to: second_line }"]), at: "  between:", says: 'lead to "second"' },
  { name: "an input without a value", rule: "fragment-binding", ...story([first, "    with: { trust: faith }"]), at: "  first:", says: '"calm"' },
  { name: "a value for what is no input", rule: "unknown-name", ...story([first, "    with: { trust: faith, calm: true, mood: 3 }"]), at: "    with: { trust: faith, calm: true", says: '"mood"' },
  { name: "a variable with values that the input does not have", rule: "fragment-binding", ...story(["faith: { int: [0, 2] }", "faith: { int: [0, 4] }"]), at: "    with: { trust: faith, calm: true", says: /0 to 3; "faith" can be 4/u, also: ["fragment-binding"] },
  { name: "a constant for what the fragment changes", rule: "fragment-binding", ...story([first, "    with: { trust: 1, calm: true }"]), at: "    with: { trust: 1", says: "constant" },
  { name: "a constant of another type", rule: "fragment-binding", ...story([first, "    with: { trust: faith, calm: 2 }"]), at: "    with: { trust: faith, calm: 2", says: "true or false" },
  { name: "a condition as a value", rule: "fragment-binding", ...story([first, '    with: { trust: faith, calm: "faith > 1" }']), at: "    with: { trust: faith, calm: \"faith", says: "single quotes" },
  { name: "a value that the variable cannot take", rule: "fragment-binding", ...withPhone(["then: { add: { trust: 1 } }", "then: { set: { trust: 3 } }"]), at: "    with: { trust: faith, calm: true", says: 'sets "trust" to 3', also: ["fragment-binding"] },
  { name: "a variable of the scenario in a fragment", rule: "unknown-name", ...phone(['when: "calm or trust > 0"', 'when: "calm or faith > 0"']), at: '        when: "calm or faith', says: /no variable "faith".*used by "first" and "second"/u },
  { name: "a scene of the scenario in a fragment", rule: "broken-target", ...phone(["        to: silent", "        to: between"]), at: "        to: between", says: '"between"' },
  { name: "a placeholder that is not declared, in a fragment", rule: "unknown-name", ...phone(["{person.sami}", "{person.samy}"]), at: '    ask: "Do you ring', says: "{person.samy}" },
  { name: "a scene called as one of a fragment", rule: "bad-id", ...story(["  end_b:", "  second_said: { text: \"Once more.\", to: end_a }\n  end_b:"]), at: "  second:", says: '"second_said"' },
  { name: "an exit called as a scene", rule: "bad-id", ...phone(["exits: [answered, silent]", "exits: [answered, silent, said]"]), at: "exits:", says: '"said"', also: ["fragment-binding", "fragment-binding"] },
  { name: "a fragment called otherwise than its file", rule: "bad-id", ...phone(["fragment: phone", "fragment: call"]), at: "fragment:", says: '"phone.yaml"' },
  { name: "a misspelt key in a fragment", rule: "unknown-key", ...phone(["start: ring", "start: ring\ncolour: red"]), at: "colour:", says: '"colour"' },
  { name: "a text in a fragment to which nothing leads", rule: "unreachable", ...phone(["  said:\n", "  lost: { text: \"Nobody reads me.\", to: silent }\n  said:\n"]), at: "  lost:", says: /used by "(first|second)"/u, also: ["unreachable"] },
  { name: "a choice in a fragment that is never offered where it is used", rule: "never-offered", ...phone(['when: "calm or trust > 0"', 'when: "calm"']), at: "      leave:", says: 'used by "second"', also: ["never-read"] },
];
