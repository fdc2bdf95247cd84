import type { z } from "zod";
import { MEANINGS, SECTIONS } from "./reference-keys";
import { fragmentSchema, sceneSchemas, scenarioSchema } from "./source-schema";

interface Row {
  /** Its name in the table of meanings: "choice.rate". */
  id: string;
  /** As an author writes it: `minutes.play`, `seats.<id>.name`. */
  key: string;
  value: string;
  needed: boolean;
}

type Shape = Record<string, z.core.$ZodType>;

// Told once, each in a section of its own.
const OWN_SECTION = new Set(["scenes", "choices", "then", "choice.text"]);

/** Every key of the schema, section by section. */
export function referenceRows(): Record<string, Row[]> {
  const kinds = Object.entries(sceneSchemas).map(([kind, schema]) => [kind, schema.shape as Shape] as const);
  const shared = Object.keys(sceneSchemas.text.shape).filter((key) => kinds.every(([, shape]) => key in shape));
  const choice = shapeOf(inside(inside(sceneSchemas.decision.shape.choices)));
  const pick = (shape: Shape, wanted: (key: string) => boolean) => Object.fromEntries(Object.entries(shape).filter(([key]) => wanted(key)));
  return {
    file: rows("file", scenarioSchema.shape as Shape),
    scene: rows("scene", pick(sceneSchemas.random.shape as Shape, (key) => shared.includes(key))),
    ...Object.fromEntries(kinds.map(([kind, shape]) => [kind, rows(kind, pick(shape, (key) => !shared.includes(key)))])),
    fragment: rows("fragment", fragmentSchema.shape as Shape),
    choice: rows("choice", choice),
    effect: rows("effect", shapeOf(inside(choice["then"]))),
  };
}

/** The reference of every key of format 1 in Markdown: docs/scenario-reference.md. */
export function referencePage(): string {
  const sections = Object.entries(referenceRows()).map(([section, all]) => {
    const lines = all.map(({ id, key, value, needed }) => `| \`${key}\` | ${value} | ${needed ? "yes" : ""} | ${MEANINGS[id] ?? ""} |`);
    return [`## ${SECTIONS[section]?.title ?? section}`, SECTIONS[section]?.about ?? "", ["| key | value | needed | meaning |", "| --- | --- | --- | --- |", ...lines].join("\n")].join("\n\n");
  });
  return `${[SECTIONS["page"]?.about ?? "", ...sections].join("\n\n")}\n`;
}

function rows(section: string, shape: Shape, before = ""): Row[] {
  return Object.entries(shape).flatMap(([name, type]) => {
    const key = `${before}${name}`;
    const row: Row = { id: `${section}.${key}`, key, value: valueOf(type), needed: !accepts(type) };
    return OWN_SECTION.has(name) || valueOf(type) === TEXTS ? [row] : [row, ...rowsInside(section, type, key)];
  });
}

function rowsInside(section: string, type: z.core.$ZodType, key: string): Row[] {
  const { def } = bare(type);
  if (def.type === "object") return rows(section, def.shape, `${key}.`);
  if (def.type === "record" && bare(def.valueType).def.type === "object") return rows(section, shapeOf(def.valueType), `${key}.<id>.`);
  if (def.type === "array" && bare(def.element).def.type === "object") return rows(section, shapeOf(def.element), `${key}[].`);
  return [];
}

const TEXTS = "text, or a list of texts each under `when`, the last `default: true`";

function valueOf(type: z.core.$ZodType): string {
  const { def } = bare(type);
  switch (def.type) {
    case "string":
      return "text";
    case "number":
      return "whole number";
    case "boolean":
      return "true or false";
    case "literal":
      return def.values.map((value) => `\`${String(value)}\``).join(" or ");
    case "enum":
      return Object.values(def.entries).map((value) => `\`${value}\``).join(", ");
    case "union":
      return def.options.map(valueOf).join(", ");
    case "tuple":
      return "two whole numbers, `[lowest, highest]`";
    case "array":
      return bare(def.element).def.type === "object" ? ("text" in shapeOf(def.element) && "default" in shapeOf(def.element) ? TEXTS : "list of blocks") : `list of ${valueOf(def.element)}`;
    case "record":
      return bare(def.valueType).def.type === "object" || bare(def.valueType).def.type === "unknown" ? "blocks by id" : `by id: ${valueOf(def.valueType)}`;
    case "object":
      return "block";
    default:
      return "anything";
  }
}

/** A type without what is optional, has a default or is tidied first. */
function bare(type: z.core.$ZodType): { def: z.core.$ZodTypes["_zod"]["def"] } {
  const { def } = (type as z.core.$ZodTypes)._zod;
  if (def.type === "optional" || def.type === "default" || def.type === "prefault") return bare(def.innerType);
  if (def.type === "pipe") return bare(def.out);
  return { def };
}

function inside(type: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  if (type === undefined) return undefined;
  const { def } = bare(type);
  return def.type === "record" ? def.valueType : def.type === "array" ? def.element : type;
}

function shapeOf(type: z.core.$ZodType | undefined): Shape {
  const def = type === undefined ? null : bare(type).def;
  return def?.type === "object" ? def.shape : {};
}

function accepts(type: z.core.$ZodType): boolean {
  return (type as z.ZodType).safeParse(undefined).success;
}
