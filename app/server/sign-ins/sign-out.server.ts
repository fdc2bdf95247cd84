import { sha256 } from "../adapters/keyed-hash";
import type { World } from "../world";

/** Ends what this browser holds. */
export async function signOut({ db, clock }: World, token: string | undefined): Promise<void> {
  if (token !== undefined) await db.signIn.updateMany({ where: { tokenHash: sha256(token), endedAt: null }, data: { endedAt: clock.now() } });
}
