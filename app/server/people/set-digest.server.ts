import type { CurrentPerson } from "../sign-ins/person";
import type { World } from "../world";

export type Digest = "off" | "weekly";

/** Whether somebody wants one mail a week that says what is due. Without an e-mail address there is none to want. */
export async function setDigest({ db }: World, { id }: CurrentPerson, wanted: string | null): Promise<void> {
  const digest: Digest = wanted === "weekly" ? "weekly" : "off";
  await db.person.updateMany({ where: { id, email: { not: null } }, data: { digest } });
}
