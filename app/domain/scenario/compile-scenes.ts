import type { Link } from "./link";
import { domainInWords, isMember } from "./link";
import type { Path } from "./read-yaml";
import type { Choice, ConditionalText, Effect, Rating, Scene } from "./representation";
import type { SourceChoice, SourceEffect, SourceScene, SourceText } from "./source-schema";

/** Names that scenes may use besides variables and scenes. */
export interface Declared {
  seat: string;
  seats: Set<string>;
  competencies: Set<string>;
  critical: Set<string>;
  persons: Set<string>;
  /** Register of sources; null when none was given and cites are taken on trust. */
  cites: ReadonlySet<string> | null;
}

export function compileScene(link: Link, declared: Declared, id: string, scene: SourceScene): Scene {
  const path: Path = ["scenes", id];
  notYet(link, scene, ["media", "mentions", "view", "repeat", "timer", "scripted"], path);
  if (scene.speaks !== undefined) link.known("person", scene.speaks, declared.persons, [...path, "speaks"]);
  const common = {
    id,
    at: scene.at ?? null,
    place: scene.place ?? null,
    speaks: scene.speaks ?? null,
    text: compileText(link, scene.text, [...path, "text"]),
    cite: compileCites(link, declared, scene.cite, [...path, "cite"]),
    contentNote: scene.content_note ?? null,
    checkpoint: scene.checkpoint,
    effects: compileEffects(link, scene.then, [...path, "then"]),
  };
  const by = "by" in scene && scene.by !== undefined ? seatOf(link, declared, scene.by, [...path, "by"]) : "all";
  switch (scene.kind) {
    case "text":
      // What another seat reads is not this one's to see (scenario-format.md, "Who sees what").
      if (by !== "all" && by !== declared.seat) link.report("not-yet", [...path, "by"], `Texts for another seat than "${declared.seat}" are not run yet.`);
      link.target(scene.to, [...path, "to"]);
      return { ...common, kind: "text", by, to: scene.to };
    case "decision": {
      if (by !== declared.seat) link.report("not-yet", [...path, "by"], `Decisions of another seat than "${declared.seat}" are not run yet.`);
      return { ...common, kind: "decision", by, ask: scene.ask, hint: scene.hint ?? null, choices: compileChoices(link, declared, scene.choices, [...path, "choices"]), gate: compileGate(link, scene, path) };
    }
    case "random": {
      const branches = Object.entries(scene.random).map(([branch, { weight, to }]) => {
        link.id(branch, [...path, "random", branch]);
        link.target(to, [...path, "random", branch, "to"]);
        return { id: branch, weight, to };
      });
      if (branches.length === 0) link.report("dead-end", [...path, "random"], "A draw needs at least one branch.");
      return { ...common, kind: "random", branches };
    }
    case "check": {
      ordered(link, scene.check, [...path, "check"], "if");
      const rules = scene.check.map((rule, index) => {
        const at: Path = [...path, "check", index];
        link.target(rule.to, [...at, "to"]);
        return { when: rule.if === undefined ? null : link.condition(rule.if, [...at, "if"]), to: rule.to, effects: compileEffects(link, rule.then, [...at, "then"]) };
      });
      return { ...common, kind: "check", rules };
    }
    case "end":
      return { ...common, kind: "end", verdict: scene.end, title: scene.title, support: scene.support ?? null };
  }
}

/** Names the keys of the grammar that are not run yet. */
export function notYet(link: Link, block: object, keys: string[], path: Path): void {
  for (const key of keys) {
    if (Object.hasOwn(block, key) && (block as Record<string, unknown>)[key] !== undefined) {
      link.report("not-yet", [...path, key], `"${key}" is part of the format but is not run yet; leave it out.`, link.tree.keyPlace([...path, key]));
    }
  }
}

export function compileCites(link: Link, declared: Pick<Declared, "cites">, cites: string[], path: Path): string[] {
  cites.forEach((cite, index) => {
    if (declared.cites !== null && !cite.startsWith("local:")) link.known("source", cite, declared.cites, [...path, index], "unknown-cite");
  });
  return cites;
}

function seatOf(link: Link, declared: Declared, seat: string, path: Path): string {
  if (seat !== "all") link.known("seat", seat, declared.seats, path);
  return seat;
}

