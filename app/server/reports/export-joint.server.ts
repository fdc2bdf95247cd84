import "~/messages/en";
import { createI18n } from "~/messages/i18n";
import { auditLine } from "../audit/write-line.server";
import { isoDayIn } from "../people/time-zone";
import type { CurrentMembership, CurrentPerson } from "../sign-ins/current-person.server";
import type { World } from "../world";
import type { Cell } from "./csv";
import { asFile, type ExportForm, onePiece } from "./exported";
import { jointReport } from "./joint-report.server";

/** The trainings with their state, then what is told of partners: what the page says and nothing more, so that neither adds to the other. */
export async function exportJoint(world: World, person: CurrentPerson, { agencyId, timeZone }: CurrentMembership, form: ExportForm): Promise<Response> {
  const { t } = createI18n(person.language);
  const { programmes } = await jointReport(world, agencyId);
  const told = (people: number | null | undefined): Cell => (people === null || people === undefined ? t("reports.joint.notTold") : t("reports.joint.atLeast", { people }));
  const rows = programmes.flatMap(({ title, trainings, partners, figures }): Cell[][] => [
    ...trainings.map((training): Cell[] => [title, training.title, t(`reports.joint.state.${training.telling.state}`), training.telling.completedAt === null ? null : isoDayIn(timeZone, new Date(training.telling.completedAt)), null, null, null, null]),
    ...(figures === null ? [] : partners.map(({ name }, index): Cell[] => [title, null, null, null, name, told(figures.cells[index]?.[0]), told(figures.cells[index]?.[1]), told(figures.rows[index])])),
    ...(figures === null ? [] : [[title, null, null, null, t("reports.joint.sum"), told(figures.columns[0]), told(figures.columns[1]), told(figures.total)]]),
  ]);
  await auditLine(world, person, { action: "report-exported", agencyId, detail: { report: "joint", form, rows: rows.length } });
  const head = (["programme", "training", "state", "complete", "agency", "jointComplete", "part", "together"] as const).map((name) => t(`reportTable.${name}`));
  return asFile({ fileName: `joint-${isoDayIn(timeZone, world.clock.now())}`, head, pieces: onePiece(rows) }, form);
}
