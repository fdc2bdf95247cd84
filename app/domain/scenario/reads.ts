import { parts } from "./evaluate";
import { type Effect, type Expression, partsOf, type Representation, type Scene } from "./representation";

/** What conditions ask about. */
export interface Reads {
  variables: Set<string>;
  visited: Set<string>;
  /** `scene.choice`, or `scene.seat.choice` */
  chose: Set<string>;
  /** `fact@seat` */
  known: Set<string>;
}

export function readsOf(conditions: Iterable<Expression | null>): Reads {
  const reads: Reads = { variables: new Set(), visited: new Set(), chose: new Set(), known: new Set() };
  for (const condition of conditions) if (condition !== null) addReads(reads, condition);
  return reads;
}

function addReads(reads: Reads, condition: Expression): void {
  for (const part of parts(condition)) {
    if (part.op === "variable") reads.variables.add(part.id);
    else if (part.op === "visited") reads.visited.add(part.scene);
    else if (part.op === "chose") reads.chose.add(`${part.scene}.${part.choice}`);
    else if (part.op === "knows") reads.known.add(`${part.fact}@${part.seat}`);
  }
}

export function effectsOf(scene: Scene): Effect[] {
  const choices = partsOf(scene).flatMap((part) => part.choices.flatMap((choice) => choice.effects));
  const rules = scene.kind === "check" || scene.kind === "joint" ? scene.rules.flatMap((rule) => rule.effects) : [];
  return [...scene.effects, ...choices, ...rules];
}

/** Conditions that decide where the story can go, or whether something forbidden happens. */
export function steeringConditions(representation: Representation): (Expression | null)[] {
  return [
    ...representation.scenes.flatMap((scene) => [
      scene.kind === "decision" ? (scene.gate?.when ?? null) : null,
      ...partsOf(scene).flatMap((part) => part.choices.map((choice) => choice.when)),
      ...(scene.kind === "check" || scene.kind === "joint" ? scene.rules.map((rule) => rule.when) : []),
    ]),
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
      ...partsOf(scene).flatMap((part) => part.choices.flatMap((choice) => choice.critical.map((critical) => critical.when))),
    ]),
  ];
}

/** What an effect changes, as conditions would read it. */
function changes(effect: Effect, cone: Reads): boolean {
  return "tell" in effect ? effect.tell.seats.some((seat) => cone.known.has(`${effect.tell.fact}@${seat}`)) : cone.variables.has(effect.variable);
}

/**
 * The cone of influence: what steers the story, and what decides the effects on that, and so on. `knowledge` widens it by who
 * knows what, for the checks of what texts give away.
 */
export function coneOf(representation: Representation, knowledge: Iterable<string> = []): Reads {
  const cone = readsOf(steeringConditions(representation));
  for (const known of knowledge) cone.known.add(known);
  let outside = representation.scenes.flatMap(effectsOf).filter((effect) => effect.when !== null);
  for (let before = -1; before !== outside.length; ) {
    before = outside.length;
    const inside = new Set(outside.filter((effect) => changes(effect, cone)));
    for (const { when } of inside) if (when !== null) addReads(cone, when);
    outside = outside.filter((effect) => !inside.has(effect));
  }
  return cone;
}

/** The scenes at which alone a condition can hold; null where it may hold anywhere. */
export function scenesOf(condition: Expression): ReadonlySet<string> | null {
  if (condition.op === "at") return new Set([condition.scene]);
  if (condition.op !== "and" && condition.op !== "or") return null;
  const [left, right] = [scenesOf(condition.left), scenesOf(condition.right)];
  if (condition.op === "or") return left === null || right === null ? null : new Set([...left, ...right]);
  return left === null || right === null ? (left ?? right) : new Set([...left].filter((id) => right.has(id)));
}
