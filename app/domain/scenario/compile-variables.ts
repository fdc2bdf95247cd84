import { domainInWords, isMember, type Link } from "./link";
import type { Path } from "../content/read-yaml";
import type { Domain, Value, Variable } from "./representation";
import type { SourceVariable } from "./source-schema";

/** Most values that a variable may have, so that its states fit into the explorer's cells. */
const MOST_VALUES = 10_000;

export function compileVariable(link: Link, id: string, source: SourceVariable): Variable {
  const path: Path = ["vars", id];
  const domain = domainOf(link, id, source, path);
  const start = source.start ?? firstOf(domain, source);
  if (!isMember(domain, start)) link.report("bad-value", [...path, "start"], `"${id}" is ${domainInWords(domain)}; it cannot start as ${JSON.stringify(start)}.`);
  return { id, domain, start, about: source.about ?? null };
}

function firstOf(domain: Domain, source: SourceVariable): Value {
  if (domain.kind === "int") return domain.low;
  return domain.kind === "one_of" ? (domain.members[0] ?? "") : (source.bool ?? false);
}

/** The values that a declaration allows; a faulty one is reported. */
export function domainOf(link: Link, id: string, source: Pick<SourceVariable, "int" | "bool" | "one_of">, path: Path): Domain {
  const declared = [source.int, source.bool, source.one_of].filter((domain) => domain !== undefined).length;
  if (declared !== 1) link.report("schema", path, `"${id}" needs exactly one of int: [lowest, highest], bool: true/false or one_of: [words].`, link.tree.keyPlace(path));
  let domain: Domain = { kind: "bool" };
  if (source.int !== undefined) {
    const [low, high] = source.int;
    if (low > high) link.report("bad-value", [...path, "int"], `The lowest value ${low} is above the highest ${high}.`);
    domain = { kind: "int", low, high };
  } else if (source.one_of !== undefined) {
    if (new Set(source.one_of).size !== source.one_of.length) link.report("bad-value", [...path, "one_of"], "A word stands twice in this list.");
    domain = { kind: "one_of", members: source.one_of };
  }
  const values = domain.kind === "int" ? domain.high - domain.low + 1 : domain.kind === "one_of" ? domain.members.length : 2;
  if (values > MOST_VALUES) link.report("bad-value", path, `"${id}" has ${values} values; at most ${MOST_VALUES} can be told apart. Few values make better stories.`, link.tree.keyPlace(path));
  return domain;
}
