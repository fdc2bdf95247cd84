import type { World } from "../world";
import type { CurrentPerson } from "./person";

/** Ends every sign-in of this person, in all browsers, this one too. */
export async function endAll({ db, clock }: World, person: CurrentPerson): Promise<void> {
  await db.signIn.updateMany({ where: { personId: person.id, endedAt: null }, data: { endedAt: clock.now() } });
}
