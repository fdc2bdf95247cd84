import { compileChoices } from "./compile-choices";
import { compileMedia } from "./compile-media";
import { compileTimer, expiresOf } from "./compile-timer";
import { compileCites, compileEffects, compileText, type Declared, ordered } from "./compile-parts";
import type { Link, Where } from "./link";
import type { Path } from "../content/read-yaml";
import type { Choice, JointPart, JointScene, Rule, Scene } from "./representation";
import type { SourceEffect, SourceScene } from "./source-schema";

export function compileScene(link: Link, declared: Declared, id: string, scene: SourceScene): Scene {
  const path: Path = ["scenes", id];
  if (scene.speaks !== undefined) link.known("person", scene.speaks, declared.persons, [...path, "speaks"]);
  for (const seat of Object.keys(scene.view)) link.known("seat", seat, link.seats, [...path, "view", seat]);
  scene.mentions.forEach((fact, index) => link.known("fact", fact, link.facts, [...path, "mentions", index]));
  const common = {
    id,
    at: scene.at ?? null,
    place: scene.place ?? null,
    speaks: scene.speaks ?? null,
    text: compileText(link, scene.text, [...path, "text"]),
    view: scene.view,
    mentions: scene.mentions,
    cite: compileCites(link, declared, scene.cite, [...path, "cite"]),
    contentNote: scene.content_note ?? null,
    checkpoint: scene.checkpoint,
    effects: compileEffects(link, scene.then, [...path, "then"]),
    repeat: scene.repeat ?? 1,
    media: compileMedia(link, declared, scene.media, [...path, "media"]),
  };
  const by = "by" in scene && scene.by !== undefined ? scene.by : "all";
  if (by !== "all") link.known("seat", by, link.seats, [...path, "by"]);
  switch (scene.kind) {
    case "text":
      link.target(scene.to, [...path, "to"]);
      return { ...common, kind: "text", by, to: scene.to };
    case "decision": {
      if (by === "all") link.report("unknown-name", [...path, "by"], `A decision is one seat's: name ${[...link.seats].join(" or ")}. What all decide together is a joint scene.`);
      const choices = compileChoices(link, declared, scene.choices, [...path, "choices"]);
      const timer = compileTimer(link, scene.timer, [...path, "timer"]);
      const expires = expiresOf(link, scene.timer?.expires, choices, [...path, "timer", "expires"]);
      return { ...common, kind: "decision", by, ask: scene.ask, hint: scene.hint ?? null, choices, scripted: scriptedOf(link, scene.scripted, choices, path), timer, expires, gate: compileGate(link, scene, path) };
    }
    case "joint":
      return { ...common, ...compileJoint(link, declared, scene, [...path, "joint"]) };
    case "random": {
      const branches = Object.entries(scene.random).map(([branch, { weight, to }]) => {
        link.id(branch, [...path, "random", branch]);
        link.target(to, [...path, "random", branch, "to"]);
        return { id: branch, weight, to };
      });
      if (branches.length === 0) link.report("dead-end", [...path, "random"], "A draw needs at least one branch.");
      return { ...common, kind: "random", branches };
    }
    case "check":
      return { ...common, kind: "check", rules: compileRules(link, scene.check, [...path, "check"], "story") };
    case "use": {
      for (const [exit, to] of Object.entries(scene.exits)) link.target(to, [...path, "exits", exit]);
      const start = link.starts.get(id) ?? id;
      return { ...common, kind: "check", rules: [{ when: null, to: start, effects: [] }] };
    }
    case "end":
      return { ...common, kind: "end", verdict: scene.end, title: scene.title, support: scene.support ?? null };
  }
}

function compileRules(link: Link, rules: { if?: string | undefined; default?: true | undefined; to: string; then: SourceEffect[] }[], path: Path, where: Where): Rule[] {
  ordered(link, rules, path, "if");
  return rules.map((rule, index) => {
    const at: Path = [...path, index];
    link.target(rule.to, [...at, "to"]);
    return { when: rule.if === undefined ? null : link.condition(rule.if, [...at, "if"], where), to: rule.to, effects: compileEffects(link, rule.then, [...at, "then"], where) };
  });
}

/** Effects apply in the order of `seats`, so the parts stand in the order in which the scenario declares its seats. */
function compileJoint(link: Link, declared: Declared, { joint }: Extract<SourceScene, { kind: "joint" }>, path: Path): Pick<JointScene, "kind" | "parts" | "timer" | "lead" | "rules"> {
  const seats = Object.keys(joint.seats);
  for (const seat of seats) link.known("seat", seat, link.seats, [...path, "seats", seat]);
  if (seats.length < 2) link.report("schema", [...path, "seats"], "A joint scene needs two seats or more; what one seat decides is a decision.", link.tree.keyPlace([...path, "seats"]));
  if (joint.lead !== undefined) link.known("seat in this scene called", joint.lead, seats, [...path, "lead"]);
  const order = [...link.seats];
  const parts = Object.entries(joint.seats).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)).map(([seat, { ask, hint, choices, scripted }]): JointPart => {
    const at: Path = [...path, "seats", seat];
    const compiled = compileChoices(link, declared, choices, [...at, "choices"]);
    const whenOver = joint.timer?.expires[seat];
    if (joint.timer !== undefined && whenOver === undefined) link.report("timer", [...path, "timer", "expires"], `When the time is over "${seat}" must have done something too: name its choice under "expires".`, link.tree.keyPlace([...path, "timer", "expires"]));
    const expires = expiresOf(link, whenOver, compiled, [...path, "timer", "expires", seat]);
    return { seat, ask, hint: hint ?? null, choices: compiled, scripted: scriptedOf(link, scripted, compiled, at), expires };
  });
  for (const seat of Object.keys(joint.timer?.expires ?? {})) link.known("seat in this scene called", seat, seats, [...path, "timer", "expires", seat]);
  const timer = compileTimer(link, joint.timer, [...path, "timer"]);
  const picks = new Map(parts.map(({ seat, choices }) => [seat, new Set(choices.map(({ id }) => id))]));
  return { kind: "joint", parts, timer, lead: joint.lead ?? null, rules: compileRules(link, joint.resolve, [...path, "resolve"], { picks }) };
}

function scriptedOf(link: Link, scripted: string | undefined, choices: Choice[], path: Path): string | null {
  if (scripted !== undefined) link.known("choice here called", scripted, choices.map(({ id }) => id), [...path, "scripted"]);
  return scripted ?? null;
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
