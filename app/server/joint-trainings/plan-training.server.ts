import { isUniqueConflict } from "../adapters/database-conflict";
import { auditLine } from "../audit/write-line.server";
import { movingUp } from "../../domain/joint-training/places";
import type { CurrentPerson } from "../sign-ins/person";
import type { World } from "../world";
import { agreedProgrammes } from "./agreed-programmes.server";
import { scenariosToChoose } from "./materials.server";
import { changedPlaces, placesOf } from "./places-of.server";
import { tellPeople } from "./tell-people.server";
import { type DetailsProblem, readCapacity, readDetails } from "./training-details";

export type PlanOutcome = { kind: "planned"; id: string } | { kind: "refused"; problem: DetailsProblem | "not-agreed"; agency?: string };

/**
 * Plans a training under an agreed joint programme. Who plans it is its first trainer. `ticket` is the id that it gets: the same form sent
 * twice plans one training.
 */
export async function planTraining(world: World, person: CurrentPerson, form: URLSearchParams): Promise<PlanOutcome> {
  const { db, clock } = world;
  const programme = (await agreedProgrammes(world, person)).find(({ version }) => version === form.get("programme"));
  const host = programme?.hosts.find(({ id }) => id === form.get("host"));
  if (programme === undefined || host === undefined) return { kind: "refused", problem: "not-agreed" };
  const read = readDetails(form, (await scenariosToChoose(world)).map(({ id }) => id));
  if (!read.ok) return { kind: "refused", problem: read.problem };
  const capacities = programme.agencies.map(({ id }) => ({ agencyId: id, capacity: readCapacity(form, id) }));
  const given = capacities.flatMap(({ agencyId, capacity }) => (capacity === null ? [] : [{ agencyId, capacity }]));
  const missing = capacities.find(({ capacity }) => capacity === null);
  if (missing !== undefined) return { kind: "refused", problem: "no-capacity", agency: missing.agencyId };
  const ticket = form.get("ticket") ?? "";
  const id = /^[\w-]{1,40}$/u.test(ticket) ? ticket : world.ids.next();
  try {
    await db.$transaction([
      db.jointTraining.create({
        data: { id, versionId: programme.version, agencyId: host.id, ...read.details, createdAt: clock.now(), createdById: person.id, agencies: { create: given }, trainers: { create: [{ personId: person.id }] } },
        select: { id: true },
      }),
      auditLine(world, person, { action: "training-planned", agencyId: host.id, subject: id, detail: { title: read.details.title } }),
    ]);
  } catch (error) {
    // The same form again. Whoever made a ticket of somebody else's training is answered by that training's own rules.
    if (!isUniqueConflict(error)) throw error;
  }
  return { kind: "planned", id };
}

/** Of a training that was called off nothing is planned any more. */
export async function isCancelled({ db }: World, trainingId: string): Promise<boolean> {
  return (await db.jointTraining.count({ where: { id: trainingId, cancelledAt: { not: null } } })) > 0;
}

export type ChangeOutcome = { kind: "changed" } | { kind: "refused"; problem: DetailsProblem; agency?: string };

/** Changes what a training is called and about, its zone and its scenario. Sessions stay at their instants. */
export async function changeDetails(world: World, person: CurrentPerson, trainingId: string, form: URLSearchParams): Promise<ChangeOutcome> {
  const { scenario: kept, agencyId } = await world.db.jointTraining.findUniqueOrThrow({ where: { id: trainingId }, select: { scenario: true, agencyId: true } });
  const scenarios = [...(await scenariosToChoose(world)).map(({ id }) => id), ...(kept === null ? [] : [kept])];
  const read = readDetails(form, scenarios);
  if (!read.ok) return { kind: "refused", problem: read.problem };
  await world.db.$transaction([
    world.db.jointTraining.update({ where: { id: trainingId }, data: { ...read.details, ...(read.details.scenario === kept ? {} : { scenarioSince: world.clock.now() }) }, select: { id: true } }),
    auditLine(world, person, { action: "training-changed", agencyId, subject: trainingId, detail: { ...read.details } }),
  ]);
  return { kind: "changed" };
}

/**
 * Changes how many places each agency has; whoever waits moves up into new ones. Fewer than are given takes nobody's place away, and is
 * accepted like any other number: to refuse it would tell how many of a partner's people come.
 */
export async function changeCapacities(world: World, person: CurrentPerson, trainingId: string, form: URLSearchParams): Promise<ChangeOutcome> {
  const { db } = world;
  const { agencyId, agencies } = await db.jointTraining.findUniqueOrThrow({ where: { id: trainingId }, select: { agencyId: true, agencies: { select: { agencyId: true } } } });
  const wished = agencies.map((one) => ({ agency: one.agencyId, capacity: readCapacity(form, one.agencyId) }));
  const outcome = await db.$transaction(async (tx) => {
    const moved: string[] = [];
    for (const { agency, capacity } of wished) {
      if (capacity === null) return refusal("no-capacity", agency);
    }
    for (const { agency, capacity } of wished) {
      await tx.trainingAgency.update({ where: { trainingId_agencyId: { trainingId, agencyId: agency } }, data: { capacity: capacity ?? 1 }, select: { capacity: true } });
      const up = movingUp(capacity ?? 1, await placesOf(tx, trainingId, agency));
      moved.push(...(await changedPlaces(tx, world, up, "invited")));
    }
    await auditLine({ ...world, db: tx }, person, { action: "training-changed", agencyId, subject: trainingId, detail: { capacities: Object.fromEntries(wished.map(({ agency, capacity }) => [agency, capacity])) } });
    return moved;
  });
  if (!Array.isArray(outcome)) return outcome;
  await tellPeople(world, trainingId, outcome, "invited");
  return { kind: "changed" };
}

function refusal(problem: "no-capacity", agency: string) {
  return { kind: "refused" as const, problem, agency };
}

/** Calls a training off. Its facts stay; nobody is asked anything more. Twice is once. */
export async function cancelTraining(world: World, person: CurrentPerson, trainingId: string): Promise<void> {
  const { db, clock } = world;
  const told = await db.$transaction(async (tx) => {
    const { count } = await tx.jointTraining.updateMany({ where: { id: trainingId, cancelledAt: null }, data: { cancelledAt: clock.now() } });
    if (count === 0) return [];
    const { agencyId } = await tx.jointTraining.findUniqueOrThrow({ where: { id: trainingId }, select: { agencyId: true } });
    // Calendars learn it from the number of the change.
    await tx.trainingSession.updateMany({ where: { trainingId, cancelledAt: null }, data: { sequence: { increment: 1 } } });
    await auditLine({ ...world, db: tx }, person, { action: "training-cancelled", agencyId, subject: trainingId });
    return (await tx.trainingPlace.findMany({ where: { trainingId, state: { in: ["invited", "accepted", "waiting"] } }, select: { personId: true } })).map(({ personId }) => personId);
  });
  await tellPeople(world, trainingId, told, "cancelled");
}
