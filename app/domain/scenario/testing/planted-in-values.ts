import { lastState } from "../follow";
import type { Planted } from "./planted-fault";
import { SCAFFOLD } from "./planted-in-text";
import { decision, ending, endsAt, enters, entersTwice, noChoice, scenes, standsAt } from "./planted-sketches";
import { patched, scenarioText } from "./scenario-builder";

const steps = ["one", "two", "three", "four", "five"];
const staircase = steps.map((id, index) => decision(id, `up: { text: Up, to: ${steps[index + 1] ?? "end_a"}, then: { add: { height: 1 } } }, stay: { text: Stay, to: ${steps[index + 1] ?? "end_a"} }`));
const stairs = (check: string) =>
  scenarioText({ start: "one", vars: "{ height: { int: [0, 9] } }", scenes: scenes(...staircase, ending("end_a", "good")), expert: `[${steps.map((id) => `${id}.stay`).join(", ")}]`, checks: `\n  never:\n    - ${check}` });

const trust = (later: string, more = "") =>
  scenarioText({
    vars: "{ trust: { int: [0, 2], start: 1 } }",
    scenes: scenes(
      decision("first", "press: { text: Press him, to: second, then: { add: { trust: -1 } } }, listen: { text: Listen, to: second, then: { add: { trust: 1 } } }"),
      later, ending("end_a", "good"), more,
    ),
    expert: "[first.listen, second.ask]",
  });

const again = (bound: string) =>
  scenarioText({ vars: "{ calls: { int: [0, 3] } }", scenes: scenes(`  first: { by: officer, repeat: 3, ask: "What now?", choices: { again: { text: Ring again, when: "${bound}", to: first, then: { add: { calls: 1 } } }, go: { text: Go, to: end_a } } }`, ending("end_a", "good")), expert: "[first.go]" });
/** A scene that is entered three times and may be: clean. */
export const THREE_TIMES = again("calls < 2");

