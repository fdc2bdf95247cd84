import { lastState } from "../follow";
import type { Planted } from "./planted-fault";
import { SCAFFOLD } from "./planted-in-text";
import { decision, ending, endsAt, scenes, standsAt } from "./planted-sketches";
import { patched, scenarioText } from "./scenario-builder";

const COMPETENCE = '{ care: { name: "Care", cite: [ms-1], pass: 0 } }';
const rated = (rating: number, text: string) => `text: "${text}", rate: { care: ${rating} }, why: "So it is.", cite: [ms-1]`;
const five = ["one", "two", "three", "four", "five"];
/** Five decisions of three choices; for each the texts of the best choice, which stands at `position`, and of the other two. */
const cued = (texts: (position: number) => [best: string, second: string, third: string], position: (index: number) => number) =>
  scenarioText({
    start: "one", competencies: COMPETENCE, expert: `[${five.map((id) => `${id}.best`).join(", ")}]`,
    scenes: scenes(
      ...five.map((id, index) => {
        const to = five[index + 1] ?? "end_a";
        const [best, second, third] = texts(index);
        const choices = [`second: { ${rated(2, second)}, to: ${to}, then: { set: { mark: 1 } } }`, `third: { ${rated(1, third)}, to: ${to}, then: { set: { mark: 2 } } }`];
        choices.splice(position(index), 0, `best: { ${rated(3, best)}, to: ${to}, then: { set: { mark: 0 } } }`);
        return decision(id, choices.join(", "));
      }),
      ending("end_a", "good").replace('text: "It ends."', 'text: [{ when: "mark == 1", text: "So." }, { default: true, text: "It ends." }]'),
    ),
    vars: "{ mark: { int: [0, 2] } }",
  });
const asLongInTurn = (index: number): [string, string, string] => [index % 3 === 0 ? "Long text" : "Short", index % 3 === 1 ? "Long text" : "Short", index % 3 === 2 ? "Long text" : "Short"];

