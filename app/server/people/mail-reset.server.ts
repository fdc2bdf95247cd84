import { RESET_MAIL_SECONDS } from "~/domain/agency/reset-code";
import "~/messages/en";
import { createI18n } from "~/messages/i18n";
import { keyedHash } from "../adapters/keyed-hash";
import { takeTurn, type Turn } from "../sign-ins/throttle.server";
import type { World } from "../world";
import { resetSecretHash } from "./reset-secret";

const MAILS_A_DAY = 5;
const MINUTE = 60 * 1000;

/** A computer that asks for mails again and again waits; which accounts exist makes no difference. */
export function mayAskForMail(world: World, address: string): Promise<Turn> {
  return takeTurn(world, [{ scope: "reset-computer", key: keyedHash(world.env.sessionSecret, "asks for mails", address) }]);
}

/** Sends a link to the owner of an e-mail address, if there is an account. Not more than one in a minute and five a day: a mailbox is nobody's to fill. */
export async function mailReset(world: World, email: string): Promise<void> {
  const { db, clock, ids, env, mail } = world;
  const person = await db.person.findUnique({ where: { email }, select: { id: true, language: true } });
  if (person === null) return;
  const now = clock.now();
  const lately = await db.passwordReset.findMany({ where: { personId: person.id, way: "mail", givenAt: { gt: new Date(now.getTime() - 24 * 60 * MINUTE) } }, select: { givenAt: true } });
  if (lately.length >= MAILS_A_DAY || lately.some(({ givenAt }) => now.getTime() - givenAt.getTime() < MINUTE)) return;
  const token = ids.token();
  const expiresAt = new Date(now.getTime() + RESET_MAIL_SECONDS * 1000);
  await db.$transaction([
    db.passwordReset.updateMany({ where: { personId: person.id, way: "mail", usedAt: null, replacedAt: null }, data: { replacedAt: now } }),
    db.passwordReset.create({ data: { id: ids.next(), personId: person.id, secretHash: resetSecretHash(world, "mail", person.id, token), way: "mail", givenAt: now, expiresAt } }),
  ]);
  const { t } = createI18n(person.language);
  await mail.send({ to: email, subject: t("mail.resetSubject"), text: t("mail.resetText", { origin: env.origin, link: `${env.origin}/reset?token=${token}` }) });
}
