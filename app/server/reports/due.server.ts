import { totalOf } from "~/domain/programme/matrix";
import { isoDayIn } from "../people/time-zone";
import "~/messages/en";
import { createI18n } from "~/messages/i18n";
import { auditLine } from "../audit/write-line.server";
import type { CurrentMembership, CurrentPerson } from "../sign-ins/current-person.server";
import type { World } from "../world";
import type { Cell } from "./csv";
import { asFile, type ExportForm, onePiece } from "./exported";
import { countChosen } from "./listed-people.server";
import { countMatrix } from "./matrix.server";
import { programmesOf, type ReportedProgramme } from "./programmes-of.server";
import { dueBands, type DueBand, type Selection } from "./selection";

export interface DueLine {
  programme: { id: string; title: string };
  total: number;
  overdue: number;
  bands: Record<DueBand, number>;
}

/** Everybody of an agency in a programme. */
export function everybodyIn(agencyId: string, programme: ReportedProgramme): Selection {
  return { agencyId, programme, sites: null, profession: null, state: null, due: null };
}

/** How many are overdue, and how many are due when, by programme. */
export async function countDue(world: World, agencyId: string): Promise<DueLine[]> {
  const programmes = await programmesOf(world, agencyId);
  const groups = await countMatrix(world, agencyId, programmes);
  return Promise.all(
    programmes.map(async (programme) => {
      const everybody = everybodyIn(agencyId, programme);
      const bands = await Promise.all(dueBands.map(async (due) => [due, await countChosen(world, { ...everybody, due })] as const));
      const counts = groups.filter((group) => group.programme === programme.id).map((group) => group.counts);
      return {
        programme: { id: programme.id, title: programme.title },
        total: counts.reduce((sum, each) => sum + totalOf(each), 0),
        overdue: counts.reduce((sum, { overdue }) => sum + overdue, 0),
        bands: Object.fromEntries(bands) as DueLine["bands"],
      };
    }),
  );
}

export async function exportDue(world: World, person: CurrentPerson, { agencyId, timeZone }: CurrentMembership, form: ExportForm): Promise<Response> {
  const { t } = createI18n(person.language);
  const rows = (await countDue(world, agencyId)).map(({ programme, total, overdue, bands }): Cell[] => [programme.title, total, overdue, ...dueBands.map((band) => bands[band])]);
  await auditLine(world, person, { action: "report-exported", agencyId, detail: { report: "due", form, rows: rows.length } });
  const head = (["programme", "total", "overdue", "within30", "within60", "within90"] as const).map((name) => t(`reportTable.${name}`));
  return asFile({ fileName: `due-${isoDayIn(timeZone, world.clock.now())}`, head, pieces: onePiece(rows) }, form);
}
