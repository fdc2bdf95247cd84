import { type Profession, professions } from "../../app/domain/agency/roles";
import { within } from "../../app/domain/programme/matrix";
import { programmeStates } from "../../app/domain/programme/state";
import { createI18n } from "../../app/messages/i18n";
import { readCsv } from "../../app/server/adapters/csv-table";
import { askedSelection } from "../../app/server/reports/asked-selection.server";
import { exportList } from "../../app/server/reports/export-list.server";
import { countChosen } from "../../app/server/reports/listed-people.server";
import { programmesOf } from "../../app/server/reports/programmes-of.server";
import { showMatrix } from "../../app/server/reports/show-matrix.server";
import { sitesOf } from "../../app/server/reports/sites-of.server";
import type { CurrentMembership, CurrentPerson } from "../../app/server/sign-ins/current-person.server";
import type { World } from "../../app/server/world";

export interface Compared {
  /** Numbers of the matrix, each of which was the number of rows in the export. */
  numbers: number;
  /** Numbers of lists among what was compared. */
  lists: number;
  /** People in them, each counted once. */
  rows: number;
}

/**
 * Compares every number that a coordinator's page can show (each line of each opened site, for each profession and for all, each programme
 * and state) with the rows of the exported lists, at one instant.
 *
 * @throws Error at the first number that is another one.
 */
export async function compareNumbers(running: World, person: CurrentPerson, agency: CurrentMembership): Promise<Compared> {
  const at = running.clock.now();
  const world = { ...running, clock: { now: () => at } };
  const sites = await sitesOf(world, agency.agencyId);
  const { counts, rows, inExports } = await countedInExports(world, person, agency);
  const inExport = (programme: string, names: readonly (string | null)[], profession: string | null, state: string) =>
    names.reduce((sum, name) => sum + (counts.get(keyOf(programme, name, profession, state)) ?? 0), 0);
  const nameOf = new Map(sites.map(({ id, name }) => [id, name]));
  const opened = [null, ...new Set(sites.flatMap(({ parentId }) => parentId ?? []))];
  let [numbers, lists] = [0, 0];
  const known = (await showMatrix(world, person, agency, null, null))?.known ?? [];
  const missing = inExports.find((one) => !known.includes(one));
  if (missing !== undefined) throw new Error(`${agency.agencyName}: ${missing} is in the export and not on the page`);
  for (const profession of [null, ...known]) {
    const seen = new Set<string | null>();
    for (const site of opened) {
      const shown = await showMatrix(world, person, agency, site, profession);
      for (const line of shown?.lines ?? []) {
        if (seen.has(line.site)) continue;
        seen.add(line.site);
        const names = line.site === null ? [...nameOf.values(), null] : line.site === "none" ? [null] : within(sites, line.site).map((id) => nameOf.get(id) ?? null);
        for (const { id } of shown?.programmes ?? []) {
          for (const state of programmeStates) {
            const [number, exported] = [line.cells[id]?.[state] ?? 0, inExport(id, names, profession, state)];
            if (number !== exported) throw new Error(`${agency.agencyName}, ${id}, ${String(line.site)}, ${String(profession)}, ${state}: ${String(number)} on the page and ${String(exported)} in the export`);
            numbers += 1;
            if (line.site !== null) continue;
            const asked = await askedSelection(world, agency.agencyId, new URLSearchParams({ programme: id, state, ...(profession === null ? {} : { profession }) }));
            const listed = asked === null ? -1 : await countChosen(world, asked.selection);
            if (listed !== exported) throw new Error(`${agency.agencyName}, ${id}, ${String(profession)}, ${state}: ${String(listed)} in the list and ${String(exported)} in the export`);
            lists += 1;
          }
        }
      }
    }
    if (seen.size < sites.length + 1) throw new Error("a site of the agency never came on the page");
  }
  return { numbers, lists, rows };
}

/** How many rows of the exported lists of all programmes say the same, by what they say in words. */
async function countedInExports(world: World, person: CurrentPerson, agency: CurrentMembership) {
  const { t } = createI18n(person.language);
  const [professionOf, stateOf] = [new Map<string, Profession>(professions.map((each) => [t(`profession.${each}`), each])), new Map<string, string>(programmeStates.map((each) => [t(`reports.stateTitle.${each}`), each]))];
  const counts = new Map<string, number>();
  const found = new Set<Profession>();
  let rows = 0;
  for (const { id } of await programmesOf(world, agency.agencyId)) {
    const asked = await askedSelection(world, agency.agencyId, new URLSearchParams({ programme: id }));
    if (asked === null) throw new Error(`no programme ${id}`);
    const read = readCsv(await (await exportList(world, person, agency, asked, "csv")).text());
    if (!read.ok) throw new Error(`the export of ${id} is no table`);
    for (const { cells } of read.rows.slice(1)) {
      const [site, profession, state] = [cells[3] || null, professionOf.get(cells[2] ?? ""), stateOf.get(cells[6] ?? "")];
      if (profession === undefined || state === undefined) throw new Error(`a row without a profession or a state: ${cells.join(", ")}`);
      for (const key of [keyOf(id, site, profession, state), keyOf(id, site, null, state)]) counts.set(key, (counts.get(key) ?? 0) + 1);
      found.add(profession);
      rows += 1;
    }
  }
  return { counts, rows, inExports: [...found] };
}

function keyOf(programme: string, site: string | null, profession: string | null, state: string): string {
  return JSON.stringify([programme, site, profession, state]);
}
