import type { Expression } from "../representation";

// How tightly an operator binds: a part is put in brackets where a looser one stands within a tighter one.
const LEVEL = { or: 1, and: 2, not: 3, comparison: 4, operand: 5 } as const;
type Bound = keyof typeof LEVEL;

function boundOf(expression: Expression): Bound {
  switch (expression.op) {
    case "or":
    case "and":
    case "not":
      return expression.op;
    case "literal":
    case "variable":
    case "visited":
    case "chose":
    case "knows":
    case "pick":
    case "count":
    case "at":
      return "operand";
    default:
      return "comparison";
  }
}

/** A condition as an author would write it, with no bracket that is not needed. */
export function printExpression(expression: Expression, within: Bound = "or"): string {
  const bound = boundOf(expression);
  const text = printed(expression);
  return LEVEL[bound] < LEVEL[within] ? `(${text})` : text;
}

function printed(expression: Expression): string {
  switch (expression.op) {
    case "literal":
      return typeof expression.value === "string" ? `'${expression.value}'` : String(expression.value);
    case "variable":
      return expression.id;
    case "visited":
    case "at":
      return `${expression.op}(${expression.scene})`;
    case "chose":
      return `chose(${expression.scene}.${expression.choice})`;
    case "knows":
      return `knows(${expression.seat}, ${expression.fact})`;
    case "pick":
      return `pick.${expression.seat}`;
    case "count":
      return `count(${expression.choice})`;
    case "not":
      return `not ${printExpression(expression.of, "not")}`;
    case "or":
      return `${printExpression(expression.left, "or")} or ${printExpression(expression.right, "and")}`;
    case "and":
      return `${printExpression(expression.left, "and")} and ${printExpression(expression.right, "not")}`;
    default:
      return `${printExpression(expression.left, "operand")} ${expression.op} ${printExpression(expression.right, "operand")}`;
  }
}
