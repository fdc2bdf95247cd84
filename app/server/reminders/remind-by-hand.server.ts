import { isoDayIn } from "../people/time-zone";
import type { CurrentMembership } from "../sign-ins/current-person.server";
import type { World } from "../world";
import { takeSlipAgain } from "./reminder-slips.server";
import { byPerson, type Remindable, remindable } from "./remindable.server";
import { mailToPerson, slipOf, tryToSend } from "./send-reminders.server";

/** How many people would get a mail now: overdue, with an address, and not reminded by hand today. */
export async function countToRemind(world: World, agency: CurrentMembership): Promise<number> {
  return new Set((await toRemind(world, agency)).map(({ personId }) => personId)).size;
}

/** Sends each of them one mail. Pressed twice, the second finds nobody left. Returns how many were sent. */
export async function remindByHand(world: World, agency: CurrentMembership): Promise<number> {
  const now = world.clock.now();
  let count = 0;
  for (const rows of byPerson(await toRemind(world, agency))) {
    const taken: Remindable[] = [];
    for (const row of rows) if (await takeSlipAgain(world, slipOf(row, "by-hand"), now)) taken.push(row);
    if (await tryToSend(world, taken.map((row) => slipOf(row, "by-hand")), () => mailToPerson(world, { name: agency.agencyName, timeZone: agency.timeZone }, taken))) count += 1;
  }
  return count;
}

async function toRemind(world: World, { agencyId, timeZone }: CurrentMembership): Promise<Remindable[]> {
  const now = world.clock.now();
  const today = isoDayIn(timeZone, now);
  const rows = (await remindable(world, agencyId, now)).filter(({ state, email }) => state === "overdue" && email !== null);
  const slips = await world.db.reminder.findMany({ where: { kind: "by-hand", programme: { agencyId }, sentAt: { gt: new Date(now.getTime() - 2 * 24 * 3600 * 1000) } }, select: { programmeId: true, membershipId: true, sentAt: true } });
  const told = new Set(slips.filter(({ sentAt }) => isoDayIn(timeZone, sentAt) === today).map(({ programmeId, membershipId }) => `${programmeId} ${membershipId}`));
  return rows.filter(({ programmeId, membershipId }) => !told.has(`${programmeId} ${membershipId}`));
}
