import { type ParseResult, parseExpression } from "./expression";
import type { Fault } from "./fault";
import type { LocatedTree, Path } from "../content/read-yaml";
import type { Domain, Expression, Value, Variable } from "./representation";
import type { RuleId } from "./rules";
import { RULES } from "./rules";
import { nearest, pathToText } from "../content/schema-faults";

type Type = "number" | "true or false" | "word";

/** Words that mean something in conditions or in JavaScript objects, and so are not ids. */
export const RESERVED = new Set([
  "and", "or", "not", "true", "false", "visited", "chose", "knows", "at", "pick", "count", "all", "system", "end", "default", "none", "start", "expire", "constructor", "prototype",
]);

/** Where a condition stands: what it may ask for. In the rules of a joint scene it may ask what its seats have picked. */
export type Where = "story" | "checks" | { picks: Map<string, Set<string>> };

/** Collects faults while names are resolved: what is declared, and how a name that is not is reported. */
export class Link {
  readonly faults: Fault[] = [];
  readonly variables = new Map<string, Variable>();
  readonly seats = new Set<string>();
  readonly facts = new Set<string>();
  /** Scene id to its options, `choice` or `seat.choice`; empty where nobody decides. */
  readonly scenes = new Map<string, Set<string>>();
  readonly endings = new Set<string>();
  /** Ways out of the fragment that is compiled. */
  readonly exits = new Set<string>();
  /** By scene that uses a fragment, the first scene in it. */
  readonly starts = new Map<string, string>();
  /** Scenes that came with a fragment, and the scene that uses it: they can be asked for, and only the use leads to them. */
  readonly inside = new Map<string, string>();

  constructor(readonly tree: LocatedTree) {}

  report(rule: RuleId, path: Path, message: string, place = this.tree.place(path)): void {
    this.faults.push({ rule, level: RULES[rule].level, place, path: pathToText(path), message, counterExample: null });
  }

  /** Reports a name that is not among the known ones, with the nearest that is. */
  known(kind: string, name: string, known: Iterable<string>, path: Path, rule: RuleId = "unknown-name"): boolean {
    const names = [...known];
    if (names.includes(name)) return true;
    const near = nearest(name, names);
    this.report(rule, path, `There is no ${kind} "${name}"${near === null ? "" : `; did you mean "${near}"?`}`);
    return false;
  }

  /** Where a scene leads: to another, or in a fragment to an exit. */
  target(to: string, path: Path): void {
    const use = this.inside.get(to);
    if (use !== undefined) this.report("broken-target", path, `"${to}" lies inside the fragment that "${use}" uses; lead to "${use}".`);
    else this.known("scene", to, [...[...this.scenes.keys()].filter((id) => !this.inside.has(id)), ...this.exits], path, "broken-target");
  }

  scene(id: string, path: Path): void {
    this.known("scene", id, this.scenes.keys(), path, "broken-target");
  }

  id(id: string, path: Path): void {
    if (!/^[a-z][a-z0-9_]*$/u.test(id)) {
      this.report("bad-id", path, `"${id}" is not an id: use small letters, digits and underscores, beginning with a letter.`, this.tree.keyPlace(path));
    } else if (RESERVED.has(id)) {
      this.report("bad-id", path, `"${id}" is a reserved word and cannot be an id; choose another name.`, this.tree.keyPlace(path));
    }
  }

  ids(record: Record<string, unknown>, path: Path): void {
    for (const id of Object.keys(record)) this.id(id, [...path, id]);
  }

  /** Ids in a list of things: well formed, and each once. */
  listIds(items: { id: string }[], path: Path): void {
    const seen = new Set<string>();
    items.forEach(({ id }, index) => {
      this.id(id, [...path, index, "id"]);
      if (seen.has(id)) this.report("duplicate-key", [...path, index, "id"], `The id "${id}" stands twice in this list.`);
      seen.add(id);
    });
  }

  /** A condition that yields true or false; a faulty one is reported and taken for true, so that the rest can be checked. */
  condition(source: string, path: Path, where: Where = "story"): Expression {
    const parsed = parseExpression(source);
    const always: Expression = { op: "literal", value: true };
    if (!parsed.ok) {
      this.reportAt(parsed, path);
      return always;
    }
    const before = this.faults.length;
    const type = this.typeOf(parsed.expression, path, where);
    if (this.faults.length > before) return always;
    if (type !== "true or false") {
      this.report("expression", path, `A condition must be true or false, but "${source}" is a ${type}; compare it with something.`);
      return always;
    }
    return parsed.expression;
  }

