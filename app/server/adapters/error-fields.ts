import type { LogFields } from "./log";

/** What may be logged of an error: messages of the database client quote values, so they stay out. */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = (error.stack ?? "").split("\n").filter((line) => line.trimStart().startsWith("at "));
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  const quotesValues = error.name.startsWith("PrismaClient");
  return { error: error.name, code, message: quotesValues ? undefined : error.message, stack: frames.slice(0, 8).join("\n") };
}
