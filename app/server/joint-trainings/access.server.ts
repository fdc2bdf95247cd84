import { isPermitted } from "../../domain/agency/permissions";
import type { CurrentPerson } from "../sign-ins/person";
import type { World } from "../world";

/** What somebody is to a joint training. Several at once are normal. */
export interface TrainingAccess {
  /** One of its trainers, while they run trainings in an agency that hosts it or takes part: sees the people of this training, of whichever agency, and enters who was there. */
  trains: boolean;
  /** Plans it: a trainer of it, or who runs trainings in the agency that hosts it. */
  plans: boolean;
  /** The agencies of the training whose people they see and invite. */
  coordinates: string[];
  /** Has a place in it, given and not withdrawn. */
  participates: boolean;
}

/** Which trainings somebody trains: those of which they are a trainer, and in one of whose agencies they still run trainings. */
export function trainedBy({ id, memberships }: Pick<CurrentPerson, "id" | "memberships">) {
  const agencyId = { in: memberships.flatMap((place) => (isPermitted("run-trainings", place.roles) ? [place.agencyId] : [])) };
  return { trainers: { some: { personId: id } }, OR: [{ agencyId }, { agencies: { some: { agencyId } } }] };
}

/** Null when there is no such training, or they are nothing to it: both are the same 404. */
export async function accessTo({ db }: World, person: CurrentPerson, trainingId: string): Promise<TrainingAccess | null> {
  const training = await db.jointTraining.findUnique({
    where: { id: trainingId },
    select: {
      agencyId: true,
      agencies: { select: { agencyId: true } },
      trainers: { where: { personId: person.id }, select: { personId: true } },
      places: { where: { personId: person.id, state: { not: "withdrawn" } }, select: { state: true } },
    },
  });
  if (training === null) return null;
  const runs = person.memberships.filter(({ roles }) => isPermitted("run-trainings", roles));
  const within = new Set(training.agencies.map(({ agencyId }) => agencyId));
  const trains = training.trainers.length > 0 && runs.some(({ agencyId }) => agencyId === training.agencyId || within.has(agencyId));
  const access = {
    trains,
    plans: trains || runs.some(({ agencyId }) => agencyId === training.agencyId),
    coordinates: person.memberships.flatMap(({ agencyId, roles }) => (within.has(agencyId) && isPermitted("invite-to-trainings", roles) ? [agencyId] : [])),
    participates: training.places.length > 0,
  };
  return access.plans || access.coordinates.length > 0 || access.participates ? access : null;
}
