import type { World } from "../world";
import type { CurrentPerson } from "./current-person.server";

/** Ends every sign-in of this person, in all browsers, this one too. */
export async function endAll({ db, clock }: World, person: CurrentPerson): Promise<void> {
  await db.signIn.updateMany({ where: { personId: person.id, endedAt: null }, data: { endedAt: clock.now() } });
}
