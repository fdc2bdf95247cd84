import "~/messages/en";
import { createI18n } from "~/messages/i18n";
import { auditLine } from "../audit/write-line.server";
import { isoDayIn } from "../people/time-zone";
import type { CurrentMembership, CurrentPerson } from "../sign-ins/current-person.server";
import type { World } from "../world";
import { type AskedSelection, paramsOf } from "./asked-selection.server";
import type { Cell } from "./csv";
import { asFile, type ExportForm, MOST_IN_SPREADSHEET } from "./exported";
import { allChosen, type ListedStanding, searchChosen, standingsOf } from "./listed-people.server";

const ROWS_IN_A_PIECE = 500;

/** The people behind a number as a file, as many rows as the number said. The log of the agency says who took it. */
export async function exportList(world: World, person: CurrentPerson, agency: CurrentMembership, asked: AskedSelection, wished: ExportForm): Promise<Response> {
  const { selection, programme, search } = asked;
  const { t } = createI18n(person.language);
  const chosen = search === "" ? await allChosen(world, selection) : await searchChosen(world, selection, search);
  const form = chosen.length > MOST_IN_SPREADSHEET ? "csv" : wished;
  await auditLine(world, person, { action: "report-exported", agencyId: agency.agencyId, subject: programme.id, detail: { report: "list", form, rows: chosen.length, ...paramsOf(asked) } });
  const day = (instant: Date | null) => (instant === null ? null : isoDayIn(agency.timeZone, instant));
  const toRow = ({ name, staffCode, profession, site, manager, state, dueAt, satisfiedAt, validUntil, remindedAt }: ListedStanding): Cell[] => [
    name, staffCode, t(`profession.${profession}`), site, manager, programme.title, t(`reports.stateTitle.${state}`), day(dueAt), day(satisfiedAt), day(validUntil), day(remindedAt),
  ];
  async function* pieces() {
    for (let from = 0; from < chosen.length; from += ROWS_IN_A_PIECE) yield (await standingsOf(world, selection, chosen.slice(from, from + ROWS_IN_A_PIECE))).map(toRow);
  }
  const head = (["name", "staffCode", "profession", "site", "manager", "programme", "state", "due", "complete", "until", "reminded"] as const).map((name) => t(`reportTable.${name}`));
  return asFile({ fileName: `people-${isoDayIn(agency.timeZone, world.clock.now())}`, head, pieces: pieces() }, form);
}
