import type { LoaderFunctionArgs } from "@remix-run/node";
import "~/messages/areas/audit";
import { createI18n } from "~/messages/i18n";
import { lineInWords } from "~/server/audit/line-in-words";
import { exportedLines } from "~/server/audit/list-lines.server";
import { auditLine } from "~/server/audit/write-line.server";
import { toCsv } from "~/server/reports/csv";
import { agenciesFor, requireAction, requirePerson } from "~/server/sign-ins/current-person.server";

/** The lines that the page shows, all of them, as a table that any spreadsheet opens. Instants as they are in UTC, so that they sort. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = await requirePerson(context, request);
  requireAction(viewer, "see-reports");
  const { searchParams } = new URL(request.url);
  const { t } = createI18n(viewer.language);
  const lines = await exportedLines(context.world, viewer, { action: searchParams.get("action") ?? "", day: searchParams.get("day") ?? "" });
  for (const { agencyId } of agenciesFor(viewer, "see-reports")) await auditLine(context.world, viewer, { action: "report-exported", agencyId, detail: { report: t("audit.title") } });
  const head = (["when", "who", "what", "about", "agency", "more"] as const).map((name) => t(`audit.${name}`));
  const rows = lines.map((line) => {
    const { who, what, about, agency, more } = lineInWords(line, t, viewer.language);
    return [line.at.toISOString(), who, what, about, agency, more];
  });
  return new Response(toCsv([head, ...rows]), {
    headers: { "Content-Type": "text/csv; charset=utf-8", "Content-Disposition": `attachment; filename="${t("audit.file")}-${context.world.clock.now().toISOString().slice(0, 10)}.csv"` },
  });
}
