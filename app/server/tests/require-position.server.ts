import type { TestPosition } from "../../domain/progress/fact";

/** The position that an address names; anything else is not there. */
export function requirePosition(named: string | undefined): TestPosition {
  if (named !== "before" && named !== "after") throw new Response(null, { status: 404, statusText: "Not Found" });
  return named;
}
