import { readReason, standingWaiver } from "../../domain/progress/waiver";
import { offeredCourses } from "../courses/offered-courses.server";
import { waiversOf } from "../progress/waivers.server";
import { agenciesFor, type CurrentPerson } from "../sign-ins/current-person.server";
import type { World } from "../world";

export type WaiveOutcome = "waived" | "not-found" | "no-course" | "no-reason" | "too-long";
export type WithdrawOutcome = "withdrawn" | "not-found" | "no-reason" | "too-long";

/**
 * Somebody who is or was in agencies in which the viewer may excuse people, what those agencies have excused them from, and what they could. Nothing
 * of what this person has practised or completed. Null when there is no such person there.
 */
export async function showWaivers(world: World, viewer: CurrentPerson, personId: string) {
  const found = await findMember(world, viewer, personId);
  if (found === null) return null;
  const here = new Set(found.agencies.map(({ id }) => id));
  const [all, courses, offered] = await Promise.all([waiversOf(world, personId), world.courses.all(), offeredCourses(world)]);
  const current = found.agencies.filter(({ left }) => !left).map(({ id, name }) => ({ id, name }));
  const titles = new Map(courses.map(({ folder, course }) => [folder, course?.title ?? folder]));
  const waivers = all.filter(({ agencyId }) => here.has(agencyId));
  return {
    name: found.name,
    isSelf: personId === viewer.id,
    agencies: current,
    // Each agency has its own word: a course is there for as long as one of them has not said it.
    courses: offered.filter(({ id }) => current.some((agency) => standingWaiver(id, waivers.filter(({ agencyId }) => agencyId === agency.id)) === null)).map(({ id, title }) => ({ id, title })),
    waivers: waivers.map((waiver) => ({ ...waiver, title: titles.get(waiver.course) ?? waiver.course })).reverse(),
  };
}

/** Excuses somebody of one's own agency from a course. Whom that agency has excused already stays excused as they were; nobody excuses themselves. */
export async function waiveCourse(world: World, viewer: CurrentPerson, personId: string, wanted: { agency: string; course: string; reason: string }): Promise<WaiveOutcome> {
  const found = await findMember(world, viewer, personId);
  const agency = found?.agencies.find(({ id, left }) => id === wanted.agency && !left);
  if (agency === undefined || personId === viewer.id) return "not-found";
  const course = (await offeredCourses(world)).find(({ id }) => id === wanted.course);
  if (course === undefined) return "no-course";
  const read = readReason(wanted.reason);
  if (!read.ok) return read.problem;
  const { db, ids, clock } = world;
  await db.$transaction(async (tx) => {
    const same = { personId, agencyId: agency.id, course: course.id };
    if ((await tx.waiver.count({ where: { ...same, withdrawnAt: null } })) > 0) return;
    await tx.waiver.create({ data: { id: ids.next(), ...same, reason: read.reason, grantedById: viewer.id, grantedAt: clock.now() }, select: { id: true } });
  });
  return "waived";
}

/** Notes that a waiver stands no more, also of somebody who has left since. One that was withdrawn already stays as it was noted. */
export async function withdrawWaiver(world: World, viewer: CurrentPerson, personId: string, waiverId: string, typed: string): Promise<WithdrawOutcome> {
  const found = await findMember(world, viewer, personId);
  if (found === null || personId === viewer.id) return "not-found";
  const where = { id: waiverId, personId, agencyId: { in: found.agencies.map(({ id }) => id) } };
  if ((await world.db.waiver.count({ where })) === 0) return "not-found";
  const read = readReason(typed);
  if (!read.ok) return read.problem;
  await world.db.waiver.updateMany({ where: { ...where, withdrawnAt: null }, data: { withdrawnAt: world.clock.now(), withdrawnById: viewer.id, withdrawnReason: read.reason } });
  return "withdrawn";
}

/** A member of agencies in which the viewer may excuse people, now or before. */
async function findMember({ db, clock }: World, viewer: CurrentPerson, personId: string): Promise<{ name: string; agencies: { id: string; name: string; left: boolean }[] } | null> {
  const now = clock.now();
  const here = { agencyId: { in: agenciesFor(viewer, "waive-courses").map(({ agencyId }) => agencyId) }, startedAt: { lte: now } };
  const row = await db.person.findFirst({
    where: { id: personId, memberships: { some: here } },
    select: { name: true, memberships: { where: here, select: { endedAt: true, agency: { select: { id: true, name: true } } }, orderBy: { startedAt: "asc" } } },
  });
  return row === null ? null : { name: row.name, agencies: row.memberships.map(({ endedAt, agency }) => ({ ...agency, left: endedAt !== null && endedAt <= now })) };
}
