import "~/messages/en";
import { isProfession } from "~/domain/agency/roles";
import { createI18n } from "~/messages/i18n";
import { auditLine } from "../audit/write-line.server";
import { isoDayIn } from "../people/time-zone";
import { asFile, type ExportForm, onePiece } from "../reports/exported";
import type { CurrentMembership } from "../sign-ins/person";
import type { World } from "../world";
import { dayFor, showAsAt } from "./show-as-at.server";
import { programmesAsAt } from "./report-as-at.server";

/** Who reads it: a person, or an inspector without an account, who reads the names of some people and the numbers of all. */
export interface Reader {
  id: string | null;
  name: string;
  only?: readonly string[];
}

type Agency = Pick<CurrentMembership, "agencyId" | "agencyName" | "timeZone">;

/** The report that somebody opens; the log of the agency says who and which day. */
export async function openAsAt(world: World, reader: Reader, agency: Agency, language: string, params: URLSearchParams) {
  const shown = await showAsAt(world, { id: agency.agencyId, timeZone: agency.timeZone }, language, { day: params.get("day"), programme: params.get("programme"), state: params.get("state") }, reader.only ?? null);
  await auditLine(world, reader, { action: "report-as-at", agencyId: agency.agencyId, detail: { day: shown.day } });
  return shown;
}

/** The same as a file, a row for each person and programme. */
export async function exportAsAt(world: World, reader: Reader, agency: Agency, language: string, params: URLSearchParams, form: ExportForm): Promise<Response> {
  const { t } = createI18n(language);
  const { day, end } = dayFor(params.get("day"), agency.timeZone, world.clock.now());
  const programmes = await programmesAsAt(world, agency.agencyId, end, "then");
  const on = (instant: number | null) => (instant === null ? null : isoDayIn(agency.timeZone, new Date(instant)));
  const rows = programmes.flatMap(({ title, version, rows: people }) =>
    people.filter(({ personId }) => reader.only?.includes(personId) ?? true).map((row) => [day, title, version, row.name, row.staffCode, isProfession(row.profession) ? t(`profession.${row.profession}`) : row.profession, row.site, t(`reports.stateTitle.${row.state}`), on(row.satisfiedAt), on(row.validUntil)]),
  );
  await auditLine(world, reader, { action: "report-exported", agencyId: agency.agencyId, detail: { report: "as-at", day, form, rows: rows.length } });
  const head = (["asAt", "programme", "version", "name", "staffCode", "profession", "site", "state", "complete", "until"] as const).map((name) => t(`asAt.${name}`));
  return asFile({ fileName: `${t("asAt.fileName")}-${day}`, head, pieces: onePiece(rows) }, form);
}
