import type { LoaderFunctionArgs } from "@remix-run/node";
import { en } from "~/messages/en";
import { ownCalendar } from "~/server/joint-trainings/calendar.server";
import { requirePerson } from "~/server/sign-ins/current-person.server";

/** All sessions of one's own trainings, for a calendar. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const file = await ownCalendar(context.world, person, en.trainings.title);
  return new Response(file, { headers: { "Content-Type": "text/calendar; charset=utf-8", "Content-Disposition": 'attachment; filename="joint-trainings.ics"' } });
}
