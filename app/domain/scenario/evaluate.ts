import type { ConditionalText, Expression, Value } from "./representation";

/** What conditions may ask about a state. */
export interface Facts {
  scene: string;
  vars: Record<string, Value>;
  visited: string[];
  /** `scene.choice` */
  chosen: string[];
}

/** The value of a condition in a state. Total for every expression that the compiler has accepted. */
export function evaluate(expression: Expression, facts: Facts): Value {
  switch (expression.op) {
    case "literal":
      return expression.value;
    case "variable":
      return facts.vars[expression.id] as Value;
    case "visited":
      return facts.visited.includes(expression.scene);
    case "chose":
      return facts.chosen.includes(`${expression.scene}.${expression.choice}`);
    case "at":
      return facts.scene === expression.scene;
    case "not":
      return !evaluate(expression.of, facts);
    case "and":
      return Boolean(evaluate(expression.left, facts)) && Boolean(evaluate(expression.right, facts));
    case "or":
      return Boolean(evaluate(expression.left, facts)) || Boolean(evaluate(expression.right, facts));
    default:
      return compare(expression.op, evaluate(expression.left, facts), evaluate(expression.right, facts));
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

/** Whether a condition holds; no condition always does. */
export function holds(condition: Expression | null, facts: Facts): boolean {
  return condition === null || evaluate(condition, facts) === true;
}

/** The first variant whose condition holds; "" where a scene has no text. */
export function textFor(text: ConditionalText, facts: Facts): string {
  return text.find(({ when }) => holds(when, facts))?.text ?? "";
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
