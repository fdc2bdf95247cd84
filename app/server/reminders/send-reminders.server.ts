import "~/messages/en";
import { createI18n } from "~/messages/i18n";
import { errorFields } from "../adapters/error-fields";
import { dayIn, isoDayIn } from "../people/time-zone";
import { renewStandings } from "../programmes/renew-standings.server";
import type { World } from "../world";
import { giveBack, type Slip, takeSlip } from "./reminder-slips.server";
import { byPerson, type Remindable, remindable } from "./remindable.server";

const DAY = 24 * 3600 * 1000;

export interface RemindingAgency {
  id: string;
  name: string;
  timeZone: string;
  remindDays: number;
  escalateDays: number;
}

/**
 * Tells people by mail what is due soon and what is overdue, each thing once, and line managers what has been due for too long of
 * their team, one mail a day. The log gets the count. What fails for one person stops nobody else's.
 */
export async function sendReminders(world: World): Promise<void> {
  await renewStandings(world);
  let count = 0;
  for (const agency of await world.db.agency.findMany({ select: { id: true, name: true, timeZone: true, remindDays: true, escalateDays: true } })) {
    const now = world.clock.now();
    const rows = await remindable(world, agency.id, new Date(now.getTime() + agency.remindDays * DAY));
    count += await toPeople(world, agency, rows);
    if (agency.escalateDays > 0) count += await toManagers(world, agency, rows.filter(({ state, dueAt }) => state === "overdue" && now.getTime() >= dueAt.getTime() + agency.escalateDays * DAY));
  }
  if (count > 0) world.log.info({ count }, "reminders sent");
}

/** One mail to each person with everything that they have not been told of. */
async function toPeople(world: World, agency: RemindingAgency, rows: readonly Remindable[]): Promise<number> {
  if (agency.remindDays === 0) return 0;
  let count = 0;
  for (const theirs of byPerson(rows.filter(({ email }) => email !== null))) {
    const taken: Remindable[] = [];
    for (const row of theirs) if (await takeSlip(world, slipOf(row, row.state === "overdue" ? "overdue" : "due"))) taken.push(row);
    if (await tryToSend(world, taken.map((row) => slipOf(row, row.state === "overdue" ? "overdue" : "due")), () => mailToPerson(world, agency, taken))) count += 1;
  }
  return count;
}

export function slipOf({ programmeId, membershipId, dueAt }: Remindable, kind: Slip["kind"]): Slip {
  return { programmeId, membershipId, kind, dueAt };
}

/** Sends what slips were taken for, or gives them back. */
export async function tryToSend(world: World, slips: readonly Slip[], send: () => Promise<void>): Promise<boolean> {
  if (slips.length === 0) return false;
  try {
    await send();
    return true;
  } catch (error) {
    await giveBack(world, slips);
    world.log.error(errorFields(error), "a reminder could not be sent and is tried again");
    return false;
  }
}

/** What is due of one person. */
export async function mailToPerson({ env, mail }: World, agency: Pick<RemindingAgency, "name" | "timeZone">, rows: readonly Remindable[]): Promise<void> {
  const [first] = rows;
  if (first === undefined || first.email === null) return;
  const { t } = createI18n(first.language);
  const isOverdue = rows.some(({ state }) => state === "overdue");
  const lines = rows.map(({ programme, state, dueAt }) => t(state === "overdue" ? "reminderMail.overdueLine" : "reminderMail.dueLine", { programme, day: dayIn(agency.timeZone, first.language, dueAt) }));
  await mail.send({ to: first.email, subject: t(isOverdue ? "reminderMail.overdueSubject" : "reminderMail.dueSubject"), text: t("reminderMail.text", { name: first.name, agency: agency.name, lines: lines.join("\n"), link: `${env.origin}/learning` }) });
}

/** One mail a day to each line manager with all names of their team. Whoever is told today already is told of the rest tomorrow. */
async function toManagers(world: World, agency: RemindingAgency, rows: readonly Remindable[]): Promise<number> {
  const now = world.clock.now();
  const managers = await world.db.membership.findMany({
    where: { id: { in: [...new Set(rows.flatMap(({ managerId }) => managerId ?? []))] }, startedAt: { lte: now }, OR: [{ endedAt: null }, { endedAt: { gt: now } }], person: { email: { not: null } } },
    select: { id: true, person: { select: { name: true, email: true, language: true } } },
    orderBy: { id: "asc" },
  });
  let count = 0;
  for (const { id, person } of managers) {
    const { email } = person;
    if (email === null || (await wasToldToday(world, agency, id))) continue;
    const taken: Remindable[] = [];
    for (const row of rows.filter(({ managerId }) => managerId === id)) if (await takeSlip(world, slipOf(row, "escalated"))) taken.push(row);
    const send = () => {
      const { t } = createI18n(person.language);
      const lines = taken.map(({ name, programme, dueAt }) => t("reminderMail.managerLine", { person: name, programme, day: dayIn(agency.timeZone, person.language, dueAt) }));
      return world.mail.send({ to: email, subject: t("reminderMail.managerSubject"), text: t("reminderMail.managerText", { name: person.name, agency: agency.name, lines: lines.join("\n"), link: `${world.env.origin}/agency/team` }) });
    };
    if (await tryToSend(world, taken.map((row) => slipOf(row, "escalated")), send)) count += 1;
  }
  return count;
}

async function wasToldToday({ db, clock }: World, { timeZone }: RemindingAgency, managerId: string): Promise<boolean> {
  const team = await db.membership.findMany({ where: { managerId }, select: { id: true } });
  const last = await db.reminder.findFirst({ where: { kind: "escalated", membershipId: { in: team.map(({ id }) => id) } }, orderBy: { sentAt: "desc" }, select: { sentAt: true } });
  return last !== null && isoDayIn(timeZone, last.sentAt) === isoDayIn(timeZone, clock.now());
}
