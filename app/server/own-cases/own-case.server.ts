import { identifying, unconfirmed } from "../../domain/content/anonymity";
import { isTooLong } from "../../domain/content/longest-note";
import type { Course } from "../../domain/curriculum/course";
import { knownNames } from "../people/known-names.server";
import { dayIn, hourIn, timeZoneOf } from "../people/time-zone";
import type { CurrentPerson } from "../sign-ins/person";
import type { World } from "../world";

type OfCourse = Pick<Course, "id">;

/** More than this nobody goes through one by one. */
const MOST_FINDINGS = 100;

/** What this person has written at the end of a course, what in it could identify somebody, and whether authors have a copy. */
export async function showOwnCase(world: World, person: CurrentPerson, course: OfCourse) {
  const own = await world.db.ownCase.findUnique({ where: { personId_course: { personId: person.id, course: course.id } } });
  if (own === null) return null;
  const [zone, language] = [timeZoneOf(person), person.language];
  const findings = identifying(own.text, await knownNames(world, person));
  return {
    text: own.text,
    kept: { day: dayIn(zone, language, own.updatedAt), time: hourIn(zone, language, own.updatedAt) },
    findings: findings.slice(0, MOST_FINDINGS).map(({ key, kind, text, places }) => ({ key, kind, text, count: places.length })),
    hasMore: findings.length > MOST_FINDINGS,
    offered: own.offeredAt === null ? null : { day: dayIn(zone, language, own.offeredAt), byName: own.offeredByName, isAsNow: own.offeredText === own.text },
  };
}

/** Keeps the text, whatever is in it; an empty one that authors have no copy of is deleted. */
export async function keepOwnCase({ db, clock, ids }: World, personId: string, { id: course }: OfCourse, text: string): Promise<"kept" | "too-long"> {
  if (isTooLong(text)) return "too-long";
  const at = { personId_course: { personId, course } };
  if (text.trim() === "") {
    await db.ownCase.deleteMany({ where: { personId, course, offeredAt: null } });
    if ((await db.ownCase.count({ where: { personId, course } })) === 0) return "kept";
  }
  await db.ownCase.upsert({ where: at, create: { id: ids.next(), personId, course, text, updatedAt: clock.now() }, update: { text, updatedAt: clock.now() }, select: { id: true } });
  return "kept";
}

/**
 * Gives authors a copy of the text as it is kept now. Only when everything in it that could identify somebody is confirmed as invented or
 * harmless; once more, it puts the text of now in the place of the copy.
 *
 * @param confirmed - keys of findings.
 */
export async function offerOwnCase(world: World, person: CurrentPerson, { id: course }: OfCourse, confirmed: readonly string[], byName: boolean): Promise<"offered" | "unconfirmed" | "empty"> {
  const own = await world.db.ownCase.findUnique({ where: { personId_course: { personId: person.id, course } }, select: { text: true } });
  if (own === null || own.text.trim() === "") return "empty";
  if (unconfirmed(identifying(own.text, await knownNames(world, person)), confirmed).length > 0) return "unconfirmed";
  // The very text that was looked through: another window may have kept another one meanwhile.
  const { count } = await world.db.ownCase.updateMany({ where: { personId: person.id, course, text: own.text }, data: { offeredAt: world.clock.now(), offeredText: own.text, offeredByName: byName } });
  return count > 0 ? "offered" : "unconfirmed";
}

/** Takes the copy away from authors; the text stays with its writer. */
export async function takeBackOwnCase({ db }: World, personId: string, { id: course }: OfCourse): Promise<void> {
  await db.ownCase.updateMany({ where: { personId, course }, data: { offeredAt: null, offeredText: null, offeredByName: false } });
}

/** Deletes it, with the copy that authors have. */
export async function deleteOwnCase({ db }: World, personId: string, { id: course }: OfCourse): Promise<void> {
  await db.ownCase.deleteMany({ where: { personId, course } });
}

/** The same by its id, from the list of notes: its course may be held back or gone, and what authors have goes all the same. False when there is no such case of theirs. */
export async function deleteOwnCaseNoted({ db }: World, personId: string, id: string): Promise<boolean> {
  return (await db.ownCase.deleteMany({ where: { id, personId } })).count > 0;
}
