import { renewStandings } from "../../app/server/programmes/renew-standings.server";
import { aPerson, signedIn } from "./builders";
import { courseWorld } from "./course-builders";
import { large, writeLargeWorld } from "./large-world";
import { testWorld, type TestWorld } from "./test-world";

/** A world of many people, worked out, with somebody who coordinates its first agency. */
export async function reportWorld(size: { people: number; sites?: number; agencies?: number }) {
  // Courses take a while to be read; where numbers are few, one will do.
  const world = size.people < 1000 ? (await courseWorld()).world : testWorld();
  writeLargeWorld(world.env.databaseFile, { people: size.people, agencies: size.agencies ?? 2, sites: size.sites ?? 6, facts: 4, trainings: size.people < 1000 ? 0 : 12, now: world.clock.now() });
  await renewStandings(world);
  const coordinator = await coordinatorOf(world, 0);
  return { world, ...coordinator };
}

/** Somebody who coordinates one of its agencies. */
export async function coordinatorOf(world: TestWorld, index: number) {
  const email = `coordinator-${String(index)}@large.example`;
  const personId = await aPerson(world, { name: `Coordinator ${String(index)}`, email, agency: large.agency(index), roles: ["coordinator"] });
  await renewStandings(world);
  const signed = await signedIn(world, email);
  const [membership] = signed.person.memberships;
  if (membership === undefined) throw new Error("nobody is a member");
  return { ...signed, personId, membership };
}
