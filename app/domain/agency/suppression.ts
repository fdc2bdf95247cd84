/** Fewer people than this are not told as a number where they are a partner's: a figure of four is four people whom somebody knows. */
export const LEAST_TOLD = 5;

/** A table of people with its totals, null where a number is not told. */
export interface ToldTable {
  cells: (number | null)[][];
  rows: (number | null)[];
  columns: (number | null)[];
  total: number | null;
}

/**
 * What may be told of a table of people, each of whom stands in one cell. Numbers below `LEAST_TOLD` are left out, nought among them, and
 * as many more, of the smallest, as it takes that none of those left out can be computed from the rest: for each of them there is another
 * table of people that shows the same and has another number there. Rows are of equal length.
 */
export function suppress(cells: readonly (readonly number[])[]): ToldTable {
  const table = withTotals(cells);
  const hidden = new Set(table.flatMap((row, r) => row.flatMap((people, c) => (people < LEAST_TOLD ? [keyOf(r, c)] : []))));
  for (let open = openOne(table, hidden); open !== null; open = openOne(table, hidden)) for (const key of cheapestWay(table, hidden, open) ?? []) hidden.add(key);
  const told = table.map((row, r) => row.map((people, c) => (hidden.has(keyOf(r, c)) ? null : people)));
  const body = told.slice(0, -1);
  return { cells: body.map((row) => row.slice(0, -1)), rows: body.map((row) => row.at(-1) ?? null), columns: (told.at(-1) ?? []).slice(0, -1), total: told.at(-1)?.at(-1) ?? null };
}

/**
 * The same without the totals of what is not told whole: where it is known of the parts how many they are at least, as the agreed minima
 * of a training that is complete say, a total could leave each of them one number only.
 */
export function withoutPartialTotals({ cells, rows, columns, total }: ToldTable): ToldTable {
  const isWhole = (line: readonly (number | null)[]) => line.every((people) => people !== null);
  return {
    cells,
    rows: rows.map((sum, row) => (isWhole(cells[row] ?? []) ? sum : null)),
    columns: columns.map((sum, column) => (isWhole(cells.map((line) => line[column] ?? null)) ? sum : null)),
    total: cells.every(isWhole) ? total : null,
  };
}

type Table = number[][];
interface Place {
  row: number;
  column: number;
}

function withTotals(cells: readonly (readonly number[])[]): Table {
  const rows = cells.map((row) => [...row, row.reduce((sum, people) => sum + people, 0)]);
  const last = (rows[0] ?? [0]).map((_, column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0));
  return [...rows, last];
}

function keyOf(row: number, column: number): string {
  return `${String(row)} ${String(column)}`;
}

/** One of those left out that can be computed. */
function openOne(table: Table, hidden: ReadonlySet<string>): Place | null {
  for (const [row, people] of table.entries()) for (const column of people.keys()) if (hidden.has(keyOf(row, column)) && wayAround(table, { row, column }, (key) => (hidden.has(key) ? 0 : null)) === null) return { row, column };
  return null;
}

function cheapestWay(table: Table, hidden: ReadonlySet<string>, place: Place): string[] | null {
  return wayAround(table, place, (key, people) => (hidden.has(key) ? 0 : people + 1));
}

/**
 * Another table that shows the same differs from this one along closed ways, on which people are added and taken away in turn, a total
 * counting against its line. The number at a place can be another one just when such a way goes through it on which nothing that has
 * nobody loses one. Rows and columns are the stations, places that may change the lines between them: the cheapest way by Dijkstra.
 */
function wayAround(table: Table, place: Place, costOf: (key: string, people: number) => number | null): string[] | null {
  return shortest(table, place, costOf, true) ?? shortest(table, place, costOf, false);
}

function shortest(table: Table, { row, column }: Place, costOf: (key: string, people: number) => number | null, up: boolean): string[] | null {
  const [height, width] = [table.length, table[0]?.length ?? 0];
  if (!mayChange(table, { row, column }, up)) return null;
  const [from, to] = up ? [height + column, row] : [row, height + column];
  const cost = new Map([[from, 0]]);
  const before = new Map<number, { station: number; key: string }>();
  const done = new Set<number>();
  for (;;) {
    const station = [...cost].filter(([each]) => !done.has(each)).sort((one, other) => one[1] - other[1])[0]?.[0];
    if (station === undefined) return null;
    if (station === to) break;
    done.add(station);
    for (const next of station < height ? range(width).map((c) => height + c) : range(height)) {
      const at = station < height ? { row: station, column: next - height } : { row: next, column: station - height };
      // From a row to a column a number goes up in the sense of its line, back from a column to a row it goes down.
      if ((at.row === row && at.column === column) || !mayChange(table, at, station < height)) continue;
      const key = keyOf(at.row, at.column);
      const step = costOf(key, table[at.row]?.[at.column] ?? 0);
      const sum = step === null ? Infinity : (cost.get(station) ?? 0) + step;
      if (sum < (cost.get(next) ?? Infinity)) {
        cost.set(next, sum);
        before.set(next, { station, key });
      }
    }
  }
  const way = [keyOf(row, column)];
  for (let step = before.get(to); step !== undefined; step = before.get(step.station)) way.push(step.key);
  return way;
}

/** Whether people can be added there, or one taken away; a total (but not the total of totals) goes down in its line when it goes up. */
function mayChange(table: Table, { row, column }: Place, up: boolean): boolean {
  const isTotal = (row === table.length - 1) !== (column === (table[0]?.length ?? 0) - 1);
  return up !== isTotal || (table[row]?.[column] ?? 0) > 0;
}

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}
