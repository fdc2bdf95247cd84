import { type Checked, checkScenario } from "../check";
import { compileScenario } from "../compile";
import type { MediaFile } from "../../content/media";
import type { FragmentSource } from "../compile-fragments";
import { placeToText } from "../../content/fault";
import { follow, type Followed } from "../follow";
import type { Mode, Representation } from "../representation";

/** Parts of a small scenario, each as YAML after its key: a flow such as `{ … }`, or a block that begins with a line break. */
export interface Parts {
  scenes: string;
  start?: string;
  vars?: string;
  competencies?: string;
  critical?: string;
  names?: string;
  seats?: string;
  modes?: string;
  facts?: string;
  expert?: string;
  questions?: string;
  checks?: string;
  review?: string;
}

/** A scenario of one seat, "officer", and one mode, "solo"; what a test does not say is as small as the format allows. */
export function scenarioText(parts: Parts): string {
  return `scenario: small
format: 1
version: 1.0.0
language: en
title: "A small scenario"
summary: "It shows one thing."
minutes: { play: 1, debrief: 1 }
review: ${parts.review ?? "{ status: draft, key: author }"}
content_notes: []
names: ${parts.names ?? "{}"}
seats: ${parts.seats ?? '{ officer: { name: "Officer", agency: probation, cite: [], briefing: "You are on duty." } }'}
modes: ${parts.modes ?? "{ solo: { seats: [officer], others: scripted } }"}
competencies: ${parts.competencies ?? "{}"}
critical: ${parts.critical ?? "{}"}
vars: ${parts.vars ?? "{}"}
facts: ${parts.facts ?? "{}"}
start: ${parts.start ?? "first"}
scenes: ${parts.scenes}
debrief: { expert: ${parts.expert ?? "[]"}, questions: ${parts.questions ?? "[]"} }
checks: ${parts.checks ?? "{}"}
`;
}

/** Compiles a text that the test takes to be without faults; otherwise the faults are the error. */
export function representationOf(source: string, fragments: FragmentSource[] = []): Representation {
  const compiled = compileScenario({ source, file: "scenario.yaml", folder: null, cites: null, published: [], fragments });
  if (!compiled.ok) throw new Error(compiled.faults.map(({ rule, place, message }) => `${placeToText(place)} ${rule}: ${message}`).join("\n"));
  return compiled.representation;
}

export function small(parts: Parts): Representation {
  return representationOf(scenarioText(parts));
}

/** The first mode: the only one of most tests. */
export function firstMode({ modes: [mode] }: Representation): Mode {
  if (mode === undefined) throw new Error("A scenario has a mode.");
  return mode;
}

/** Follows a list in the first mode. */
export function followed(representation: Representation, steps: string[]): Followed {
  return follow(representation, firstMode(representation), steps);
}

export function checked(source: string, more: { cites?: ReadonlySet<string>; published?: Representation[]; budget?: number; fragments?: FragmentSource[]; media?: ReadonlyMap<string, MediaFile> } = {}): Checked {
  return checkScenario({ source, file: "scenario.yaml", folder: null, cites: more.cites ?? null, published: more.published ?? [], fragments: more.fragments ?? [], ...(more.media === undefined ? {} : { media: more.media }), ...(more.budget === undefined ? {} : { budget: more.budget }) });
}

/** A text with one passage replaced; the passage has to stand in it exactly once, or the test shows something else than it says. */
export function patched(source: string, ...changes: [from: string, to: string][]): string {
  return changes.reduce((text, [from, to]) => {
    lineOf(text, from);
    return text.replace(from, () => to);
  }, source);
}

/** The line, from 1, on which a passage begins that stands in a text exactly once. */
export function lineOf(source: string, passage: string): number {
  const at = source.indexOf(passage);
  if (at < 0 || source.indexOf(passage, at + 1) >= 0) throw new Error(`This passage should stand once in the text: ${passage}`);
  return source.slice(0, at).split("\n").length;
}

/** A file of `fragments/`. */
export function fragmentOf(name: string, source: string): FragmentSource {
  return { name, file: `fragments/${name}.yaml`, source };
}
