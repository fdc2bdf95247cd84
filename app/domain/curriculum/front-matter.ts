import { z } from "zod";
import type { LocatedTree } from "../content/read-yaml";
import { schemaFaults } from "../content/schema-faults";
import { professions } from "../agency/roles";
import type { LessonFault } from "./rules";

const text = z.string().trim().min(1).max(300);
const cite = z.string().regex(/^[a-z]+-[a-z0-9]+$/u, { error: "a source is named as in the register, such as ms-32" });

/** What stands between the `---` of a lesson. */
export const frontMatterSchema = z.strictObject({
  title: text.max(100),
  aim: text,
  minutes: z.int().min(1).max(120),
  cites: z.array(cite).min(2),
  scenario: text.optional(),
});
export type FrontMatter = z.infer<typeof frontMatterSchema>;

/** course.yaml */
export const manifestSchema = z.strictObject({
  format: z.literal(1),
  course: text,
  version: z.string().regex(/^\d+\.\d+\.\d+$/u, { error: "expected a version such as 1.0.0 (three numbers, in quotes if need be)" }),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/u, { error: "expected a language tag such as en or pt-BR" }),
  title: text.max(100),
  promise: text,
  for: z.array(z.enum(professions)).min(1),
  competencies: z.array(text).min(2).max(6),
  prerequisites: z.array(text).max(6).optional(),
  review: z.strictObject({ status: z.enum(["draft", "published", "retired"]), by: text, panel: text, jurisdiction: text.optional() }),
  modules: z.array(z.strictObject({ folder: text, title: text })).min(1).max(30),
  // With fewer, chance is all that a test can show.
  test: z.strictObject({ questions: z.int().min(6).max(40), pass: z.int().min(1) }).optional(),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** What a file of YAML says, by its schema; null with faults when it says something else. */
export function readAs<T>(schema: z.ZodType<T> & { shape: object }, tree: LocatedTree, whole: string): { data: T | null; faults: LessonFault[] } {
  const read = schema.safeParse(tree.value);
  return read.success ? { data: read.data, faults: [] } : { data: null, faults: schemaFaults(read.error, tree, [], Object.keys(schema.shape), whole) };
}
