import "~/messages/en";
import { createI18n } from "~/messages/i18n";

const codes = { 400: "bad_request", 403: "forbidden", 404: "not_found", 405: "method_not_allowed", 409: "conflict", 429: "too_many" } as const;

/** A program that asks for JSON and would not know what to do with a page. */
export function wantsJson(accept: string | null): boolean {
  return accept !== null && /\bapplication\/json\b/.test(accept) && !/\btext\/html\b/.test(accept);
}

/** What a page would have said to a person. */
export function failureAsJson(status: number): Response {
  const code = codes[status as keyof typeof codes] ?? (status >= 500 ? "broken" : "refused");
  return Response.json({ error: { code, message: createI18n("en").t(`failure.${code}`) } }, { status });
}
