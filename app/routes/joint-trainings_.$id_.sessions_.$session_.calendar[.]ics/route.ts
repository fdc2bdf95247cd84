import type { LoaderFunctionArgs } from "@remix-run/node";
import { refusedAddress } from "~/server/audit/refused-address.server";
import { sessionCalendar } from "~/server/joint-trainings/calendar.server";
import { requireTraining } from "~/server/joint-trainings/require-training.server";
import { isTold } from "~/server/joint-trainings/show-training.server";

/** One session, for a calendar. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { id, person, access } = await requireTraining(context, request, params["id"]);
  const file = await sessionCalendar(context.world, id, params["session"] ?? "", await isTold(context.world, person, access, id));
  if (file === null) throw await refusedAddress(context.world, person, request);
  return new Response(file, { headers: { "Content-Type": "text/calendar; charset=utf-8", "Content-Disposition": 'attachment; filename="session.ics"' } });
}
