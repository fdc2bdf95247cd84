import "~/messages/en";
import { createI18n } from "~/messages/i18n";
import { errorFields } from "../adapters/error-fields";
import type { World } from "../world";
import { sessionInWords } from "./session-words";

/** What people of a training are told by mail. */
export type Telling = "invited" | "waiting" | "withdrawn" | "cancelled" | "sessions";

/**
 * Tells those who have an address; the others get a slip of paper (slips.server.ts). The address of a meeting is not in it, because a
 * mailbox may be shared. What fails for one person stops nobody else's, and nothing of what was decided.
 */
export async function tellPeople(world: World, trainingId: string, people: readonly string[], telling: Telling): Promise<void> {
  if (people.length === 0) return;
  const { db, env, mail, log } = world;
  const { title, timeZone, sessions } = await db.jointTraining.findUniqueOrThrow({
    where: { id: trainingId },
    select: { title: true, timeZone: true, sessions: { where: { cancelledAt: null }, select: { kind: true, startsAt: true, endsAt: true, place: true }, orderBy: { startsAt: "asc" } } },
  });
  const readers = await db.person.findMany({ where: { id: { in: [...people] }, email: { not: null } }, select: { email: true, name: true, language: true }, orderBy: { id: "asc" } });
  for (const { email, name, language } of readers) {
    const { t } = createI18n(language);
    const listed = sessions.map((session) => {
      const { day, times } = sessionInWords(timeZone, language, session);
      return `- ${t(session.kind === "online" ? "trainingMail.online" : "trainingMail.room", { day, times, place: session.place })}`;
    });
    const when = listed.length === 0 ? t("trainingMail.noSessions") : listed.join("\n");
    try {
      await mail.send({ to: email ?? "", subject: t(`trainingMail.subject.${telling}`), text: t(`trainingMail.text.${telling}`, { name, title, when, zone: timeZone, link: `${env.origin}/joint-trainings/${trainingId}` }) });
    } catch (error) {
      log.error(errorFields(error), "a mail about a joint training could not be sent");
    }
  }
}

/** The same to everybody who has a place, or waits for one. */
export async function tellEverybody(world: World, trainingId: string, telling: Telling): Promise<void> {
  const places = await world.db.trainingPlace.findMany({ where: { trainingId, state: { in: ["invited", "accepted", "waiting"] } }, select: { personId: true } });
  await tellPeople(world, trainingId, places.map(({ personId }) => personId), telling);
}
