/** Fewer people than this are not told as a number where they are a partner's: a figure of four is four people whom somebody knows. */
export const LEAST_TOLD = 5;

/** A table of people with its totals: each number is how many there are at least, null where that is not told. */
export interface ToldTable {
  cells: (number | null)[][];
  rows: (number | null)[];
  columns: (number | null)[];
  total: number | null;
}

/**
 * What a partner is told of a number of people: whole fives, as "at least 5", "at least 10"; below five nothing, and nought neither.
 * An exact figure is told again after every session: eight where seven stood yesterday is the one person who came that day, and whoever
 * was in the room knows who. Rounded down, two figures are the same or five people apart, on whatever days, pages and exports they stand.
 */
export function toldPeople(people: number): number | null {
  const fives = Math.floor(people / LEAST_TOLD) * LEAST_TOLD;
  return fives < LEAST_TOLD ? null : fives;
}

/**
 * The same of a table of people, each of whom stands in one cell. Rows are of equal length. A total is the sum of what is told beside it
 * and not of the people: so it holds nothing that the cells do not say, and no cell can be narrowed down or computed from it. It is true
 * as the cells are: so many there are at least.
 */
export function toldTable(cells: readonly (readonly number[])[]): ToldTable {
  const told = cells.map((row) => row.map(toldPeople));
  return { cells: told, rows: told.map(sumOf), columns: (told[0] ?? []).map((_, column) => sumOf(told.map((row) => row[column] ?? null))), total: sumOf(told.flat()) };
}

/** Null where nothing of it is told. */
function sumOf(told: readonly (number | null)[]): number | null {
  const known = told.flatMap((people) => people ?? []);
  return known.length === 0 ? null : known.reduce((sum, people) => sum + people, 0);
}
