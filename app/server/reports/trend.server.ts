import "~/messages/en";
import { nobody, plus } from "~/domain/programme/matrix";
import { monthly, type Trend } from "~/domain/programme/trend";
import { programmeStates } from "~/domain/programme/state";
import { createI18n } from "~/messages/i18n";
import { auditLine } from "../audit/write-line.server";
import { isoDayIn } from "../people/time-zone";
import { renewStandings } from "../programmes/renew-standings.server";
import type { CurrentMembership, CurrentPerson } from "../sign-ins/current-person.server";
import type { World } from "../world";
import type { Cell } from "./csv";
import { asFile, type ExportForm, onePiece } from "./exported";
import { countMatrix } from "./matrix.server";
import { countPastMonths } from "./past-months.server";
import { programmesOf } from "./programmes-of.server";

/** Writes down how many stand how today, for each agency and programme, and in months of which nothing is written yet; once more on the same day it takes the place of the first. */
export async function countStandings(world: World): Promise<void> {
  await renewStandings(world);
  for (const { id: agencyId, timeZone } of await world.db.agency.findMany({ select: { id: true, timeZone: true } })) {
    const programmes = await programmesOf(world, agencyId);
    const day = isoDayIn(timeZone, world.clock.now());
    const groups = await countMatrix(world, agencyId, programmes);
    const rows = programmes.flatMap(({ id }) => {
      const counts = groups.filter(({ programme }) => programme === id).reduce((sum, group) => plus(sum, group.counts), nobody);
      return programmeStates.map((state) => ({ agencyId, programmeId: id, day, state, people: counts[state] }));
    });
    await world.db.$transaction([world.db.standingCount.deleteMany({ where: { agencyId, day } }), world.db.standingCount.createMany({ data: rows })]);
    await countPastMonths(world, { id: agencyId, timeZone });
  }
}

/** Month by month, at the last day counted in each. */
export async function showTrend(world: World, agencyId: string): Promise<Trend> {
  const programmes = await programmesOf(world, agencyId);
  const rows = await world.db.standingCount.findMany({ where: { agencyId, programmeId: { in: programmes.map(({ id }) => id) } }, select: { programmeId: true, day: true, state: true, people: true } });
  return monthly(programmes.map(({ id, title }) => ({ id, title })), rows.map(({ programmeId, ...row }) => ({ programme: programmeId, ...row })));
}

export async function exportTrend(world: World, person: CurrentPerson, { agencyId, timeZone }: CurrentMembership, form: ExportForm): Promise<Response> {
  const { t } = createI18n(person.language);
  const { months, lines } = await showTrend(world, agencyId);
  const rows = lines.flatMap(({ title, points }) => points.flatMap((point, index): Cell[][] => (point === null ? [] : [[title, months[index]?.month ?? "", months[index]?.day ?? "", point.complete, point.total]])));
  await auditLine(world, person, { action: "report-exported", agencyId, detail: { report: "trend", form, rows: rows.length } });
  const head = [...(["programme", "month", "day"] as const).map((name) => t(`reportTable.${name}`)), t("reports.stateTitle.complete"), t("reportTable.total")];
  return asFile({ fileName: `trend-${isoDayIn(timeZone, world.clock.now())}`, head, pieces: onePiece(rows) }, form);
}
