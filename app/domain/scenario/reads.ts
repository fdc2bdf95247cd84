import { parts } from "./evaluate";
import type { Effect, Expression, Representation, Scene } from "./representation";

/** What conditions ask about. */
export interface Reads {
  variables: Set<string>;
  visited: Set<string>;
  /** `scene.choice` */
  chose: Set<string>;
}

export function readsOf(conditions: Iterable<Expression | null>): Reads {
  const reads: Reads = { variables: new Set(), visited: new Set(), chose: new Set() };
  for (const condition of conditions) {
    if (condition === null) continue;
    for (const part of parts(condition)) {
      if (part.op === "variable") reads.variables.add(part.id);
      else if (part.op === "visited") reads.visited.add(part.scene);
      else if (part.op === "chose") reads.chose.add(`${part.scene}.${part.choice}`);
    }
  }
  return reads;
}

export function effectsOf(scene: Scene): Effect[] {
  if (scene.kind === "decision") return [...scene.effects, ...scene.choices.flatMap((choice) => choice.effects)];
  if (scene.kind === "check") return [...scene.effects, ...scene.rules.flatMap((rule) => rule.effects)];
  return scene.effects;
}

/** Conditions that decide where the story can go, or whether something forbidden happens. */
export function steeringConditions(representation: Representation): (Expression | null)[] {
  return [
    ...representation.scenes.flatMap((scene) => {
      if (scene.kind === "decision") return [scene.gate?.when ?? null, ...scene.choices.map((choice) => choice.when)];
      return scene.kind === "check" ? scene.rules.map((rule) => rule.when) : [];
    }),
    ...representation.checks.never.map((never) => never.when),
  ];
}

/** Every condition of a scenario: also those that only decide what is told, judged or changed. */
export function allConditions(representation: Representation): (Expression | null)[] {
  return [
    ...steeringConditions(representation),
    ...representation.scenes.flatMap((scene) => [
      ...scene.text.map((variant) => variant.when),
      ...effectsOf(scene).map((effect) => effect.when),
      ...(scene.kind === "decision" ? scene.choices.flatMap((choice) => choice.critical.map((critical) => critical.when)) : []),
    ]),
  ];
}

/** The cone of influence: what steers the story, and what decides the effects on that, and so on. */
export function coneOf(representation: Representation): Reads {
  const conditions = steeringConditions(representation);
  const effects = representation.scenes.flatMap(effectsOf).filter((effect) => effect.when !== null);
  let cone = readsOf(conditions);
  for (let size = -1; size !== cone.variables.size; ) {
    size = cone.variables.size;
    cone = readsOf([...conditions, ...effects.filter((effect) => cone.variables.has(effect.variable)).map((effect) => effect.when)]);
  }
  return cone;
}
