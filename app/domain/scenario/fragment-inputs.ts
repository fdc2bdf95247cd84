import { effectsOf } from "./reads";
import { parseExpression } from "./expression";
import { domainInWords, isMember, type Link } from "./link";
import type { Path } from "../content/read-yaml";
import type { Domain, Expression, Scene, Value } from "./representation";
import type { SourceFragment } from "./source-schema";

export type Bound = Extract<Expression, { op: "variable" | "literal" }>;

/**
 * What the inputs of a fragment stand for where it is used: variables there, every value of which the input may have, or constants.
 * What the fragment changes has to be a variable that can take the values.
 */
export function boundInputs(link: Link, { name, top }: { name: string; top: SourceFragment }, given: Record<string, Value>, scenes: Scene[], path: Path): Map<string, Bound> {
  const bound = new Map<string, Bound>();
  for (const input of Object.keys(given)) link.known("input of the fragment called", input, Object.keys(top.inputs), [...path, "with", input]);
  for (const [input, declared] of Object.entries(top.inputs)) {
    const at: Path = [...path, "with", input];
    const value = given[input];
    if (value === undefined) {
      link.report("fragment-binding", path, `"${String(path.at(-1))}" does not say what "${input}" of the fragment "${name}" is; name a variable or a value under "with".`, link.tree.keyPlace(path));
      continue;
    }
    const one = boundTo(link, value, at);
    if (one === null) continue;
    bound.set(input, one);
    const domain = domainAs(declared);
    const outside = one.op === "literal" ? (isMember(domain, one.value) ? null : one.value) : valueOutside(domain, link.variables.get(one.id)?.domain ?? domain);
    if (outside !== null) link.report("fragment-binding", at, `"${input}" of the fragment "${name}" is ${domainInWords(domain)}; ${one.op === "variable" ? `"${one.id}" can be` : "it cannot be"} ${JSON.stringify(outside)}.`);
    else checkChanges(link, name, input, one, scenes, at);
  }
  return bound;
}

/** A constant, or the variable that it names: words are written as in conditions, 'calm'. */
function boundTo(link: Link, value: Value, path: Path): Bound | null {
  if (typeof value !== "string") return { op: "literal", value };
  const parsed = parseExpression(value);
  if (parsed.ok && parsed.expression.op === "literal") return parsed.expression;
  if (parsed.ok && parsed.expression.op === "variable") return link.known("variable", parsed.expression.id, link.variables.keys(), path) ? parsed.expression : null;
  link.report("fragment-binding", path, `"${value}" should be a variable's id, a number, true or false, or a word in single quotes such as 'calm'.`);
  return null;
}

function domainAs({ int, one_of: members }: SourceFragment["inputs"][string]): Domain {
  if (int !== undefined) return { kind: "int", low: int[0], high: int[1] };
  return members === undefined ? { kind: "bool" } : { kind: "one_of", members };
}

/** A value that a variable can have and an input cannot; null where all fit. */
function valueOutside(input: Domain, variable: Domain): Value | null {
  const ends: Value[] = variable.kind === "bool" ? [true] : variable.kind === "one_of" ? variable.members : [variable.low, variable.high];
  return ends.find((value) => !isMember(input, value)) ?? null;
}

function checkChanges(link: Link, name: string, input: string, bound: Bound, scenes: Scene[], path: Path): void {
  for (const effect of scenes.flatMap(effectsOf)) {
    if ("tell" in effect || effect.variable !== input) continue;
    const domain = bound.op === "variable" ? link.variables.get(bound.id)?.domain : undefined;
    if (bound.op === "literal") {
      link.report("fragment-binding", path, `The fragment "${name}" changes "${input}", so it has to be a variable, not a constant.`);
      return;
    }
    if (domain !== undefined && "set" in effect.change && !isMember(domain, effect.change.set)) {
      link.report("fragment-binding", path, `The fragment "${name}" sets "${input}" to ${JSON.stringify(effect.change.set)}; "${bound.id}" is ${domainInWords(domain)}.`);
      return;
    }
  }
}
