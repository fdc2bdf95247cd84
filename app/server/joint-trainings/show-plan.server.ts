import { dayIn } from "../people/time-zone";
import type { CurrentPerson } from "../sign-ins/person";
import type { World } from "../world";
import { materialsToChoose, readMaterials, scenariosToChoose } from "./materials.server";
import { findTrainers } from "./trainers.server";

/** Everything of a training that who plans it can change, with what there is to choose from. */
export async function showPlan(world: World, person: CurrentPerson, trainingId: string, search: string) {
  const training = await world.db.jointTraining.findUniqueOrThrow({
    where: { id: trainingId },
    select: {
      title: true, about: true, timeZone: true, scenario: true, materials: true, cancelledAt: true,
      agencies: { select: { agencyId: true, capacity: true, agency: { select: { name: true, timeZone: true } } }, orderBy: { agency: { name: "asc" } } },
      trainers: { select: { person: { select: { id: true, name: true } } } },
    },
  });
  const chosen = readMaterials(training.materials);
  const trainers = training.trainers.map(({ person: one }) => one).sort((one, other) => (one.name < other.name ? -1 : 1));
  return {
    id: trainingId, title: training.title, about: training.about, timeZone: training.timeZone, scenario: training.scenario,
    cancelledOn: training.cancelledAt === null ? null : dayIn(training.timeZone, person.language, training.cancelledAt),
    agencies: training.agencies.map(({ agencyId, capacity, agency: { name } }) => ({ id: agencyId, name, capacity })),
    zones: zonesToChoose([training.timeZone, ...training.agencies.map(({ agency: { timeZone } }) => timeZone)]),
    scenarios: await scenariosToChoose(world),
    trainers,
    search,
    found: (await findTrainers(world, trainingId, search)).filter(({ id }) => !trainers.some((one) => one.id === id)),
    materials: chosen,
    choices: (await materialsToChoose(world)).map(({ group, materials }) => ({ group, materials: materials.filter(({ href }) => !chosen.some((one) => one.href === href)) })),
  };
}

/** The zones of those who take part, then every other that there is. */
export function zonesToChoose(near: readonly string[]): { near: string[]; others: string[] } {
  const first = [...new Set(near)].sort();
  return { near: first, others: [...Intl.supportedValuesOf("timeZone"), "UTC"].filter((zone) => !first.includes(zone)) };
}
