import type { Choice, ConditionalText, Effect, Expression, Rule, Scene } from "./representation";

/** What the names of a fragment stand for where it is used. */
export interface Names {
  scene(id: string): string;
  /** A scene of the fragment, or an exit. */
  target(id: string): string;
  /** A variable, or a constant. */
  input(id: string): Extract<Expression, { op: "variable" | "literal" }>;
  /** How often the fragment itself may be entered. */
  repeat: number;
}

/** A scene of a fragment as it stands in the story that uses it. */
export function inlined(scene: Scene, names: Names): Scene {
  const common = { id: names.scene(scene.id), text: told(scene.text, names), effects: effects(scene.effects, names), repeat: scene.repeat * names.repeat };
  switch (scene.kind) {
    case "text":
      return { ...scene, ...common, to: names.target(scene.to) };
    case "decision": {
      const gate = scene.gate === null ? null : { when: condition(scene.gate.when, names), otherwise: names.target(scene.gate.otherwise) };
      return { ...scene, ...common, gate, choices: scene.choices.map((choice) => ({ ...chosen(choice, names), to: names.target(choice.to) })) };
    }
    case "joint":
      return { ...scene, ...common, parts: scene.parts.map((part) => ({ ...part, choices: part.choices.map((choice) => chosen(choice, names)) })), rules: scene.rules.map((rule) => ruled(rule, names)) };
    case "random":
      return { ...scene, ...common, branches: scene.branches.map((branch) => ({ ...branch, to: names.target(branch.to) })) };
    case "check":
      return { ...scene, ...common, rules: scene.rules.map((rule) => ruled(rule, names)) };
    case "end":
      return { ...scene, ...common };
  }
}

function told(text: ConditionalText, names: Names): ConditionalText {
  return text.map((variant) => ({ ...variant, when: maybe(variant.when, names) }));
}

function chosen(choice: Choice, names: Names): Choice {
  return { ...choice, when: maybe(choice.when, names), effects: effects(choice.effects, names), critical: choice.critical.map(({ id, when }) => ({ id, when: condition(when, names) })) };
}

function ruled(rule: Rule, names: Names): Rule {
  return { when: maybe(rule.when, names), to: names.target(rule.to), effects: effects(rule.effects, names) };
}

function effects(all: Effect[], names: Names): Effect[] {
  return all.map((effect) => {
    const when = maybe(effect.when, names);
    if ("tell" in effect) return { ...effect, when };
    const bound = names.input(effect.variable);
    return { ...effect, when, variable: bound.op === "variable" ? bound.id : effect.variable };
  });
}

function maybe(when: Expression | null, names: Names): Expression | null {
  return when === null ? null : condition(when, names);
}

function condition(expression: Expression, names: Names): Expression {
  switch (expression.op) {
    case "variable":
      return names.input(expression.id);
    case "visited":
    case "chose":
    case "at":
      return { ...expression, scene: names.scene(expression.scene) };
    case "literal":
    case "knows":
    case "pick":
    case "count":
      return expression;
    case "not":
      return { op: "not", of: condition(expression.of, names) };
    default:
      return { ...expression, left: condition(expression.left, names), right: condition(expression.right, names) };
  }
}
