import type { Planted } from "./planted-fault";
import { SCAFFOLD } from "./planted-in-text";
import { patched } from "./scenario-builder";

const heardWith = (condition: string) => patched(SCAFFOLD, ['when: "not heard"', `when: "${condition}"`]);
const timed = (timer: string) => patched(SCAFFOLD, ['    ask: "Do you ring', `    timer: { ${timer} }\n    ask: "Do you ring`]);
const KNOCK = '        when: "';

/** Faults of meaning: names, types and judgements that do not fit together. */
export const PLANTED_IN_NAMES: Planted[] = [
  { name: "a time that nobody may change, without a reason", rule: "timer", source: timed("seconds: 60, expires: wait, adjustable: false"), at: "    timer:", says: "timing_essential" },
  { name: "a reason for a time that may be changed", rule: "timer", source: timed('seconds: 60, expires: wait, timing_essential: "The bus leaves"'), at: "    timer:", says: "both, or neither" },
  { name: "a warning before the time has begun", rule: "timer", source: timed("seconds: 60, expires: wait, warn: 60"), at: "    timer:", says: "60 seconds" },
  { name: "a time that runs out to nothing", rule: "unknown-name", source: timed("seconds: 60, expires: waite"), at: "    timer:", says: 'did you mean "wait"' },
  { name: "a clock that makes a critical error", rule: "timer-critical", source: patched(timed("seconds: 60, expires: wait"), ["critical: {}", 'critical: { late: "Too late" }'], ['        text: "Leave it for the morning', '        critical: { late: "true" }\n        text: "Leave it for the morning']), at: "    timer:", says: '"late"' },
  { name: "a time of no length", rule: "schema", source: timed("seconds: 9, expires: wait"), at: "    timer:", says: "at least 10" },
  { name: "a decision of another seat", rule: "unknown-name", source: patched(SCAFFOLD, ["  the_call:\n    by: probation", "  the_call:\n    by: all # nobody"]), at: "    by: all # nobody", says: "probation" },
  { name: "a target that does not exist", rule: "broken-target", source: patched(SCAFFOLD, ["    to: first_words", "    to: first_wrods"]), at: "    to: first_wrods", says: 'did you mean "first_words"' },
  { name: "a start that does not exist", rule: "broken-target", source: patched(SCAFFOLD, ["start: door", "start: dor"]), at: "start:", says: '"dor"' },
  { name: "a check without a default", rule: "missing-default", source: patched(SCAFFOLD, ["      - { default: true, to: end_open }", '      - { if: "not heard", to: end_open }']), at: '      - { if: "not heard"', says: "default" },
  { name: "a default that does not stand last", rule: "missing-default", source: patched(SCAFFOLD, ["      - { default: true, to: end_open }", '      - { default: true, to: end_open } # first\n      - { default: true, to: end_open }']), at: "      - { default: true, to: end_open } # first", says: "only the last" },
  { name: "a conditional text without a default", rule: "missing-default", source: patched(SCAFFOLD, ['    text: "There is a form', '    text:\n      - when: "heard"\n        text: "There is a form']), at: '      - when: "heard"', says: "default" },
  { name: "a gate that leads nowhere", rule: "missing-default", source: patched(SCAFFOLD, ['    ask: "Do you ring', '    when: "heard"\n    ask: "Do you ring']), at: '    when: "heard"\n    ask', says: '"else"' },
  { name: "a decision without choices", rule: "dead-end", source: patched(SCAFFOLD, ["  end_open:\n", '  lost: { by: probation, ask: "And?", choices: {} }\n  end_open:\n']), at: "  lost:", says: "choice" },
  { name: "a draw without branches", rule: "dead-end", source: patched(SCAFFOLD, ["  end_open:\n", "  lost: { random: {} }\n  end_open:\n"]), at: "  lost:", says: "branch" },
  { name: "a variable that is not declared", rule: "unknown-name", source: heardWith("not haerd"), at: `${KNOCK}not haerd`, says: 'did you mean "heard"' },
  { name: "a choice asked for that does not exist", rule: "unknown-name", source: patched(SCAFFOLD, ["not chose(the_form.wilful)", "not chose(the_form.wilfull)"]), at: '      - { if: "heard and', says: '"wilful"' },
  { name: "a competency that is not declared", rule: "unknown-name", source: patched(SCAFFOLD, ["rate: { fairness: 0, record: 1 }", "rate: { fairness: 0, record: 1, courage: 1 }"]), at: "        rate: { fairness: 0,", says: '"courage"', also: ["not-comparable", "not-comparable"] },
  { name: "a placeholder that is not declared", rule: "unknown-name", source: patched(SCAFFOLD, ["{person.tove} moves", "{person.tova} moves"]), at: '    text: "The timetable', says: "{person.tova}" },
  { name: "a placeholder with a part too many", rule: "unknown-name", source: patched(SCAFFOLD, ["{person.tove} moves", "{person.tove.full} moves"]), at: '    text: "The timetable', says: "{person.tove.full}" },
  { name: "a placeholder that every object has", rule: "unknown-name", source: patched(SCAFFOLD, ["{person.tove} moves", "{person.constructor} moves"]), at: '    text: "The timetable', says: "{person.constructor}" },
  { name: "a speaker without a name", rule: "unknown-name", source: patched(SCAFFOLD, ['    place: "The front', '    speaks: bogdan\n    place: "The front']), at: "    speaks:", says: '"bogdan"' },
  { name: "an expert choice that does not exist", rule: "unknown-name", source: patched(SCAFFOLD, ["expert: [first_words.ask_him,", "expert: [first_words.ask_her,"]), at: "  expert:", says: '"ask_her"' },
  { name: "an expert choice with a part too many", rule: "unknown-name", source: patched(SCAFFOLD, ["expert: [first_words.ask_him,", "expert: [first_words.ask_him.now,"]), at: "  expert:", says: '"ask_him.now"' },
  { name: "a rule explained that does not exist", rule: "unknown-name", source: patched(SCAFFOLD, ["  walks:\n", "  explain:\n    - { rule: cue_first, why: Meant. }\n  walks:\n"]), at: "    - { rule: cue_first", says: "cue-first" },
  { name: "a source that is not in the register", rule: "unknown-cite", source: patched(SCAFFOLD, ["cite: [ms-30, ms-32]", "cite: [ms-30, ms-132]"]), cites: new Set(["ms-30", "ms-31", "ms-32"]), at: "        cite: [ms-30,", says: '"ms-132"' },
  { name: "a start outside the domain", rule: "bad-value", source: patched(SCAFFOLD, ["heard: { bool: false, ", "heard: { bool: false, start: 3, "]), at: "  heard:", says: "3" },
  { name: "a value outside the domain", rule: "bad-value", source: patched(SCAFFOLD, ["        then: { set: { heard: true } }\n        to: morning", "        then: { set: { heard: maybe } }\n        to: morning"]), at: "        then: { set: { heard: maybe", says: '"maybe"' },
  { name: "a sum of what is no number, in a block", rule: "bad-value", source: patched(SCAFFOLD, ["        then: { set: { heard: true } }\n        to: morning", "        then:\n          set: { heard: true }\n          add: { heard: 1 }\n        to: morning"]), at: "          add:", says: "add" },
  { name: "a word that is never a value", rule: "bad-value", source: patched(SCAFFOLD, ["vars:\n", "vars:\n  mood: { one_of: [calm, angry] }\n"], ['when: "not heard"', "when: \"not heard and mood == 'clam'\""]), at: "        when: \"not heard and", says: "'clam'" },
  { name: "more values than can be numbered", rule: "bad-value", source: patched(SCAFFOLD, ["vars:\n", "vars:\n  steps: { int: [0, 70000] }\n"]), at: "  steps:", says: "70001" },
  { name: "a number compared with a word", rule: "expression", source: patched(SCAFFOLD, ["vars:\n", "vars:\n  trust: { int: [0, 3] }\n"], ['when: "not heard"', "when: \"trust == 'high'\""]), at: "        when: \"trust ==", says: /number.*word/u },
  { name: "a condition with one equals sign", rule: "expression", source: heardWith("heard = true"), at: `${KNOCK}heard = true`, says: "==" },
  { name: "at(scene) in the story", rule: "expression", source: heardWith("at(the_form)"), at: `${KNOCK}at(the_form)`, says: "visited" },
  { name: "a number that stands alone", rule: "expression", source: patched(SCAFFOLD, ["vars:\n", "vars:\n  trust: { int: [0, 3] }\n"], ['when: "not heard"', 'when: "trust"']), at: '        when: "trust"', says: "number" },
  { name: "a number that no computer keeps exactly", rule: "expression", source: patched(SCAFFOLD, ["vars:\n", "vars:\n  trust: { int: [0, 3] }\n"], ['when: "not heard"', `when: "trust < 9${"0".repeat(400)}"`]), at: '        when: "trust <', says: "too large" },
  { name: "choices that rate different competencies", rule: "not-comparable", source: patched(SCAFFOLD, ["rate: { fairness: 0, record: 1 }", "rate: { record: 1 }"]), at: "      wilful:", says: "fairness" },
  { name: "a decision in which everything harms", rule: "best-too-low", source: patched(SCAFFOLD, ["rate: { fairness: 3, record: 3 }", "rate: { fairness: 0, record: 3 }"], ["rate: { fairness: 2, record: 2 }\n        why: \"True", "rate: { fairness: 0, record: 2 }\n        why: \"True"]), at: "    choices:\n      facts_and_account", says: "fairness" },
  { name: "a rated choice that does not say why", rule: "unexplained-choice", source: patched(SCAFFOLD, ['        why: "She can judge what is urgent, and knows it before the morning meeting does."\n', ""]), at: "      ring:", says: '"ring"' },
  { name: "a rated choice that cites nothing", rule: "unexplained-choice", source: patched(SCAFFOLD, ["cite: [ms-30, ms-32]", "cite: []"]), at: "      ask_him:", says: '"ask_him"' },
];
