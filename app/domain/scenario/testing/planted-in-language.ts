import type { Planted } from "./planted-fault";
import { SCAFFOLD } from "./planted-in-text";
import { patched } from "./scenario-builder";

const OPEN = "There is a form, and no reason on it. At the next late return it will count as the second.";
const ended = (text: string) => patched(SCAFFOLD, [OPEN, text]);
const words = (count: number) => `${Array.from({ length: count }, () => "so").join(" ")}.`;

/** Faults of the words themselves. */
export const PLANTED_IN_LANGUAGE: Planted[] = [
  { name: "a sentence of forty-one words", rule: "hard-to-read", source: ended(words(41)), at: "  end_open:\n", says: /end_open\.text.*41 words/u },
  { name: "the language of a ministry", rule: "hard-to-read", source: ended("Notwithstanding aforementioned considerations regarding proportionality, documentation requirements necessitate comprehensive administrative notification procedures. Implementation responsibilities remain unaffected throughout subsequent organisational restructuring."), at: "  end_open:\n", says: /LIX \d+/u },
  { name: "a reason that is hard to read", rule: "hard-to-read", source: patched(SCAFFOLD, ["True and short. His reason is missing, and the reader will supply one.", words(41)]), at: "      facts_only:", says: "facts_only.why" },
  { name: "a label for a person", rule: "stigmatising", source: ended("The inmate is late."), at: "  end_open:\n", says: /"inmate".*person in prison/u },
  { name: "a test that is called dirty", rule: "stigmatising", source: patched(SCAFFOLD, ["True and short.", "A dirty\n          test."]), at: "      facts_only:", says: '"dirty test"' },
  { name: "a label that a name brings in", rule: "stigmatising", source: patched(SCAFFOLD, ['report: "incident report" }', 'report: "incident report", he: "addict" }'], [OPEN, "The {term.he} is late."]), at: "  end_open:\n", says: '"addict"' },
  { name: "an overdose without a note", rule: "missing-content-note", source: ended("In the night he overdoses."), at: "content_notes:", says: /an overdose.*end_open\.text/u },
  { name: "a suicide beside a note on something else", rule: "missing-content-note", source: patched(SCAFFOLD, ["content_notes: []", 'content_notes: ["Drug use"]'], [OPEN, "His brother took his own life."]), at: "content_notes:", says: "suicide" },
];
