import { isUniqueConflict } from "../adapters/database-conflict";
import type { World } from "../world";

export type ReminderKind = "due" | "overdue" | "escalated" | "by-hand";

export interface Slip {
  programmeId: string;
  membershipId: string;
  kind: ReminderKind;
  dueAt: Date;
}

/** Writes down that a mail goes out about something, before it does. False when it was written down already: another run has it. */
export async function takeSlip({ db, clock }: World, slip: Slip): Promise<boolean> {
  try {
    await db.reminder.create({ data: { ...slip, sentAt: clock.now() }, select: { sentAt: true } });
    return true;
  } catch (error) {
    if (isUniqueConflict(error)) return false;
    throw error;
  }
}

/** The same of what may go out again from a moment on. */
export async function takeSlipAgain(world: World, slip: Slip, from: Date): Promise<boolean> {
  const { count } = await world.db.reminder.updateMany({ where: { ...slip, sentAt: { lt: from } }, data: { sentAt: world.clock.now() } });
  return count > 0 || takeSlip(world, slip);
}

/** A mail that could not be written leaves no slip, so that it is tried again. */
export async function giveBack({ db }: World, slips: readonly Slip[]): Promise<void> {
  for (const { programmeId, membershipId, kind, dueAt } of slips) await db.reminder.deleteMany({ where: { programmeId, membershipId, kind, dueAt } });
}
