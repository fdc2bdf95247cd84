import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { exportAsAt } from "~/server/as-at/open-as-at.server";
import { inspectorHere } from "~/server/inspection/inspector-here.server";
import { exportFormOf } from "~/server/reports/exported";

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { world } = context;
  const inspector = await inspectorHere(world, request);
  if (inspector === null) throw redirect("/inspect", 303);
  const { agency, who, sample } = inspector;
  const { searchParams } = new URL(request.url);
  return exportAsAt(world, { id: null, name: who, only: sample }, { agencyId: agency.id, agencyName: agency.name, timeZone: agency.timeZone }, "en", searchParams, exportFormOf(searchParams.get("form")));
}
