import "~/messages/en";
import { createI18n } from "~/messages/i18n";
import { afterwards } from "../adapters/afterwards";
import type { World } from "../world";

/**
 * An agency has entered somebody who had an account already. Nobody asked them, so they are told which agency it was, and what that
 * means. Not before the answer has gone out: how long it took would tell who enters them that the account was there.
 */
export function mailMembership(world: World, agencyId: string, personId: string): void {
  afterwards(world, async () => {
    const { db, env, mail } = world;
    const { name: agency } = await db.agency.findUniqueOrThrow({ where: { id: agencyId }, select: { name: true } });
    const { email, language } = await db.person.findUniqueOrThrow({ where: { id: personId }, select: { email: true, language: true } });
    if (email === null) return;
    const { t } = createI18n(language);
    await mail.send({ to: email, subject: t("mail.memberSubject", { agency }), text: t("mail.memberText", { agency, origin: env.origin }) });
  });
}
