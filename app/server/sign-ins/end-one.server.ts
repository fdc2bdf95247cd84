import type { World } from "../world";
import type { CurrentPerson } from "./person";

/** Ends one sign-in of this person; false when it is not theirs, or has ended. */
export async function endOne({ db, clock }: World, person: CurrentPerson, signInId: string): Promise<boolean> {
  return (await db.signIn.updateMany({ where: { id: signInId, personId: person.id, endedAt: null }, data: { endedAt: clock.now() } })).count === 1;
}
