import type { LoaderFunctionArgs } from "@remix-run/node";
import { en } from "~/messages/en";
import { auditLine } from "~/server/audit/write-line.server";
import { refusedAddress } from "~/server/audit/refused-address.server";
import { accessTo } from "~/server/joint-trainings/access.server";
import { attendanceToCsv } from "~/server/joint-trainings/attendance-to-csv";
import { showStanding } from "~/server/joint-trainings/show-standing.server";
import { requirePerson } from "~/server/sign-ins/current-person.server";

/** Who was there, as the reader sees it on the page of the training: a trainer everybody, a coordinator their own people. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { world } = context;
  const person = await requirePerson(context, request);
  const training = params.id ?? "";
  const access = await accessTo(world, person, training);
  if (access === null || (!access.trains && access.coordinates.length === 0)) throw await refusedAddress(world, person, request);
  const { people, rule } = await showStanding(world, person, access, training);
  for (const agencyId of new Set(people.map(({ agency }) => agency.id))) await auditLine(world, person, { action: "report-exported", agencyId, subject: training, detail: { what: "attendance" } });
  return new Response(attendanceToCsv(people, rule.needed, en.attendanceTable, en.profession), {
    headers: { "Content-Type": "text/csv; charset=utf-8", "Content-Disposition": `attachment; filename="attendance-${world.clock.now().toISOString().slice(0, 10)}.csv"` },
  });
}
