import "~/messages/en";
import { createI18n } from "~/messages/i18n";
import { errorFields } from "../adapters/error-fields";
import { ownTrainings } from "../joint-trainings/own-trainings.server";
import type { World } from "../world";
import { sessionFor } from "./session.server";

const WEEK = 7 * 24 * 3600 * 1000;

interface Reader {
  id: string;
  email: string;
  language: string;
  digestSentAt: Date | null;
}

/**
 * Sends those who asked for it one mail a week, when something is due or a training of three months ago is asked about. It names no course and no story: a mailbox may be shared. The
 * server's log gets the count, without names. What fails for one person stops nobody else's.
 */
export async function sendDigests(world: World): Promise<void> {
  let count = 0;
  for (const reader of await readers(world)) {
    try {
      if (await sendDigest(world, reader)) count += 1;
    } catch (error) {
      world.log.error(errorFields(error), "a weekly mail could not be sent and is tried again");
    }
  }
  if (count > 0) world.log.info({ count }, "weekly mails sent");
}

/** Members of an agency who want it and have had none for a week. */
async function readers({ db, clock }: World): Promise<Reader[]> {
  const now = clock.now();
  const rows = await db.person.findMany({
    where: {
      digest: "weekly", email: { not: null },
      OR: [{ digestSentAt: null }, { digestSentAt: { lte: new Date(now.getTime() - WEEK) } }],
      memberships: { some: { startedAt: { lte: now }, OR: [{ endedAt: null }, { endedAt: { gt: now } }] } },
    },
    select: { id: true, email: true, language: true, digestSentAt: true },
    orderBy: { id: "asc" },
  });
  return rows.flatMap(({ email, ...row }) => (email === null ? [] : [{ ...row, email }]));
}

async function sendDigest(world: World, { id, email, language, digestSentAt }: Reader): Promise<boolean> {
  const { db, clock, env, mail } = world;
  const { minutes } = await sessionFor(world, id);
  const isAsked = (await ownTrainings(world, { id, language })).some(({ asks }) => asks === "later");
  if (minutes === 0 && !isAsked) return false;
  // Whoever writes this down first sends it: another run finds it changed.
  const { count } = await db.person.updateMany({ where: { id, email, digest: "weekly", digestSentAt }, data: { digestSentAt: clock.now() } });
  if (count === 0) return false;
  try {
    const { t } = createI18n(language);
    const due = [
      ...(minutes === 0 ? [] : [t("digestMail.refresh", { minutes: t("digestMail.minutes", { count: minutes }), link: `${env.origin}/learning/refresh` })]),
      ...(isAsked ? [t("digestMail.used", { link: `${env.origin}/learning` })] : []),
    ];
    const text = t("digestMail.text", { due: due.join("\n\n"), account: `${env.origin}/account` });
    await mail.send({ to: email, subject: t(minutes === 0 ? "digestMail.subjectUsed" : "digestMail.subject"), text });
  } catch (error) {
    await db.person.updateMany({ where: { id }, data: { digestSentAt } });
    throw error;
  }
  return true;
}
