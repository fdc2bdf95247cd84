import { dayIn, timeZoneOf } from "../people/time-zone";
import type { CurrentPerson } from "../sign-ins/person";
import type { World } from "../world";

/** The copies that learners have given to authors and not taken back, the newest first: nothing of what was written and not offered. */
export async function listOfferedCases(world: World, reader: CurrentPerson) {
  const [rows, courses] = await Promise.all([
    world.db.ownCase.findMany({ where: { offeredAt: { not: null } }, select: { id: true, course: true, offeredAt: true, offeredText: true, offeredByName: true, person: { select: { name: true } } }, orderBy: [{ offeredAt: "desc" }, { id: "asc" }] }),
    world.courses.all(),
  ]);
  return rows.flatMap(({ id, course, offeredAt, offeredText, offeredByName, person }) =>
    offeredAt === null || offeredText === null ? [] : [{
      id,
      course: courses.find(({ folder }) => folder === course)?.course?.title ?? course,
      day: dayIn(timeZoneOf(reader), reader.language, offeredAt),
      text: offeredText,
      by: offeredByName ? person.name : null,
    }],
  );
}
