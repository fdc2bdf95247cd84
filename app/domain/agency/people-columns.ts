/** What a file of people can say of somebody, in the order of the template. */
export const peopleColumns = ["staffCode", "name", "email", "profession", "site", "roles", "manager", "from", "until"] as const;
export type PeopleColumn = (typeof peopleColumns)[number];

/** Without these nobody can be added. */
export const neededColumns = ["staffCode", "name", "profession"] as const satisfies readonly PeopleColumn[];

/** How the first row may call a column, folded as by `folded`. */
const called: Record<PeopleColumn, readonly string[]> = {
  staffCode: ["staffcode", "code", "staffnumber", "staffno", "staffid", "employeenumber", "employeeno", "employeeid", "personnelnumber", "personnelno", "servicenumber"],
  name: ["name", "fullname", "person", "employee", "employeename"],
  email: ["email", "mail", "emailaddress", "mailaddress"],
  profession: ["profession", "job", "jobtitle", "occupation", "position"],
  site: ["site", "workplace", "placeofwork", "location", "establishment", "office", "station"],
  roles: ["roles", "role"],
  manager: ["linemanagersstaffcode", "linemanagerstaffcode", "linemanager", "managersstaffcode", "managerstaffcode", "manager", "supervisor", "reportsto"],
  from: ["from", "start", "starts", "startdate", "started", "joined", "since", "firstday"],
  until: ["until", "end", "ends", "enddate", "ended", "left", "leaves", "leavingdate", "lastday"],
};

/** A row as a spreadsheet counts it, the first being 1. */
export interface FileRow {
  row: number;
  cells: readonly string[];
}

export type HeaderProblem =
  | { kind: "empty" }
  | { kind: "no-header" }
  | { kind: "duplicate-header"; column: PeopleColumn; headers: string[] }
  | { kind: "missing-column"; column: PeopleColumn }
  | { kind: "too-many-rows"; rows: number; most: number };

export interface ReadColumns {
  /** Where each column stands in a row, from 0. */
  at: ReadonlyMap<PeopleColumn, number>;
  /** As they are written in the file. */
  headers: string[];
  /** Headers of which nothing is read. */
  ignored: string[];
}

export const MOST_PEOPLE_ROWS = 50_000;

/** Without case, accents, blanks and marks: as headers, sites and professions are compared. */
export function folded(text: string): string {
  return text.normalize("NFKD").replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
}

/**
 * Finds the columns in the first row, and counts the others. Everything that is wrong with the file as a whole is named at once.
 *
 * @param table - every row of the file that is not empty.
 */
export function readColumns(table: readonly FileRow[]): { ok: true; columns: ReadColumns; rows: readonly FileRow[] } | { ok: false; problems: HeaderProblem[] } {
  const [first, ...rows] = table;
  if (first === undefined) return { ok: false, problems: [{ kind: "empty" }] };
  const meant = first.cells.map((header) => peopleColumns.find((column) => called[column].includes(folded(header))));
  if (meant.every((column) => column === undefined)) return { ok: false, problems: [{ kind: "no-header" }] };
  const headersOf = (column: PeopleColumn) => first.cells.filter((_, index) => meant[index] === column);
  const problems: HeaderProblem[] = [
    ...peopleColumns.filter((column) => headersOf(column).length > 1).map((column): HeaderProblem => ({ kind: "duplicate-header", column, headers: headersOf(column) })),
    ...neededColumns.filter((column) => headersOf(column).length === 0).map((column): HeaderProblem => ({ kind: "missing-column", column })),
    ...(rows.length === 0 ? [{ kind: "empty" } as const] : []),
    ...(rows.length > MOST_PEOPLE_ROWS ? [{ kind: "too-many-rows", rows: rows.length, most: MOST_PEOPLE_ROWS } as const] : []),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const at = new Map(meant.flatMap((column, index) => (column === undefined ? [] : [[column, index] as const])));
  return { ok: true, columns: { at, headers: [...first.cells], ignored: first.cells.filter((header, index) => meant[index] === undefined && header.trim() !== "") }, rows };
}
