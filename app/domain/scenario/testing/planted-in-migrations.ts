import type { Planted } from "./planted-fault";
import { SCAFFOLD } from "./planted-in-text";
import { patched, representationOf } from "./scenario-builder";

const PUBLISHED = [representationOf(SCAFFOLD)];
/** The scaffold one version later, with the call renamed. */
const LATER = patched(SCAFFOLD, ["migrations: []\n", ""]).replace("version: 0.1.0", "version: 0.2.0").replaceAll("the_call", "a_call").replaceAll("heard", "asked").replace("ask_him:\n", "hear_him:\n").replaceAll("first_words.ask_him", "first_words.hear_him");
const whole = "rename: { scenes: { the_call: a_call }, choices: { first_words.ask_him: first_words.hear_him }, vars: { heard: asked } }";
const migrated = (...changes: [string, string][]) => `${LATER}\nmigrations:\n  - from: 0.1.0\n    ${patched(whole, ...changes)}\n`;
const more = (keys: string) => `${migrated()}${keys}`;

/** The clean story in which they are planted. */
export const MIGRATED = { source: migrated(), published: PUBLISHED };

const plant = (name: string, source: string, at: string, says: string | RegExp): Planted => ({ name, rule: "migration", source, published: PUBLISHED, at, says });

/** Faults of migrations: what they name has to be there, before and now. */
export const PLANTED_IN_MIGRATIONS: Planted[] = [
  plant("a scene that is not there now", migrated(["the_call: a_call", "the_call: a_cal"]), "    rename:", 'did you mean "a_call"'),
  plant("a scene that was not there then", migrated(["the_call: a_call", "th_call: a_call"]), "    rename:", 'did you mean "the_call"'),
  plant("two scenes that become one", migrated(["the_call: a_call", "the_call: a_call, the_form: a_call"]), "    rename:", '"the_call" and "the_form" would both become "a_call"'),
  plant("a scene that becomes another that was there", migrated(["the_call: a_call", "the_call: the_form"]), "    rename:", 'has a "the_form" of its own'),
  plant("a scene that becomes one of another kind", migrated(["the_call: a_call", "the_call: end_open2"]).replace("  end_open:\n", "  end_open2: { end: poor, title: Lost, text: Lost. }\n  end_open:\n").replace("      - { default: true, to: end_open }", '      - { if: "asked", to: end_open2 }\n      - { default: true, to: end_open }'), "    rename:", "decision"),
  plant("a choice that becomes one of another scene", migrated(["first_words.hear_him", "a_call.wait"]), "    rename:", '"a_call.wait" in another'),
  plant("a choice that was not there then", migrated(["first_words.ask_him", "first_words.ask_her"]), "    rename:", 'did you mean "first_words.ask_him"'),
  plant("a variable that is not there now", migrated(["heard: asked", "heard: axed"]), "    rename:", 'did you mean "asked"'),
  plant("a variable that was not there then", migrated(["heard: asked", "herd: asked"]), "    rename:", 'did you mean "heard"'),
  plant("a scene dropped that is still there", more("    drop: [the_form]\n"), "    drop:", "still there"),
  plant("a scene dropped that never was", more("    drop: [the_farm]\n"), "    drop:", 'did you mean "the_form"'),
  plant("a scene dropped and renamed", more("    drop: [the_call]\n"), "    drop:", "renamed"),
  plant("a choice that is not there, for a scene", more("    default: { the_form: nothing }\n"), "    default:", '"nothing"'),
  plant("anything but reading for a text", more("    default: { door: read }\n"), "    default:", '"read"'),
  plant("a scene decided that is not there", more("    default: { the_farm: wilful }\n"), "    default:", '"the_farm"'),
  plant("a migration from the version itself", migrated().replace("from: 0.1.0", "from: 0.2.0"), "  - from:", "is this version"),
  plant("two migrations from one version", `${migrated()}  - { from: 0.1.0 }\n`, "  - { from:", "two migrations from 0.1.0"),
];
