import type { Link, Where } from "./link";
import { domainInWords, isMember } from "./link";
import type { MediaFile } from "../content/media";
import type { Path } from "../content/read-yaml";
import type { ConditionalText, Effect } from "./representation";
import { isBlock } from "./shape";
import type { SourceEffect, SourceText } from "./source-schema";

/** Names that scenes may use besides variables, scenes, seats and facts. */
export interface Declared {
  competencies: Set<string>;
  critical: Set<string>;
  persons: Set<string>;
  /** Register of sources; null when none was given and cites are taken on trust. */
  cites: ReadonlySet<string> | null;
  /** Files of `media/`; null when they are not known and taken on trust. */
  media: ReadonlyMap<string, MediaFile> | null;
}

export function compileCites(link: Link, declared: Pick<Declared, "cites">, cites: string[], path: Path): string[] {
  cites.forEach((cite, index) => {
    if (declared.cites !== null && !cite.startsWith("local:")) link.known("source", cite, declared.cites, [...path, index], "unknown-cite");
  });
  return cites;
}

export function compileText(link: Link, variants: SourceText | undefined, path: Path): ConditionalText {
  if (variants === undefined) return [];
  ordered(link, variants, path, "when");
  return variants.map(({ when, text }, index) => ({ when: when === undefined ? null : link.condition(when, [...path, index, "when"]), text }));
}

/** A list of conditions is read from the top; the last entry, and only that, is the default. */
export function ordered(link: Link, rules: { when?: string | undefined; if?: string | undefined; default?: true | undefined }[], path: Path, key: "when" | "if"): void {
  rules.forEach((rule, index) => {
    const isLast = index === rules.length - 1;
    const at: Path = [...path, index];
    if (isLast && (rule.default !== true || rule[key] !== undefined)) link.report("missing-default", at, "The last entry of this list must be the default: { default: true, … }, without a condition.");
    if (!isLast && (rule.default === true || rule[key] === undefined)) link.report("missing-default", at, `Every entry but the last needs a condition "${key}:"; only the last is the default.`);
  });
}

export function compileEffects(link: Link, effects: SourceEffect[], path: Path, where: Where = "story"): Effect[] {
  return effects.flatMap((effect, index) => {
    const at: Path = [...path, index];
    const when = effect.when === undefined ? null : link.condition(effect.when, [...at, "when"], where);
    const sets = Object.entries(effect.set ?? {}).map(([variable, value]): Effect => {
      const domain = link.variables.get(variable)?.domain;
      if (domain === undefined) link.known("variable", variable, link.variables.keys(), [...at, "set", variable]);
      else if (!isMember(domain, value)) link.report("bad-value", [...at, "set", variable], `"${variable}" is ${domainInWords(domain)}; ${JSON.stringify(value)} is not.`);
      return { when, variable, change: { set: value } };
    });
    const adds = Object.entries(effect.add ?? {}).map(([variable, by]): Effect => {
      const domain = link.variables.get(variable)?.domain;
      if (domain === undefined) link.known("variable", variable, link.variables.keys(), [...at, "add", variable]);
      else if (domain.kind !== "int") link.report("bad-value", [...at, "add", variable], `"add" is for numbers; "${variable}" is ${domainInWords(domain)}.`);
      return { when, variable, change: { add: by } };
    });
    const tells = Object.entries(effect.tell ?? {}).map(([fact, seats]): Effect => {
      link.known("fact", fact, link.facts, [...at, "tell", fact]);
      seats.forEach((seat, told) => link.known("seat", seat, link.seats, [...at, "tell", fact, told]));
      return { when, tell: { fact, seats } };
    });
    return [...sets, ...adds, ...tells];
  });
}

/** Placeholders in texts name what is declared under `names`. */
export function placeholders(link: Link, value: unknown, path: Path, names: Record<string, Record<string, string>>): void {
  if (typeof value === "string") {
    for (const [whole, inner = ""] of value.matchAll(/\{([^{}]*)\}/gu)) {
      const [group = "", name = "", ...more] = inner.split(".");
      const declared = Object.hasOwn(names, group) ? (names[group] ?? {}) : {};
      if (!Object.hasOwn(declared, name) || more.length > 0) link.report("unknown-name", path, `${whole} is not among the names; declare it under names: ${group || "person"}: or correct it.`);
    }
  } else if (Array.isArray(value)) value.forEach((item, index) => placeholders(link, item, [...path, index], names));
  else if (isBlock(value)) for (const [key, item] of Object.entries(value)) placeholders(link, item, [...path, key], names);
}
