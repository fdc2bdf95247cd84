import { z } from "zod";
import { inOrder } from "../content/fault";
import { type Path, readYaml } from "../content/read-yaml";
import { didYouMean } from "../content/schema-faults";
import { id } from "./components";
import { readAs } from "./front-matter";
import { type LessonFault, lessonFault, type LessonRule } from "./rules";

/** A word of the work, in plain words. */
export interface Term {
  /** Its address: "/terms#<id>". */
  id: string;
  term: string;
  meaning: string;
  /** Ids of the register: where a source says it. */
  cites: string[];
}

export interface Glossary {
  /** By the alphabet. Empty where the file has faults. */
  terms: Term[];
  faults: LessonFault[];
}

const text = z.string().trim().min(1);

/** courses/_terms/en.yaml */
export const glossarySchema = z.strictObject({
  format: z.literal(1),
  terms: z.array(z.strictObject({ id, term: text.max(60), meaning: text.max(500), cites: z.array(z.string()).max(6).optional() })).max(500),
});

/** Reads the glossary; with any fault it is not used, and lessons are read without it. */
export function readGlossary(source: string, file: string, cites: ReadonlySet<string>): Glossary {
  const yaml = readYaml(source, file);
  if (!yaml.ok) return { terms: [], faults: yaml.faults };
  const { data, faults } = readAs(glossarySchema, yaml.tree, "the glossary");
  if (data === null) return { terms: [], faults };
  const report = (rule: LessonRule, path: Path, message: string) => faults.push(lessonFault(rule, yaml.tree.place(path), message, path.join(".")));
  data.terms.forEach((one, index) => {
    const before = data.terms.slice(0, index);
    if (before.some((other) => other.id === one.id)) report("duplicate-id", ["terms", index, "id"], `The term "${one.id}" stands twice.`);
    if (before.some((other) => other.term.toLowerCase() === one.term.toLowerCase())) report("duplicate-id", ["terms", index, "term"], `"${one.term}" is explained twice.`);
    one.cites?.forEach((cite, at) => {
      if (!cites.has(cite)) report("unknown-cite", ["terms", index, "cites", at], `There is no "${cite}" in the register of sources${didYouMean(cite, cites)}`);
    });
  });
  const terms = data.terms.map((one) => ({ ...one, cites: one.cites ?? [] })).sort((a, b) => a.term.localeCompare(b.term, "en"));
  return { terms: faults.length > 0 ? [] : terms, faults: inOrder(faults) };
}
