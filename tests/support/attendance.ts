import { accessTo } from "../../app/server/joint-trainings/access.server";
import { type EnterOutcome, enterAttendance, findSession, type TypedLine } from "../../app/server/joint-trainings/enter-attendance.server";
import { showStanding, type ShownStanding } from "../../app/server/joint-trainings/show-standing.server";
import type { JointRule } from "../../app/domain/joint-training/rule";
import type { Profession } from "../../app/domain/agency/roles";
import { aPerson, signedIn, type SignedIn } from "./builders";
import { testNow, testWorld, type TestWorld } from "./test-world";
import { agencyOf, aPlace, aSession, aTraining } from "./trainings";

export interface TrainingDay {
  world: TestWorld;
  training: string;
  session: string;
  /** Ids by first names: Daniel of the prison, Ana of probation, Tomasz and Ewa of the police. */
  people: Record<"daniel" | "ana" | "tomasz" | "ewa", string>;
  ingrid: SignedIn;
  sam: SignedIn;
  marta: SignedIn;
  /** The lines of a sheet, as a trainer sends them on the day. */
  enter(trainer: SignedIn, lines: Partial<TypedLine>[], attested?: boolean): Promise<EnterOutcome>;
  line(person: string, changes?: Partial<TypedLine>): TypedLine;
  told(viewer: SignedIn): Promise<ShownStanding>;
}

/** A training of prison, probation and police with one from each, whose session of three hours begins at 09:00 in Nairobi and is nearly over. */
export async function aTrainingDay({ startsAt = new Date(testNow.getTime() + 22 * 3600_000), hours = 3, timeZone = "Africa/Nairobi", rule = {} as Partial<JointRule> } = {}): Promise<TrainingDay> {
  const world = testWorld();
  const daniel = await aPerson(world, { name: "Daniel Osei", email: "daniel@prison.example", staffCode: "P-1041", agency: "Prison", agencyKind: "prison" });
  const ana = await aPerson(world, { name: "Ana Ruiz", staffCode: "B-7" });
  const tomasz = await aPerson(world, { name: "Tomasz Nowak", email: "tomasz@police.example", staffCode: "K-3", agency: "Police", agencyKind: "police" });
  const ewa = await aPerson(world, { name: "Ewa Zych", email: "ewa@police.example", staffCode: "K-4", agency: "Police", agencyKind: "police" });
  const trainers = [
    await aPerson(world, { name: "Ingrid Solberg", email: "ingrid@academy.example", agency: "Academy", agencyKind: "other", roles: ["trainer"] }),
    await aPerson(world, { name: "Sam Achieng", email: "sam@probation.example", roles: ["coordinator"] }),
  ];
  await aPerson(world, { name: "Marta Keller", email: "marta@prison.example", agency: "Prison", agencyKind: "prison", roles: ["coordinator"] });
  const police = await agencyOf(world, "Police");
  await world.db.membership.updateMany({ where: { agencyId: police }, data: { profession: "police_officer" satisfies Profession } });
  await world.db.placement.updateMany({ where: { membership: { agencyId: police } }, data: { profession: "police_officer" satisfies Profession } });
  const minima = [{ agency: await agencyOf(world, "Prison"), profession: null, least: 1 }, { agency: await agencyOf(world, "Probation"), profession: null, least: 1 }, { agency: police, profession: "police_officer" as const, least: 1 }];
  const training = await aTraining(world, ["Prison", "Probation", "Police"], { trainers, host: "Academy", rule: { minima, ...rule } });
  await world.db.jointTraining.update({ where: { id: training }, data: { timeZone } });
  const session = await aSession(world, training, { startsAt, hours });
  for (const person of [daniel, ana, tomasz]) await aPlace(world, training, person);
  world.clock.advance((startsAt.getTime() - world.clock.now().getTime()) / 1000 + hours * 3600 - 600);
  const [ingrid, sam, marta] = [await signedIn(world, "ingrid@academy.example"), await signedIn(world, "sam@probation.example"), await signedIn(world, "marta@prison.example")];
  const planned = { from: clockAt(timeZone, startsAt), to: clockAt(timeZone, new Date(startsAt.getTime() + hours * 3600_000)) };
  const line = (person: string, changes: Partial<TypedLine> = {}): TypedLine => ({ key: person, who: { person }, ...planned, insteadOf: "", seen: 0, ...changes });
  if ((await findSession(world, training, session)) === null) throw new Error("no session");
  return {
    world, training, session, people: { daniel, ana, tomasz, ewa }, ingrid, sam, marta, line,
    enter: (trainer, lines, attested = true) => enterAttendance(world, trainer.person, training, session, lines.map((one) => line("", one)), attested),
    told: async (viewer) => {
      const access = await accessTo(world, viewer.person, training);
      if (access === null) throw new Error(`${viewer.person.name} is nothing to this training`);
      return showStanding(world, viewer.person, access, training);
    },
  };
}

function clockAt(timeZone: string, instant: Date): string {
  return new Intl.DateTimeFormat("en-GB", { timeStyle: "short", timeZone }).format(instant);
}
