/** How many sit where: tables of people, who hold the seats of a scenario alone or by twos. */
export interface Seating {
  people: number;
  tables: number;
  perTable: number;
}

export const MOST_TABLES = 12;
const USUAL: Seating = { people: 24, tables: 4, perTable: 6 };

/** As many tables as are asked for, else about six people at each; without people, the usual room of 24. */
export function seatingOf(people: number, asked: number | null): Seating {
  const there = people > 0 ? people : USUAL.people;
  const tables = Math.min(MOST_TABLES, asked ?? Math.max(1, Math.round(there / USUAL.perTable)));
  return { people: there, tables, perTable: Math.ceil(there / tables) };
}

/** A number of tables as it was typed; null for what is none. */
export function readTables(typed: string | null): number | null {
  if (typed === null || !/^\d{1,2}$/u.test(typed)) return null;
  const tables = Number(typed);
  return tables >= 1 && tables <= MOST_TABLES ? tables : null;
}

/** The table that hands are entered for: from 1, or 0 for the whole room; the first where none was named. */
export function readTable(typed: string | null): number {
  return typed === "0" ? 0 : (readTables(typed) ?? 1);
}
