import type { LoaderFunctionArgs } from "@remix-run/node";
import { en } from "~/messages/en";
import { debriefToText } from "~/server/attempts/debrief-to-text";
import { requireDebrief } from "~/server/attempts/require-debrief.server";
import { requirePerson } from "~/server/sign-ins/current-person.server";

/** The debrief as a plain text that any computer can open, notes included. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const view = await requireDebrief(context.world, person.id, params.id ?? "");
  const { scenario, endedAt } = view;
  return new Response(debriefToText(view, en.debriefText), {
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Content-Disposition": `attachment; filename="debrief-${scenario.id}-${endedAt.slice(0, 10)}.txt"`,
    },
  });
}
