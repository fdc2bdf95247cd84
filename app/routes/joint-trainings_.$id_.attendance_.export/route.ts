import type { LoaderFunctionArgs } from "@remix-run/node";
import { en } from "~/messages/en";
import { auditLine } from "~/server/audit/write-line.server";
import { attendanceToCsv } from "~/server/joint-trainings/attendance-to-csv";
import { requireTraining } from "~/server/joint-trainings/require-training.server";
import { showStanding } from "~/server/joint-trainings/show-standing.server";

/** Who was there, as the reader sees it on the page of the training: a trainer everybody, a coordinator their own people. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { world } = context;
  const { person, id: training, access } = await requireTraining(context, request, params.id, ({ trains, coordinates }) => trains || coordinates.length > 0);
  const { people, rule } = await showStanding(world, person, access, training);
  for (const agencyId of new Set(people.map(({ agency }) => agency.id))) await auditLine(world, person, { action: "report-exported", agencyId, subject: training, detail: { what: "attendance" } });
  return new Response(attendanceToCsv(people, rule.needed, en.attendanceTable, en.profession), {
    headers: { "Content-Type": "text/csv; charset=utf-8", "Content-Disposition": `attachment; filename="attendance-${world.clock.now().toISOString().slice(0, 10)}.csv"` },
  });
}