function compileGate(link: Link, scene: Extract<SourceScene, { kind: "decision" }>, path: Path): { when: ReturnType<Link["condition"]>; otherwise: string } | null {
  if (scene.when === undefined && scene.else === undefined) return null;
  if (scene.when === undefined || scene.else === undefined) {
    const [has, lacks] = scene.when === undefined ? ["else", "when"] : ["when", "else"];
    link.report("missing-default", [...path, has], `A decision with "${has}" also needs "${lacks}": the scene to go to when it is passed over, and the condition for it.`);
    return null;
  }
  link.target(scene.else, [...path, "else"]);
  return { when: link.condition(scene.when, [...path, "when"]), otherwise: scene.else };
}

function compileChoices(link: Link, declared: Declared, choices: Record<string, SourceChoice>, path: Path): Choice[] {
  const entries = Object.entries(choices);
  if (entries.length === 0) link.report("dead-end", path, "A decision needs at least one choice.");
  const compiled = entries.map(([id, choice]) => compileChoice(link, declared, id, choice, [...path, id]));
  comparable(link, compiled, path);
  return compiled;
}

function compileChoice(link: Link, declared: Declared, id: string, choice: SourceChoice, path: Path): Choice {
  link.id(id, path);
  notYet(link, choice, ["needs", "mentions"], path);
  link.target(choice.to, [...path, "to"]);
  const rated = Object.keys(choice.rate);
  for (const competency of rated) link.known("competency", competency, declared.competencies, [...path, "rate", competency]);
  for (const seat of Object.keys(choice.seen)) link.known("seat", seat, declared.seats, [...path, "seen", seat]);
  for (const error of Object.keys(choice.critical)) link.known("critical error", error, declared.critical, [...path, "critical", error]);
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
    to: choice.to,
    effects: compileEffects(link, choice.then, [...path, "then"]),
    critical: Object.entries(choice.critical).map(([error, when]) => ({ id: error, when: link.condition(when, [...path, "critical", error]) })),
    seen: choice.seen,
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

export function compileText(link: Link, variants: SourceText | undefined, path: Path): ConditionalText {
  if (variants === undefined) return [];
  ordered(link, variants, path, "when");
  return variants.map(({ when, text }, index) => ({ when: when === undefined ? null : link.condition(when, [...path, index, "when"]), text }));
}

// A list of conditions is read from the top; the last entry, and only that, is the default.
function ordered(link: Link, rules: { when?: string | undefined; if?: string | undefined; default?: true | undefined }[], path: Path, key: "when" | "if"): void {
  rules.forEach((rule, index) => {
    const isLast = index === rules.length - 1;
    const at: Path = [...path, index];
    if (isLast && (rule.default !== true || rule[key] !== undefined)) link.report("missing-default", at, "The last entry of this list must be the default: { default: true, … }, without a condition.");
    if (!isLast && (rule.default === true || rule[key] === undefined)) link.report("missing-default", at, `Every entry but the last needs a condition "${key}:"; only the last is the default.`);
  });
}

function compileEffects(link: Link, effects: SourceEffect[], path: Path): Effect[] {
  return effects.flatMap((effect, index) => {
    const at: Path = [...path, index];
    notYet(link, effect, ["tell"], at);
    const when = effect.when === undefined ? null : link.condition(effect.when, [...at, "when"]);
    const sets = Object.entries(effect.set ?? {}).map(([variable, value]): Effect => {
      const domain = link.variables.get(variable)?.domain;
      if (domain === undefined) link.known("variable", variable, link.variables.keys(), [...at, "set", variable]);
      else if (!isMember(domain, value)) link.report("bad-value", [...at, "set", variable], `"${variable}" is ${domainInWords(domain)}; ${JSON.stringify(value)} is not.`);
      return { when, variable, change: { set: value } };
    });
    const adds = Object.entries(effect.add ?? {}).map(([variable, by]): Effect => {
      const domain = link.variables.get(variable)?.domain;
      if (domain === undefined) link.known("variable", variable, link.variables.keys(), [...at, "add", variable]);
      else if (domain.kind !== "int") link.report("bad-value", [...at, "add", variable], `"add" is for numbers; "${variable}" is ${domainInWords(domain)}.`);
      return { when, variable, change: { add: by } };
    });
    return [...sets, ...adds];
  });
}
