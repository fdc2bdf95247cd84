import type { Day } from "./day";
import type { PeopleColumn } from "./people-columns";
import type { PersonRow, RowProblem } from "./people-row";
import type { Profession, Role } from "./roles";

/** Somebody of the agency, as they are on the day from which the file is to count. Instants are milliseconds since 1970. */
export interface KnownMember {
  membershipId: string;
  personId: string;
  staffCode: string | null;
  name: string;
  email: string | null;
  profession: Profession;
  siteId: string | null;
  /** The membership of their line manager. */
  managerId: string | null;
  roles: Role[];
  /** Since when, without a gap; and since when at all. */
  from: number;
  firstFrom: number;
  until: number | null;
  /** Whoever brings the file. */
  self: boolean;
  /** They hold a role here that those of whoever brings the file do not cover. */
  above: boolean;
  /** Their name and e-mail are this agency's to change: nobody else answers for the account. */
  own: boolean;
}

export interface KnownAgency {
  timeZone: string;
  /** Whoever is or was there. */
  members: readonly KnownMember[];
  /** Open ones. */
  sites: readonly { id: string; name: string }[];
  /** Staff codes and e-mails, of those in the file, that belong to people of whom this agency may know nothing. */
  takenElsewhere: { staffCodes: ReadonlySet<string>; emails: ReadonlySet<string> };
  /** Roles that whoever brings the file may give. */
  mayGive: ReadonlySet<Role>;
}

/** What the coordinator said of the file; neither is assumed. */
export interface FileChoice {
  /** "everybody": who is in the agency and not in the file leaves. */
  lists: "everybody" | "changes";
  /** From its beginning everything counts that the file gives no day for. */
  day: Day;
}

export const rowKinds = ["new", "changed", "moved", "leaving", "same", "refused"] as const;
export type RowKind = (typeof rowKinds)[number];

/** One thing that would be different. Sites and managers by name, professions and roles by their words in the code, days as 2026-11-30. */
export interface RowChange {
  field: PeopleColumn;
  before: string | null;
  after: string | null;
}

/** What is to be written, where something is. A part that is not named stays as it is. */
export interface RowTarget {
  staffCode?: string;
  name?: string;
  email?: string;
  roles?: Role[];
  /** When they came, where that is known better now. */
  begin?: number;
  /** Since when they are back. */
  back?: number;
  /** From the day on, or from when they came. The manager by staff code. */
  place?: { siteId?: string; profession?: Profession; manager?: string };
  /** Null: they stay after all. */
  end?: number | null;
}

export interface PlannedRow {
  /** As a spreadsheet counts it; 0 and below for people who stand in no row. */
  row: number;
  kind: RowKind;
  staffCode: string | null;
  name: string;
  /** Null of somebody new, and of a row that names nobody. */
  membershipId: string | null;
  given: PersonRow | null;
  changes: RowChange[];
  target: RowTarget | null;
  problems: RowProblem[];
}