/** Faults that only the values of variables reveal, and those of the author's promises. */
export const PLANTED_IN_VALUES: Planted[] = [
  { name: "a time that runs out to what is not offered", rule: "expires-disabled", source: patched(SCAFFOLD, ['    ask: "Do you ring', '    timer: { seconds: 60, expires: knock }\n    ask: "Do you ring']), at: "  the_call:", says: '"knock"', shows: { steps: 2, in: standsAt("the_call") } },
  { name: "a trap only when trust is 0", rule: "trap", source: trust(decision("second", 'ask: { text: Ask, to: end_a, when: "trust >= 1" }, wait: { text: Wait, to: end_a, when: "trust >= 2" }')), at: "  second:", says: '"second"', also: ["no-return"], shows: { steps: 1, in: noChoice } },
  { name: "a ring of texts that some come into", rule: "trap", source: trust(scenes('  second: { check: [{ if: "trust == 0", to: round }, { default: true, to: end_a }] }', '  round: { text: "Round", to: back }', '  back: { check: [{ if: "trust == 0", to: round }, { default: true, to: end_a }] }')).replace(", second.ask", ""), at: "  back:", says: "goes round", also: ["cycle", "no-return"], shows: { steps: 1, in: (followed) => followed.stopped.kind === "refused" && followed.stopped.message.includes("ring") } },
  { name: "a scene unreachable by value", rule: "unreachable-by-value", source: trust(decision("second", "ask: { text: Ask, to: judged }"), '  judged: { check: [{ if: "trust == 1", to: middle }, { default: true, to: end_a }] }\n  middle: { text: "Neither.", to: end_a }'), at: "  middle:", says: '"middle"' },
  { name: "a choice never offered", rule: "never-offered", source: trust(decision("second", 'ask: { text: Ask, to: end_a }, praise: { text: Praise, to: end_a, when: "trust == 1" }')), at: "  second:", says: '"praise"' },
  { name: "a gate that is never open", rule: "unreachable-by-value", source: trust(scenes('  second: { by: officer, ask: "What now?", when: "trust == 1", else: end_a, choices: { ask: { text: Ask, to: end_a } } }')), at: "  second:", says: '"second"', also: ["expert"] },
  { name: "a never broken after five steps", rule: "never", source: stairs('{ id: too_high, if: "height >= 5", why: "Nobody climbs so high." }'), at: "    - { id: too_high", says: /too_high.*Nobody climbs/u, shows: { steps: 5, in: (followed) => lastState(followed).vars.height === 5 } },
  { name: "a never broken at one ending only", rule: "never", source: patched(SCAFFOLD, ["at(end_settled) and not heard", "at(end_open) and heard"]), at: "    - { id: settled_unheard", says: "end_open", shows: { steps: 3, in: (followed) => lastState(followed).scene === "end_open" && lastState(followed).vars.heard === true } },
  { name: "an unbounded cycle", rule: "cycle", source: scenarioText({ scenes: scenes(decision("first", "pause: { text: Pause, to: between }, go: { text: Go, to: end_a }"), '  between: { text: "A pause.", to: first }', ending("end_a", "good")), expert: "[first.go]" }), at: "  first:", says: '"between"', shows: { steps: 1, in: entersTwice("first") } },
  { name: "a cycle bounded by a counter", rule: "cycle", source: scenarioText({ vars: "{ calls: { int: [0, 3] } }", scenes: scenes(decision("first", 'again: { text: Ring again, when: "calls < 2", to: first, then: { add: { calls: 1 } } }, go: { text: Go, to: end_a }'), ending("end_a", "good")), expert: "[first.go]" }), at: "  first:", says: '"first"', shows: { steps: 1, in: entersTwice("first") } },
  { name: "a cycle bounded by a counter, once more than the scene may be entered", rule: "cycle", source: again("calls < 3"), at: "  first:", says: "entered 4 times", shows: { steps: 3, in: enters("first", 4) } },
  { name: "a cycle that only opens after three steps", rule: "cycle", source: scenarioText({ vars: "{ trust: { int: [0, 2] } }", scenes: scenes(decision("first", "up: { text: Up, to: second, then: { add: { trust: 1 } } }, on: { text: On, to: second }"), decision("second", "up: { text: Up, to: third, then: { add: { trust: 1 } } }, on: { text: On, to: third }"), decision("third", 'back: { text: Back, to: second, when: "trust == 2" }, go: { text: Go, to: end_a }'), ending("end_a", "good")), expert: "[first.on, second.on, third.go]" }), at: "  second:", says: '"third"', shows: { steps: 3, in: entersTwice("second") } },
  { name: "a scene to which nothing leads", rule: "unreachable", source: patched(SCAFFOLD, ["  end_open:\n", '  lost: { text: "Nobody reads me.", to: morning }\n  end_open:\n']), at: "  lost:", says: '"lost"' },
  { name: "two scenes that lead only to each other", rule: "no-way-to-an-ending", source: trust(decision("second", "ask: { text: Ask, to: end_a }, leave: { text: Leave, to: round }"), `${decision("round", "on: { text: Go on, to: back }")}\n  back: { text: "Back", to: round }`), at: "  round:", says: '"round"', also: ["no-way-to-an-ending", "cycle", "never-read"] },
  { name: "a variable that no condition reads", rule: "never-read", source: patched(SCAFFOLD, ["vars:\n", "vars:\n  noted: { bool: false }\n"], ["then: { set: { heard: true } }\n        to: morning", "then: { set: { heard: true, noted: true } }\n        to: morning"]), at: "  noted:", says: '"noted"' },
  { name: "a variable that nothing changes", rule: "never-written", source: patched(SCAFFOLD, ["vars:\n", "vars:\n  sober: { bool: true }\n"], ['when: "not heard"', 'when: "not heard and sober"']), at: "  sober:", says: '"sober"' },
  { name: "a first decision that loses everything", rule: "no-return", level: "warning", source: patched(trust(decision("second", 'ask: { text: Ask, to: end_a, when: "trust > 0" }'), ending("end_b", "poor")), ["press: { text: Press him, to: second", "\n    press: { text: Press him, to: end_b"]), at: "    press:", says: "first decision", shows: { steps: 1, in: endsAt("end_b") } },
  { name: "a later decision that loses everything", rule: "no-return", level: "information", source: trust(decision("second", 'ask: { text: Ask, to: end_a }, \n    report: { text: Report, to: end_b, when: "trust == 0" }'), ending("end_b", "poor")), at: "    report:", says: "second.report", shows: { steps: 2, in: endsAt("end_b") } },
];
