import "~/messages/en";
import { isProfession, type Profession } from "~/domain/agency/roles";
import { totalOf } from "~/domain/programme/matrix";
import { programmeStates } from "~/domain/programme/state";
import { createI18n } from "~/messages/i18n";
import { auditLine } from "../audit/write-line.server";
import { isoDayIn } from "../people/time-zone";
import type { CurrentMembership, CurrentPerson } from "../sign-ins/current-person.server";
import type { World } from "../world";
import type { Cell } from "./csv";
import { asFile, type ExportForm, onePiece } from "./exported";
import { countMatrix } from "./matrix.server";
import { programmesOf } from "./programmes-of.server";
import { sitesOf } from "./sites-of.server";

/** The whole matrix as a file: a row for each programme, site and profession in which somebody is required to do something. */
export async function exportMatrix(world: World, person: CurrentPerson, { agencyId, timeZone }: CurrentMembership, profession: Profession | null, form: ExportForm): Promise<Response> {
  const { t } = createI18n(person.language);
  const programmes = await programmesOf(world, agencyId);
  const [titles, names] = [new Map(programmes.map(({ id, title }) => [id, title])), new Map((await sitesOf(world, agencyId)).map(({ id, name }) => [id, name]))];
  const rows = (await countMatrix(world, agencyId, programmes)).flatMap((group): Cell[][] => {
    const { counts } = group;
    if (profession !== null && group.profession !== profession) return [];
    const site = group.site === null ? t("reportTable.noSite") : (names.get(group.site) ?? null);
    return [[titles.get(group.programme) ?? "", site, t(`profession.${isProfession(group.profession) ? group.profession : "other"}`), totalOf(counts), ...programmeStates.map((state) => counts[state])]];
  });
  await auditLine(world, person, { action: "report-exported", agencyId, detail: { report: "matrix", form, rows: rows.length, ...(profession === null ? {} : { profession }) } });
  const head = [...(["programme", "site", "profession", "total"] as const).map((name) => t(`reportTable.${name}`)), ...programmeStates.map((state) => t(`reports.stateTitle.${state}`))];
  return asFile({ fileName: `matrix-${isoDayIn(timeZone, world.clock.now())}`, head, pieces: onePiece(rows) }, form);
}