/** Faults of the author's promises and judgements. */
export const PLANTED_IN_JUDGEMENT: Planted[] = [
  { name: "a promised ending that cannot be reached from there", rule: "possible", source: patched(SCAFFOLD, ["from: first_words.wave_through, to: end_settled", "from: the_form.wilful, to: end_settled"]), at: "    - { id: mended", says: 'after "the_form.wilful"', shows: { steps: 2, in: standsAt("the_call") } },
  { name: "a promised ending that is none", rule: "possible", source: patched(SCAFFOLD, ["from: first_words.wave_through, to: end_settled", "to: morning"]), at: "    - { id: mended", says: "not an ending" },
  { name: "an expert path with a gap", rule: "expert", source: patched(SCAFFOLD, ["the_form.facts_and_account, the_call.wait]\n  questions", "the_form.facts_and_account]\n  questions"]), at: "  expert:", says: 'no choice for "the_call"', shows: { steps: 2, in: standsAt("the_call") } },
  { name: "an expert choice that is not offered on one draw", rule: "expert", source: scenarioText({ vars: "{ late: { bool: false } }", scenes: scenes("  first: { random: { on_time: { weight: 3, to: asked }, after: { weight: 1, to: delay } } }", '  delay: { text: "He is late.", then: { set: { late: true } }, to: asked }', decision("asked", 'thank: { text: Thank, to: end_a, when: "not late" }, ask: { text: Ask, to: end_a }'), ending("end_a", "good")), expert: "[asked.thank]" }), at: "debrief: { expert", says: "asked.thank", shows: { steps: 1, in: (followed) => lastState(followed).vars.late === true } },
  { name: "an expert path that ends badly", rule: "expert", source: patched(SCAFFOLD, ["the_form.facts_and_account, the_call.wait]\n  questions", "the_form.wilful, the_call.wait]\n  questions"]), at: "  expert:", says: "mixed ending", shows: { steps: 3, in: endsAt("end_open") } },
  { name: "an expert path with a critical error", rule: "expert", source: patched(SCAFFOLD, ["critical: {}", 'critical: { unsafe: "Somebody was left in danger" }'], ["        to: morning\n      knock", '        critical: { unsafe: "heard" }\n        to: morning\n      knock']), at: "  expert:", says: '"unsafe"', also: ["walk"], shows: { steps: 3, in: (followed) => lastState(followed).critical.join() === "unsafe" } },
  { name: "an expert path that names two choices for one decision", rule: "expert", source: patched(SCAFFOLD, ["expert: [first_words.ask_him,", "expert: [first_words.form_first, first_words.ask_him,"]), at: "  expert:", says: '"first_words"' },
  { name: "a competency exercised twice on one path", rule: "rarely-exercised", source: patched(SCAFFOLD, ["        to: the_form\n\n  the_form", "        to: the_call\n\n  the_form"]), at: "  fairness:", says: /fairness.*twice/u, also: ["rarely-exercised"], shows: { steps: 2, in: (followed) => followed.stopped.kind === "ended" } },
  { name: "two choices that do the same", rule: "same-choice", source: patched(SCAFFOLD, ["rate: { fairness: 2, record: 3 }", "rate: { fairness: 3, record: 2 }"]), at: "      wait:", says: /"ring".*"wait"|"wait".*"ring"/u },
  { name: "a straw man", rule: "dominated", source: patched(SCAFFOLD, ["rate: { fairness: 2, record: 3 }", "rate: { fairness: 1, record: 2 }"]), at: "      ring:", says: '"ring"' },
  { name: "the best choice always first", rule: "cue-first", source: cued(asLongInTurn, () => 0), at: "scenes:", says: "5 of 5" },
  { name: "the best choice never first", rule: "cue-first", source: cued(asLongInTurn, (index) => 1 + (index % 2)), at: "scenes:", says: "0 of 5" },
  { name: "the best choice always longest", rule: "cue-longest", source: cued(() => ["Long text", "Short", "Short"], (index) => index % 3), at: "scenes:", says: "5 of 5" },
  { name: "the best choice never longest", rule: "cue-longest", source: cued(() => ["Short", "Long text", "Short"], (index) => index % 3), at: "scenes:", says: "0 of 5" },
  { name: "only the best choice hedged", rule: "cue-hedged", source: cued((index) => [index % 3 === 0 ? "Wait, if possible, for now" : "If possible", index % 3 === 1 ? "Wait here a good while longer" : "Wait", index % 3 === 2 ? "Wait here a good while longer" : "Go"], (index) => index % 3), at: "scenes:", says: "5 of 5" },
  { name: "only a wrong choice hedged", rule: "cue-hedged", source: cued((index) => [index % 3 === 0 ? "Wait here a good while longer" : "Go", "If possible", index % 3 === 1 ? "Wait here a good while longer" : "Wait"], (index) => index % 3), at: "scenes:", says: "0 of 5" },
  { name: "more states than the budget", rule: "not-verified", source: SCAFFOLD, budget: 5, at: "scenes:", says: "5" },
  { name: "a good ending that one guess in two reaches", rule: "good-by-chance", source: SCAFFOLD, at: "  end_settled:\n", says: /"solo" \d+\.\d % .*"end_settled"/u },
  { name: "a walk that ends elsewhere", rule: "walk", source: patched(SCAFFOLD, ["expect: { end: end_open }", "expect: { end: end_settled }"]), at: "    - { id: by_the_form", says: /by_the_form.*end_open.*door → first_words/u, shows: { steps: 3, in: endsAt("end_open") } },
  { name: "a walk that is not possible", rule: "walk", source: patched(SCAFFOLD, ["choices: [first_words.form_first, the_form.wilful", "choices: [first_words.form_first, the_form.facts_and_account"]), at: "    - { id: by_the_form", says: "not offered", shows: { steps: 1, in: standsAt("the_form") } },
  { name: "a walk that stops half way", rule: "walk", source: patched(SCAFFOLD, ["the_form.wilful, the_call.ring]", "the_form.wilful]"]), at: "    - { id: by_the_form", says: "before an ending", shows: { steps: 2, in: standsAt("the_call") } },
  { name: "a walk with another value", rule: "walk", source: patched(SCAFFOLD, ["expect: { end: end_open }", "expect: { end: end_open, vars: { heard: true } }"]), at: "    - { id: by_the_form", says: '"heard" is false, not true', shows: { steps: 3, in: endsAt("end_open") } },
  { name: "a walk past other scenes", rule: "walk", source: patched(SCAFFOLD, ["expect: { end: end_open }", "expect: { end: end_open, scenes: [door, first_words, the_call, end_open] }"]), at: "    - { id: by_the_form", says: 'step 3 is "the_form", not "the_call"', shows: { steps: 3, in: endsAt("end_open") } },
  { name: "an explanation for a warning that is not there", rule: "not-explained", source: patched(SCAFFOLD, ["  walks:\n", '  explain:\n    - { rule: never-read, at: heard, why: "It is." }\n  walks:\n']), at: "    - { rule: never-read", says: '"never-read" at "heard"' },
];
