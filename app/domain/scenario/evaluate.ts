import type { ConditionalText, Expression, Value } from "./representation";

/** What conditions may ask about a state. */
export interface Circumstances {
  scene: string;
  vars: Record<string, Value>;
  visited: string[];
  /** `scene.choice`, or `scene.seat.choice` */
  chosen: string[];
  /** `fact@seat`: who knows what. */
  known: string[];
  /** What seats have picked in the joint scene that is under way: choice by seat. */
  picks: Record<string, string>;
}

/** The value of a condition in a state. Total for every expression that the compiler has accepted. */
export function evaluate(expression: Expression, state: Circumstances): Value {
  switch (expression.op) {
    case "literal":
      return expression.value;
    case "variable":
      return state.vars[expression.id] as Value;
    case "visited":
      return state.visited.includes(expression.scene);
    case "chose":
      return state.chosen.includes(`${expression.scene}.${expression.choice}`);
    case "knows":
      return knows(state, expression.seat, expression.fact);
    case "pick":
      return state.picks[expression.seat] ?? "";
    case "count":
      return Object.values(state.picks).filter((choice) => choice === expression.choice).length;
    case "at":
      return state.scene === expression.scene;
    case "not":
      return !evaluate(expression.of, state);
    case "and":
      return Boolean(evaluate(expression.left, state)) && Boolean(evaluate(expression.right, state));
    case "or":
      return Boolean(evaluate(expression.left, state)) || Boolean(evaluate(expression.right, state));
    default:
      return compare(expression.op, evaluate(expression.left, state), evaluate(expression.right, state));
  }
}

export function compare(op: "==" | "!=" | "<" | "<=" | ">" | ">=", left: Value, right: Value): boolean {
  switch (op) {
    case "==":
      return left === right;
    case "!=":
      return left !== right;
    case "<":
      return left < right;
    case "<=":
      return left <= right;
    case ">":
      return left > right;
    case ">=":
      return left >= right;
  }
}

export function knows(state: Pick<Circumstances, "known">, seat: string, fact: string): boolean {
  return state.known.includes(`${fact}@${seat}`);
}

/** Whether a condition holds; no condition always does. */
export function holds(condition: Expression | null, state: Circumstances): boolean {
  return condition === null || evaluate(condition, state) === true;
}

/** The first variant whose condition holds; "" where a scene has no text. */
export function textFor(text: ConditionalText, state: Circumstances): string {
  return text.find(({ when }) => holds(when, state))?.text ?? "";
}

/** Every expression within one, itself included. */
export function* parts(expression: Expression): Generator<Expression> {
  yield expression;
  if ("of" in expression) yield* parts(expression.of);
  if ("left" in expression) {
    yield* parts(expression.left);
    yield* parts(expression.right);
  }
}
