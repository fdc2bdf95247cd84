import { rowKinds } from "../../domain/agency/people-plan";
import { createI18n } from "../../messages/i18n";
import { toCsv } from "../reports/csv";
import type { CurrentPerson } from "../sign-ins/current-person.server";
import type { World } from "../world";
import { findImport } from "./find-import.server";
import { inWords } from "./show-import.server";
import { type RowOfTable, storedRow } from "./stored-import.server";

/**
 * The rows of one kind as CSV: refused ones as they stand in the file, with what is wrong in a last column, so that they can be mended and
 * brought again; the others with what changes. Null where there is no such file or kind.
 */
export async function exportRows(world: World, viewer: CurrentPerson, id: string, asked: string | null): Promise<{ name: string; csv: string } | null> {
  const found = await findImport(world, viewer, id);
  const kind = rowKinds.find((one) => one === asked);
  if (found === null || kind === undefined) return null;
  const { t } = createI18n(viewer.language);
  const ask = await world.db.hot();
  const rows = ask<RowOfTable>(`SELECT "row", "kind", "staffCode", "name", "detail" FROM "PeopleImportRow" WHERE "importId" = ? AND "kind" = ? ORDER BY "row" <= 0, abs("row")`, id, kind);
  if (kind === "refused") {
    const { headers } = found.summary;
    const cells = rows.filter(({ row }) => row > 0).map((row) => {
      const given = storedRow(row).detail.cells;
      return [...headers.map((_, index) => given[index] ?? ""), inWords(viewer, row).sentences.join(" ")];
    });
    return { name: `refused-${id}.csv`, csv: toCsv([[...headers, t("peopleImport.exportProblem")], ...cells]) };
  }
  const head = [t("peopleImport.row"), t("peopleImport.column.staffCode"), t("peopleImport.column.name"), t("peopleImport.exportChange")];
  const told = rows.map((row) => {
    const { sentences } = inWords(viewer, row);
    return [row.row > 0 ? row.row : t("peopleImport.notInFile"), row.staffCode, row.name, sentences.join("; ")];
  });
  return { name: `${kind}-${id}.csv`, csv: toCsv([head, ...told]) };
}
