import type { LoaderFunctionArgs } from "@remix-run/node";
import { sharing } from "~/messages/english/sharing";
import { refusedAddress } from "~/server/audit/refused-address.server";
import { showPractice } from "~/server/joint-trainings/show-practice.server";
import { toCsv } from "~/server/reports/csv";
import { requirePerson } from "~/server/sign-ins/current-person.server";

/** What the page says of the cohort, and no figure that it does not. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const shown = await showPractice(context.world, person, params.id ?? "");
  if (shown === null) throw await refusedAddress(context.world, person, request);
  const rows = (shown.paths?.decisions ?? []).flatMap(({ ask, by, choices }) => choices.map(({ text, band }) => [ask, by, text, sharing[band]]));
  return new Response(toCsv([[sharing.decision, sharing.seat, sharing.choice, sharing.took], ...rows]), {
    headers: { "Content-Type": "text/csv; charset=utf-8", "Content-Disposition": `attachment; filename="${sharing.exportName}.csv"` },
  });
}
