import { compileCites, compileEffects, type Declared } from "./compile-parts";
import type { Link } from "./link";
import type { Path } from "../content/read-yaml";
import type { Choice, Rating } from "./representation";
import type { SourceChoice, SourceJointChoice } from "./source-schema";

/** The choices of one seat at one scene; those of a joint scene lead nowhere by themselves. */
export function compileChoices(link: Link, declared: Declared, choices: Record<string, SourceChoice | SourceJointChoice>, path: Path): Choice[] {
  const entries = Object.entries(choices);
  if (entries.length === 0) link.report("dead-end", path, "A decision needs at least one choice.");
  const compiled = entries.map(([id, choice]) => compileChoice(link, declared, id, choice, [...path, id]));
  comparable(link, compiled, path);
  return compiled;
}

function compileChoice(link: Link, declared: Declared, id: string, choice: SourceChoice | SourceJointChoice, path: Path): Choice {
  link.id(id, path);
  if ("to" in choice) link.target(choice.to, [...path, "to"]);
  const rated = Object.keys(choice.rate);
  for (const competency of rated) link.known("competency", competency, declared.competencies, [...path, "rate", competency]);
  for (const seat of Object.keys(choice.seen)) link.known("seat", seat, link.seats, [...path, "seen", seat]);
  for (const error of Object.keys(choice.critical)) link.known("critical error", error, declared.critical, [...path, "critical", error]);
  choice.needs.forEach((fact, index) => link.known("fact", fact, link.facts, [...path, "needs", index]));
  if (rated.length > 0 && choice.why === undefined) link.report("unexplained-choice", path, `"${id}" is rated but does not say why; write "why" in two to four sentences.`, link.tree.keyPlace(path));
  if (rated.length > 0 && choice.cite.length === 0) link.report("unexplained-choice", path, `"${id}" is rated but cites no source; name the paragraph that says it.`, link.tree.keyPlace(path));
  return {
    id,
    text: choice.text,
    short: choice.short ?? null,
    when: choice.when === undefined ? null : link.condition(choice.when, [...path, "when"]),
    rate: choice.rate as Record<string, Rating>,
    why: choice.why ?? "",
    cite: compileCites(link, declared, choice.cite, [...path, "cite"]),
    to: "to" in choice ? choice.to : "",
    effects: compileEffects(link, choice.then, [...path, "then"]),
    critical: Object.entries(choice.critical).map(([error, when]) => ({ id: error, when: link.condition(when, [...path, "critical", error]) })),
    seen: choice.seen,
    needs: choice.needs,
    noteForTrainer: choice.note_for_trainer ?? null,
  };
}

function comparable(link: Link, choices: Choice[], path: Path): void {
  const rated = new Set(choices.flatMap((choice) => Object.keys(choice.rate)));
  for (const choice of choices) {
    const missing = [...rated].filter((competency) => !Object.hasOwn(choice.rate, competency));
    if (missing.length > 0) link.report("not-comparable", [...path, choice.id], `"${choice.id}" does not rate ${missing.join(", ")}, which other choices of this decision do.`, link.tree.keyPlace([...path, choice.id]));
  }
  for (const competency of rated) {
    if (choices.every((choice) => (choice.rate[competency] ?? 0) === 0)) link.report("best-too-low", path, `No choice is better than 0 on ${competency}.`, link.tree.keyPlace(path));
  }
}
