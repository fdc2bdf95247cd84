import type { CurrentPerson } from "../sign-ins/person";
import type { World } from "../world";
import { placeState } from "./places-of.server";
import { sessionInWords } from "./session-words";

/** For people of some agencies who have no address: what a mail would say, to be printed and handed over. */
export async function slipsOf(world: World, viewer: CurrentPerson, trainingId: string, agencies: readonly string[]) {
  const { title, timeZone, agency, sessions, places } = await world.db.jointTraining.findUniqueOrThrow({
    where: { id: trainingId },
    select: {
      title: true, timeZone: true, agency: { select: { name: true } },
      sessions: { where: { cancelledAt: null }, select: { kind: true, place: true, startsAt: true, endsAt: true, id: true }, orderBy: { startsAt: "asc" } },
      places: { where: { agencyId: { in: [...agencies] }, state: { in: ["invited", "accepted", "waiting"] }, person: { email: null } }, select: { id: true, state: true, agencyId: true, person: { select: { name: true, memberships: { select: { agencyId: true, staffCode: true } } } } }, orderBy: { person: { name: "asc" } } },
    },
  });
  return {
    id: trainingId, title, timeZone, host: agency.name, address: `${world.env.origin}/joint-trainings/${trainingId}`,
    // The address of a meeting is on the page, where its reader has signed in.
    sessions: sessions.map(({ id, kind, place, ...times }) => ({ id, place: kind === "online" ? null : place, ...sessionInWords(timeZone, viewer.language, times) })),
    slips: places.map(({ id, state, agencyId, person: { name, memberships } }) => ({ id, name, staffCode: memberships.find((one) => one.agencyId === agencyId)?.staffCode ?? null, state: placeState(state) })),
  };
}
