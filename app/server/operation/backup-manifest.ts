import { z } from "zod";

export const manifestPath = "throughcare-backup.json";
/** Where the database stands in every archive, whatever it is called at home. */
export const databasePath = "throughcare.db";

const manifest = z.object({
  format: z.literal("throughcare-backup"),
  version: z.literal(1),
  madeAt: z.iso.datetime(),
  /** Which the database had: a program that does not know one of them is too old for it. */
  migrations: z.array(z.string()),
  files: z.array(z.object({ path: z.string().refine(isSafePath), bytes: z.int().nonnegative(), sha256: z.string().regex(/^[0-9a-f]{64}$/) })),
});

export type Manifest = z.infer<typeof manifest>;

/** Undefined when the text is no manifest that this program understands. */
export function parseManifest(text: string): Manifest | undefined {
  try {
    const parsed = manifest.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** True for a path that stays within the folder that it is put in, on every system. */
export function isSafePath(path: string): boolean {
  return path.length < 1024 && !/[\\:\u0000-\u001f]/.test(path) && path.split("/").every((part) => part !== "" && part !== "." && part !== "..");
}
