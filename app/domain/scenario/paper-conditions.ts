import { compare as compares } from "./evaluate";
import type { PaperCondition, Said } from "./paper";
import { type Boxes, valueOnPaper } from "./paper-boxes";
import type { Comparison, Domain, Expression, Representation } from "./representation";

/** What a condition is put in words with. `letters` are those of the scene at which it is asked: by seat, of each choice's id. */
export interface Wording {
  representation: Representation;
  boxes: Boxes;
  letters: Map<string, Map<string, string>>;
}

type Compared = Extract<Expression, { left: Expression; op: Comparison }>;

/** A condition as the book says it: over boxes and letters, without "not". */
export function onPaper(expression: Expression | null, wording: Wording): PaperCondition | null {
  if (expression === null) return null;
  const said = condition(expression, wording);
  return said.is === "always" ? null : said;
}

function condition(expression: Expression, wording: Wording): PaperCondition {
  switch (expression.op) {
    case "literal":
      return { is: expression.value === true ? "always" : "never" };
    case "variable":
      return ticked(wording, "variables", expression.id);
    case "visited":
      return ticked(wording, "visited", expression.scene);
    case "chose":
      return ticked(wording, "chose", `${expression.scene}.${expression.choice}`);
    case "knows":
      return ticked(wording, "known", `${expression.fact}@${expression.seat}`);
    case "not":
      return opposite(condition(expression.of, wording));
    case "and":
      return joined("all", [condition(expression.left, wording), condition(expression.right, wording)]);
    case "or":
      return joined("any", [condition(expression.left, wording), condition(expression.right, wording)]);
    // Asked in checks only; a pick and a count are numbers and words, and no conditions by themselves.
    case "at":
    case "pick":
    case "count":
      return { is: "never" };
    default:
      return comparison(expression, wording);
  }
}

const FLIPPED: Record<Comparison, Comparison> = { "==": "==", "!=": "!=", "<": ">", "<=": ">=", ">": "<", ">=": "<=" };
const OPPOSITE: Record<Comparison, Comparison> = { "==": "!=", "!=": "==", "<": ">=", "<=": ">", ">": "<=", ">=": "<" };

function comparison(asked: Compared, wording: Wording): PaperCondition {
  const { op, left, right } = asked;
  if (left.op === "literal" && right.op === "literal") return { is: compares(op, left.value, right.value) ? "always" : "never" };
  if (left.op === "literal") return comparison({ op: FLIPPED[op], left: right, right: left } as Compared, wording);
  if (left.op === "pick" || right.op === "pick") return picked(asked, wording);
  if (left.op === "count") {
    const of = saidIn(wording, left.choice);
    if (right.op === "count") return { is: "counts", left: of, compare: op, right: saidIn(wording, right.choice) };
    if (right.op === "literal") return { is: "count", of, compare: op, value: Number(right.value) };
  }
  const [box, other] = [boxOf(wording, left), boxOf(wording, right)];
  const domain = left.op === "variable" ? domainOf(wording, left.id) : null;
  if (box !== null && domain !== null && domain.kind !== "bool" && right.op === "literal") return { is: "box", box, compare: op, value: valueOnPaper(domain, right.value) };
  if (box !== null && other !== null && domain !== null && domain.kind !== "bool") return { is: "boxes", left: box, compare: op, right: other };
  // Two things that hold or do not: both, or neither.
  const [one, two] = [condition(left, wording), condition(right, wording)];
  const same = joined("any", [joined("all", [one, two]), joined("all", [opposite(one), opposite(two)])]);
  return op === "!=" ? opposite(same) : same;
}

/** "What the officer said is A." Of two seats: both said the same of what both could say. */
function picked({ op, left, right }: Compared, wording: Wording): PaperCondition {
  if (left.op !== "pick") return picked({ op: FLIPPED[op], left: right, right: left } as Compared, wording);
  const said = (seat: string, choice: string): PaperCondition => {
    const letter = wording.letters.get(seat)?.get(choice);
    return letter === undefined ? { is: "never" } : { is: "said", seat, letter };
  };
  const choices = right.op === "pick" ? [...(wording.letters.get(left.seat)?.keys() ?? [])] : right.op === "literal" ? [String(right.value)] : [];
  const same = joined("any", choices.map((choice) => (right.op === "pick" ? joined("all", [said(left.seat, choice), said(right.seat, choice)]) : said(left.seat, choice))));
  return op === "!=" ? opposite(same) : same;
}

function saidIn({ letters }: Wording, choice: string): Said[] {
  return [...letters].flatMap(([seat, of]) => {
    const letter = of.get(choice);
    return letter === undefined ? [] : [{ seat, letter }];
  });
}

function ticked({ boxes }: Wording, kind: Parameters<Boxes["find"]>[0], id: string): PaperCondition {
  const box = boxes.find(kind, id);
  return box === null ? { is: "never" } : { is: "ticked", box: box.number };
}

function boxOf({ boxes }: Wording, expression: Expression): number | null {
  return expression.op === "variable" ? (boxes.find("variables", expression.id)?.number ?? null) : null;
}

function domainOf({ representation }: Wording, id: string): Domain | null {
  return representation.variables.find((variable) => variable.id === id)?.domain ?? null;
}

/** All or any of some conditions, said as flatly as can be. */
function joined(is: "all" | "any", conditions: PaperCondition[]): PaperCondition {
  const [nothing, everything] = is === "all" ? (["always", "never"] as const) : (["never", "always"] as const);
  const of = conditions.flatMap((one) => (one.is === is ? one.of : [one])).filter((one) => one.is !== nothing);
  if (of.some((one) => one.is === everything)) return { is: everything };
  const [only] = of;
  return only === undefined ? { is: nothing } : of.length === 1 ? only : { is, of };
}

function opposite(said: PaperCondition): PaperCondition {
  switch (said.is) {
    case "always":
      return { is: "never" };
    case "never":
      return { is: "always" };
    case "ticked":
      return { ...said, is: "empty" };
    case "empty":
      return { ...said, is: "ticked" };
    case "said":
      return { ...said, is: "unsaid" };
    case "unsaid":
      return { ...said, is: "said" };
    case "all":
    case "any":
      return joined(said.is === "all" ? "any" : "all", said.of.map(opposite));
    default:
      return { ...said, compare: OPPOSITE[said.compare] };
  }
}
