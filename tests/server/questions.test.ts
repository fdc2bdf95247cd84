import { expect, test } from "vitest";
import { renewTrainings } from "../../app/server/joint-trainings/renew-trainings.server";
import { renewStandings } from "../../app/server/programmes/renew-standings.server";
import { askedSelection } from "../../app/server/reports/asked-selection.server";
import { allChosen, standingsOf } from "../../app/server/reports/listed-people.server";
import { showList } from "../../app/server/reports/show-list.server";
import { showMatrix } from "../../app/server/reports/show-matrix.server";
import { aPerson } from "../support/builders";
import { large } from "../support/large-world";
import { plansOf } from "../support/plans";
import { reportWorld } from "../support/reports";
import { testWorld } from "../support/test-world";
import { aSession, aTraining, attended } from "../support/trainings";

/** The tables that a large agency fills, with the names that questions give them. */
const FULL = ["s", "q", "p", "m", "l", "b", "t", "ProgrammeStanding", "Person", "Membership", "Placement", "LearningEvent", "JointEvent"];
const goingThrough = (plans: string[]) => plans.filter((step) => FULL.some((table) => step === `SCAN ${table}` || step.startsWith(`SCAN ${table} `)));

test("who attended is looked up when a training is worked out, and nobody else's facts", async () => {
  const world = testWorld();
  const ana = await aPerson(world);
  await aPerson(world, { name: "Tomasz Nowak", email: "tomasz@police.example", agency: "Police", agencyKind: "police" });
  const training = await aTraining(world, ["Probation", "Police"]);
  await attended(world, await aSession(world, training), ana);
  const plans = await plansOf(world, () => renewTrainings(world));
  expect(goingThrough(plans)).toEqual([]);
  const steps = plans.filter((step) => step.includes("LearningEvent"));
  expect(steps.length).toBeGreaterThan(0);
  for (const step of steps) expect(step).toMatch(/\(personId=\?\)/u);
});

test("a page of a list and a piece of its export look their people up, and do not go through all whom the programme binds", async () => {
  const { world, person, membership } = await reportWorld({ people: 20 });
  const asked = await askedSelection(world, membership.agencyId, new URLSearchParams({ programme: large.programme(0, 0), state: "overdue" }));
  if (asked === null) throw new Error("no programme");
  const people = await allChosen(world, asked.selection);
  for (const work of [() => standingsOf(world, asked.selection, people), () => showList(world, person, membership, asked, 1)]) {
    const plans = await plansOf(world, work);
    expect(goingThrough(plans)).toEqual([]);
    expect(plans.join("\n")).toContain("(programmeId=? AND membershipId=?)");
    expect(plans.join("\n")).not.toContain("(programmeId=?)");
  }
});

test("a matrix is read from its index in the order of the index", async () => {
  const { world, person, membership } = await reportWorld({ people: 20 });
  const plans = await plansOf(world, () => showMatrix(world, person, membership, null, null));
  expect(plans.join("\n")).toContain("COVERING INDEX ProgrammeStanding_matrix (agencyId=? AND programmeId=?)");
  expect(plans.join("\n")).not.toContain("TEMP B-TREE");
});

test("whoever did something is worked out anew from their own facts", async () => {
  const { world } = await reportWorld({ people: 20 });
  await world.db.staleStanding.create({ data: { personId: large.person(3) } });
  const plans = await plansOf(world, () => renewStandings(world));
  // Sites are read whole: they are a tree.
  expect(goingThrough(plans.filter((step) => step !== "SCAN s"))).toEqual([]);
  const steps = plans.filter((step) => /LearningEvent|ProgrammeStanding/u.test(step));
  expect(steps.length).toBeGreaterThan(0);
  for (const step of steps) expect(step).toMatch(/\(personId=\?\)/u);
});
