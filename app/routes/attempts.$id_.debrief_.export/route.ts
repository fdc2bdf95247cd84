import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { en } from "~/messages/en";
import { debriefToText } from "~/server/attempts/debrief-to-text";
import { showDebrief } from "~/server/attempts/show-debrief.server";
import { requirePerson } from "~/server/sign-ins/current-person.server";

/** The debrief as a plain text that any computer can open, notes included. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const id = params.id ?? "";
  const outcome = await showDebrief(context.world, person.id, id);
  if (outcome.kind === "not-found") throw new Response(null, { status: 404, statusText: "Not Found" });
  if (outcome.kind === "not-ended") throw redirect(`/attempts/${id}`);
  const { scenario, endedAt } = outcome.view;
  return new Response(debriefToText(outcome.view, en.debriefText), {
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Content-Disposition": `attachment; filename="debrief-${scenario.id}-${endedAt.slice(0, 10)}.txt"`,
    },
  });
}
