import { dateOf, dayOf, dayOn, startOfDay } from "../../domain/programme/local-day";
import { programmeStates } from "../../domain/programme/state";
import { programmesAsAt } from "../as-at/report-as-at.server";
import { isoDayIn } from "../people/time-zone";
import type { World } from "../world";

/** As many as a picture shows. */
const MONTHS = 12;
/** Of a larger agency one month is worked out in a day: it takes seconds. */
const MANY_PEOPLE = 2_000;

/**
 * Writes down how many stood how at the end of each of the last twelve months of which there is no figure, as it was known then: of the
 * time before this was counted, and of months through which no program ran. None is older than the first programme of the agency.
 */
export async function countPastMonths(world: World, { id: agencyId, timeZone }: { id: string; timeZone: string }): Promise<void> {
  const { db, clock } = world;
  const first = await db.programmeVersion.findFirst({ where: { programme: { agencyId } }, orderBy: { recordedAt: "asc" }, select: { recordedAt: true } });
  const isLarge = (await db.membership.count({ where: { agencyId } })) > MANY_PEOPLE;
  const { year, month } = dateOf(dayOf(timeZone, clock.now().getTime()));
  for (let back = 0; back < MONTHS; back += 1) {
    const end = new Date(startOfDay(timeZone, dayOn(year, month - back, 1)) - 1);
    if (first === null || end < first.recordedAt) return;
    const day = isoDayIn(timeZone, end);
    if ((await db.standingCount.count({ where: { agencyId, day: { startsWith: day.slice(0, 7) } } })) > 0) continue;
    const programmes = await programmesAsAt(world, agencyId, end, "then");
    const data = programmes.flatMap(({ id: programmeId, counts }) => programmeStates.map((state) => ({ agencyId, programmeId, day, state, people: counts[state] })));
    await db.standingCount.createMany({ data });
    if (isLarge) return;
  }
}
