import { parse } from "yaml";
import { z } from "zod";
import type { Source } from "./source";

const text = z.string().trim().min(1);

const instrumentSchema = z.strictObject({
  instrument: z.string().regex(/^[a-z]+$/u),
  symbol: text,
  title: text,
  short: text,
  kind: z.enum(["resolution", "background-paper", "report", "slides"]),
  unit: z.enum(["paragraph", "slide"]),
  /** Where the official text can be found; null where no lasting address is known. */
  url: z.url({ protocol: /^https$/u }).nullable(),
  about: text,
  entries: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z]+-[a-z0-9]+$/u),
      number: text,
      heading: text,
      summary: text,
      audience: z.array(z.enum(["prison", "probation", "police", "judiciary", "volunteers", "restorative", "health", "policy", "trainers"])).min(1),
    }),
  ),
});

export type Instrument = z.infer<typeof instrumentSchema>;

/** The register of sources: every paragraph that content may cite. */
export interface Register {
  instruments: Instrument[];
  /** By id: "ms-32". */
  sources: Map<string, Source>;
}

/**
 * Reads the register from its files (courses/_standards), one instrument each. A register with a mistake is refused whole,
 * because every scenario relies on it.
 *
 * @throws Error naming the file and what is wrong in it.
 */
export function readRegister(files: { file: string; source: string }[]): Register {
  const instruments = files.map(({ file, source }) => {
    const parsed = instrumentSchema.safeParse(yamlOf(file, source));
    if (!parsed.success) throw new Error(`${file}: ${parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ")}`);
    return parsed.data;
  });
  const sources = new Map<string, Source>();
  for (const { instrument: prefix, short, title, symbol, url, unit, entries } of instruments) {
    for (const entry of entries) {
      if (!entry.id.startsWith(`${prefix}-`)) throw new Error(`${prefix}: the id "${entry.id}" does not begin with "${prefix}-"`);
      if (sources.has(entry.id)) throw new Error(`${prefix}: the id "${entry.id}" stands twice`);
      sources.set(entry.id, { ...entry, unit, instrument: { prefix, short, title, symbol, url } });
    }
  }
  return { instruments, sources };
}

function yamlOf(file: string, source: string): unknown {
  try {
    return parse(source);
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The sources of a list of cites, in its order, each once; cites of an overlay (`local:`) have no entry here. */
export function sourcesOf(register: Register, cites: string[]): Source[] {
  return [...new Set(cites)].flatMap((cite) => register.sources.get(cite) ?? []);
}
