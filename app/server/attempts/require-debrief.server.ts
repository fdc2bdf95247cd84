import { redirect } from "@remix-run/node";
import type { DebriefView } from "../../domain/attempt/debrief-view";
import type { World } from "../world";
import { showDebrief } from "./show-debrief.server";

/** The debrief of this person's attempt; one that is under way leads back to its story, and anybody else's is not there. */
export async function requireDebrief(world: World, personId: string, attemptId: string): Promise<DebriefView> {
  const outcome = await showDebrief(world, personId, attemptId);
  if (outcome.kind === "not-found") throw new Response(null, { status: 404, statusText: "Not Found" });
  if (outcome.kind === "not-ended") throw redirect(`/attempts/${attemptId}`);
  return outcome.view;
}
