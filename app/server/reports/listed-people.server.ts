import { isProfession, type Profession } from "~/domain/agency/roles";
import type { ProgrammeState } from "~/domain/programme/state";
import { type Ask, instantOf } from "../adapters/hot-questions";
import type { World } from "../world";
import { chosen, type Selection } from "./selection";
import { STATE, stateValues } from "./state-in-sql";

/** Somebody in a programme, as they stand now. */
export interface ListedStanding {
  personId: string;
  name: string;
  staffCode: string | null;
  hasMail: boolean;
  profession: Profession;
  site: string | null;
  manager: string | null;
  state: ProgrammeState;
  satisfiedAt: Date | null;
  validUntil: Date | null;
  /** Null where nothing is due any more. */
  dueAt: Date | null;
  remindedAt: Date | null;
}

interface Row {
  membershipId: string;
  personId: string;
  name: string;
  email: string | null;
  staffCode: string | null;
  profession: string;
  site: string | null;
  manager: string | null;
  state: ProgrammeState;
  satisfiedAt: string | null;
  validUntil: string | null;
  dueAt: string;
  remindedAt: string | null;
}

/** What is due after that is never due. */
const NEVER = "9999";
// "Cross", because those who are listed are few: the other way round it would go through all whom the programme binds.
const ROWS = `
  SELECT s.membershipId, s.personId, p.name, p.email, m.staffCode, s.profession, t.name AS site, b.name AS manager, ${STATE} AS state, s.satisfiedAt, s.validUntil, s.dueAt,
    (SELECT max(r.sentAt) FROM Reminder r WHERE r.programmeId = s.programmeId AND r.membershipId = s.membershipId AND r.kind <> 'escalated') AS remindedAt
  FROM json_each(?) k CROSS JOIN ProgrammeStanding s ON s.programmeId = ? AND s.membershipId = k.value
  JOIN Person p ON p.id = s.personId JOIN Membership m ON m.id = s.membershipId
  LEFT JOIN Site t ON t.id = s.siteId LEFT JOIN Membership l ON l.id = m.managerId LEFT JOIN Person b ON b.id = l.personId
  ORDER BY k.key`;

/** How many are meant. */
export async function countChosen({ db, clock }: World, selection: Selection): Promise<number> {
  const ask = await db.hot();
  const { where, values } = chosen(selection, clock.now());
  return ask<{ people: number }>(`SELECT count(*) AS people FROM ProgrammeStanding s WHERE ${where}`, ...values)[0]?.people ?? 0;
}

/** Some of them, those first to whom it is due first. */
export async function pageOfChosen({ db, clock }: World, selection: Selection, offset: number, most: number): Promise<ListedStanding[]> {
  const ask = await db.hot();
  const now = clock.now();
  const { where, values } = chosen(selection, now);
  // Sorted by what stands in the index, and only the page is looked up.
  const rows = ask<{ membershipId: string }>(
    `SELECT q.membershipId FROM (SELECT s.rowid AS at FROM ProgrammeStanding s WHERE ${where} ORDER BY s.dueAt, s.rowid LIMIT ? OFFSET ?) c JOIN ProgrammeStanding q ON q.rowid = c.at ORDER BY q.dueAt, q.rowid`,
    ...values, most, offset,
  );
  return rowsOf(ask, selection, now, rows.map(({ membershipId }) => membershipId));
}

/** The memberships of all of them, in the order of the pages. */
export async function allChosen({ db, clock }: World, selection: Selection): Promise<string[]> {
  const ask = await db.hot();
  const { where, values } = chosen(selection, clock.now());
  return ask<{ membershipId: string }>(`SELECT s.membershipId FROM ProgrammeStanding s WHERE ${where} ORDER BY s.dueAt, s.rowid`, ...values).map(({ membershipId }) => membershipId);
}

/** Those of them whose name or staff code has every word of a search, in the order of the pages; letters count without their accents and cases. */
export async function searchChosen({ db, clock }: World, selection: Selection, search: string): Promise<string[]> {
  const ask = await db.hot();
  const { where, values } = chosen(selection, clock.now());
  const words = plain(search).split(" ").filter((word) => word !== "");
  const rows = ask<{ membershipId: string; name: string; staffCode: string | null }>(
    `SELECT s.membershipId, p.name, m.staffCode FROM ProgrammeStanding s JOIN Person p ON p.id = s.personId JOIN Membership m ON m.id = s.membershipId WHERE ${where} ORDER BY s.dueAt, s.rowid`,
    ...values,
  );
  return rows.flatMap(({ membershipId, name, staffCode }) => {
    const text = plain(`${name} ${staffCode ?? ""}`);
    return words.every((word) => text.includes(word)) ? [membershipId] : [];
  });
}

/** Of these memberships what a list shows, in their order. */
export async function standingsOf({ db, clock }: World, selection: Pick<Selection, "programme">, memberships: readonly string[]): Promise<ListedStanding[]> {
  return rowsOf(await db.hot(), selection, clock.now(), memberships);
}

function rowsOf(ask: Ask, { programme }: Pick<Selection, "programme">, now: Date, memberships: readonly string[]): ListedStanding[] {
  return ask<Row>(ROWS, ...stateValues(now, programme.renewDays), JSON.stringify(memberships), programme.id).map(({ membershipId: _, email, profession, satisfiedAt, validUntil, dueAt, remindedAt, ...row }) => ({
    ...row,
    hasMail: email !== null,
    profession: isProfession(profession) ? profession : "other",
    satisfiedAt: instantOf(satisfiedAt),
    validUntil: instantOf(validUntil),
    dueAt: dueAt.startsWith(NEVER) ? null : instantOf(dueAt),
    remindedAt: instantOf(remindedAt),
  }));
}

export function plain(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/gu, " ").trim();
}
