import { type Day, readDay } from "./day";
import { type FileRow, folded, type PeopleColumn, type ReadColumns } from "./people-columns";
import { type Profession, professions, type Role, roles } from "./roles";
import { nearest } from "./nearest";

/** What a row says of somebody, read but not compared with who is there. Null: the file says nothing of it, and nothing is changed. */
export interface PersonRow {
  row: number;
  staffCode: string;
  name: string;
  email: string | null;
  profession: Profession | null;
  /** The name of a site, as written. */
  site: string | null;
  roles: Role[] | null;
  /** The staff code of the line manager. */
  manager: string | null;
  from: Day | null;
  /** The last day. */
  until: Day | null;
}

export type RowProblemKind =
  | "missing" | "formula" | "control-characters" | "too-long" | "bad-staff-code" | "bad-email" | "ambiguous-day" | "bad-day" | "until-before-from"
  | "unknown-profession" | "unknown-role" | "unknown-site" | "unknown-manager"
  | "twice" | "not-usable" | "too-many-cells" | "role-above" | "person-above" | "own-row" | "not-yours" | "manager-refused" | "manager-cycle";

export interface RowProblem {
  /** Null when it concerns the whole row. */
  column: PeopleColumn | null;
  kind: RowProblemKind;
  /** What stands in the cell, or the nearest word that would be right; or the other rows, separated by commas. */
  said?: string;
  near?: string;
}

/** Words of the page for professions and roles, beside those in which they are kept. */
export interface RowWords {
  professions: ReadonlyMap<Profession, string>;
  roles: ReadonlyMap<Role, string>;
}

/** `partial`: what could be read of a row all the same, so that the rest of it can be compared too; with an empty staff code where that could not. */
export type ReadRow = { ok: true; given: PersonRow } | { ok: false; staffCode: string | null; name: string; partial: PersonRow; problems: RowProblem[] };

export const LONGEST_NAME = 120;
export const LONGEST_STAFF_CODE = 40;
const LONGEST_EMAIL = 254;
const LONGEST_OTHER = 200;

/** Everything that can be said of a row by itself: a row with a problem is not carried out at all, and all its problems are named at once. */
export function readRow({ row, cells }: FileRow, { at, headers }: ReadColumns, words: RowWords): ReadRow {
  const problems: RowProblem[] = [];
  const refuse = (column: PeopleColumn, kind: RowProblemKind, said?: string, near?: string | null) => {
    problems.push({ column, kind, ...(said === undefined ? {} : { said: said.slice(0, 60) }), ...(near === undefined || near === null ? {} : { near }) });
    return null;
  };
  const cell = (column: PeopleColumn): string | null => {
    const index = at.get(column);
    const text = (index === undefined ? "" : (cells[index] ?? "")).normalize("NFC");
    const plain = text.replace(/[\s\u200B\uFEFF]+/gu, " ").trim().replace(/^'(?=[=+\-@|%])/u, "");
    if (plain === "" || plain === "-" || plain === "–") return null;
    if (/^[=+\-@]/u.test(plain)) return refuse(column, "formula", plain);
    // A line break in a cell is a blank; what cannot be seen or turns the writing around is neither.
    if (/[\p{Cc}\u202A-\u202E\u2066-\u2069\uFFFD]/u.test(plain)) return refuse(column, "control-characters");
    const most = column === "name" ? LONGEST_NAME : column === "staffCode" ? LONGEST_STAFF_CODE : column === "email" ? LONGEST_EMAIL : LONGEST_OTHER;
    return plain.length > most ? refuse(column, "too-long", String(most)) : plain;
  };
  const needed = (column: PeopleColumn) => {
    const before = problems.length;
    const text = cell(column);
    return text === null && problems.length === before ? refuse(column, "missing") : text;
  };
  const day = (column: "from" | "until"): Day | null => {
    const text = cell(column);
    if (text === null) return null;
    const read = readDay(text);
    return read.ok ? read.day : refuse(column, read.problem, text);
  };

  // A comma in a name that is not in quotation marks moves all that follows it.
  if (cells.slice(headers.length).some((text) => text.trim() !== "")) problems.push({ column: null, kind: "too-many-cells" });
  const code = needed("staffCode")?.normalize("NFKC").replace(/\s+/gu, "").toUpperCase() ?? null;
  const staffCode = code === null || /^[\p{L}\p{N}][\p{L}\p{N}\p{M}._/-]*$/u.test(code) ? code : refuse("staffCode", "bad-staff-code", code);
  const name = needed("name");
  const mail = cell("email")?.toLowerCase() ?? null;
  const email = mail === null || /^[^\s@<>",;]+@[^\s@<>",;]+\.[^\s@<>",;]+$/u.test(mail) ? mail : refuse("email", "bad-email", mail);
  const profession = readProfession(cell("profession"), words, refuse);
  const held = readRoles(cell("roles"), words, refuse);
  const [site, manager, from, until] = [cell("site"), cell("manager"), day("from"), day("until")];
  if (from !== null && until !== null && until < from) refuse("until", "until-before-from", until);
  const given: PersonRow = { row, staffCode: staffCode ?? "", name: name ?? "", email, profession, site, roles: held, manager: manager?.normalize("NFKC").replace(/\s+/gu, "").toUpperCase() ?? null, from, until };
  return problems.length > 0 ? { ok: false, staffCode: code, name: given.name, partial: given, problems } : { ok: true, given };
}

type Refuse = (column: PeopleColumn, kind: RowProblemKind, said?: string, near?: string | null) => null;

function readProfession(text: string | null, words: RowWords, refuse: Refuse): Profession | null {
  if (text === null) return null;
  const found = professions.find((profession) => folded(profession) === folded(text) || folded(words.professions.get(profession) ?? "") === folded(text));
  return found ?? refuse("profession", "unknown-profession", text, nearest(text, professions.map((profession) => words.professions.get(profession) ?? profession)));
}

function readRoles(text: string | null, words: RowWords, refuse: Refuse): Role[] | null {
  if (text === null) return null;
  const found = new Set<Role>();
  for (const part of text.split(/[,;/|+]/u).map((one) => one.trim()).filter((one) => one !== "")) {
    const role = roles.find((one) => folded(one) === folded(part) || folded(words.roles.get(one) ?? "") === folded(part));
    if (role === undefined) return refuse("roles", "unknown-role", part, nearest(part, roles.map((one) => words.roles.get(one) ?? one)));
    found.add(role);
  }
  return roles.filter((role) => found.has(role));
}