  private reportAt(problem: Extract<ParseResult, { ok: false }>, path: Path): void {
    this.report("expression", path, problem.message, this.tree.placeWithin(path, problem.offset));
  }

  private typeOf(expression: Expression, path: Path, where: Where): Type | null {
    switch (expression.op) {
      case "literal":
        return typeof expression.value === "number" ? "number" : typeof expression.value === "boolean" ? "true or false" : "word";
      case "variable": {
        const variable = this.variables.get(expression.id);
        if (variable === undefined) {
          this.known("variable", expression.id, this.variables.keys(), path);
          return null;
        }
        return typeOfDomain(variable.domain);
      }
      case "at":
        if (where === "story") this.report("expression", path, "at(scene) is for checks; in the story use visited(scene).");
        this.known("scene", expression.scene, this.scenes.keys(), path);
        return "true or false";
      case "visited":
        this.known("scene", expression.scene, this.scenes.keys(), path);
        return "true or false";
      case "chose":
        if (this.known("scene", expression.scene, this.scenes.keys(), path)) {
          this.known(`choice in "${expression.scene}" called`, expression.choice, this.scenes.get(expression.scene) ?? [], path);
        }
        return "true or false";
      case "knows":
        this.known("seat", expression.seat, this.seats, path);
        this.known("fact", expression.fact, this.facts, path);
        return "true or false";
      case "pick":
        if (typeof where === "string") this.report("expression", path, `pick.${expression.seat} is for the rules of a joint scene; elsewhere use chose(scene.seat.choice).`);
        else this.known("seat in this scene called", expression.seat, where.picks.keys(), path);
        return "word";
      case "count":
        if (typeof where === "string") this.report("expression", path, "count(choice) is for the rules of a joint scene; elsewhere use chose(scene.seat.choice).");
        else this.known("choice in this scene called", expression.choice, new Set([...where.picks.values()].flatMap((choices) => [...choices])), path);
        return "number";
      case "not":
        this.must(expression.of, path, where, "not");
        return "true or false";
      case "and":
      case "or":
        this.must(expression.left, path, where, expression.op);
        this.must(expression.right, path, where, expression.op);
        return "true or false";
      default:
        return this.comparison(expression, path, where);
    }
  }

  private must(part: Expression, path: Path, where: Where, operator: string): void {
    const type = this.typeOf(part, path, where);
    if (type !== null && type !== "true or false") this.report("expression", path, `"${operator}" joins things that are true or false; here stands a ${type}.`);
  }

  private comparison(expression: Extract<Expression, { left: Expression }>, path: Path, where: Where): Type {
    const left = this.typeOf(expression.left, path, where);
    const right = this.typeOf(expression.right, path, where);
    if (left !== null && right !== null) {
      if (left !== right) this.report("expression", path, `A ${left} cannot be compared with a ${right}.`);
      else if (expression.op !== "==" && expression.op !== "!=" && left !== "number") this.report("expression", path, `"${expression.op}" compares numbers; for a ${left} use == or !=.`);
    }
    this.member(expression.left, expression.right, path, where);
    this.member(expression.right, expression.left, path, where);
    return "true or false";
  }

  private member(variable: Expression, literal: Expression, path: Path, where: Where): void {
    if (literal.op !== "literal" || typeof literal.value !== "string") return;
    if (variable.op === "pick" && typeof where !== "string") {
      const choices = where.picks.get(variable.seat);
      if (choices !== undefined) this.known(`choice of "${variable.seat}" called`, literal.value, choices, path);
    }
    if (variable.op !== "variable") return;
    const domain = this.variables.get(variable.id)?.domain;
    if (domain?.kind === "one_of" && !domain.members.includes(literal.value)) {
      this.report("bad-value", path, `"${variable.id}" is never '${literal.value}'; it is one of ${domain.members.join(", ")}.`);
    }
  }
}

function typeOfDomain(domain: Domain): Type {
  return domain.kind === "int" ? "number" : domain.kind === "bool" ? "true or false" : "word";
}

export function isMember(domain: Domain, value: Value): boolean {
  if (domain.kind === "bool") return typeof value === "boolean";
  if (domain.kind === "one_of") return typeof value === "string" && domain.members.includes(value);
  return typeof value === "number" && Number.isInteger(value) && value >= domain.low && value <= domain.high;
}

export function domainInWords(domain: Domain): string {
  if (domain.kind === "bool") return "true or false";
  return domain.kind === "int" ? `a whole number from ${domain.low} to ${domain.high}` : `one of ${domain.members.join(", ")}`;
}
