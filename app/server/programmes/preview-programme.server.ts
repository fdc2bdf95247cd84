import { stateAt } from "../../domain/programme/state";
import type { World } from "../world";
import { factsOfPeople } from "./member-facts.server";
import { noPeople, type StateCounts } from "./list-programmes.server";
import type { ProgrammeInForce } from "./programmes-in-force.server";
import { whatIsAsked, workOut } from "./work-out-standings.server";

/** What a version would change if it counted from now on. */
export interface ProgrammePreview {
  /** People whom it binds now and would bind. */
  people: { before: number; after: number };
  before: StateCounts;
  after: StateCounts;
  /** People who would stand otherwise than they do, those bound anew and those let go included. */
  changed: number;
}

/** People who are worked out between two looks at what else is to be done. */
const BATCH = 500;

/** Works out, from facts, where everybody of the agency would stand. Nothing is written. */
export async function previewProgramme(world: World, before: ProgrammeInForce | null, after: ProgrammeInForce): Promise<ProgrammePreview> {
  const { db, clock } = world;
  const now = clock.now();
  const ask = await db.hot();
  const people = ask<{ personId: string }>("SELECT personId FROM Membership WHERE agencyId = ? AND startedAt <= ? AND (endedAt IS NULL OR endedAt > ?)", after.agencyId, now, now).map(({ personId }) => personId);
  const asking = await whatIsAsked(world, now);
  const [then, next] = [{ ...asking, programmes: before === null ? [] : [before] }, { ...asking, programmes: [after] }];
  const counts = { before: noPeople(), after: noPeople() };
  let changed = 0;
  for (let from = 0; from < people.length; from += BATCH) {
    const facts = await factsOfPeople(world, people.slice(from, from + BATCH), now);
    const statesBy = (which: typeof asking) => new Map(workOut(which, facts, now).map(({ member, programme, instants }) => [member.membershipId, stateAt(instants, programme.rule.renewDays, now.getTime())]));
    const [one, other] = [statesBy(then), statesBy(next)];
    for (const state of one.values()) counts.before[state] += 1;
    for (const state of other.values()) counts.after[state] += 1;
    changed += [...new Set([...one.keys(), ...other.keys()])].filter((member) => one.get(member) !== other.get(member)).length;
    await new Promise((resolve) => setImmediate(resolve));
  }
  const sum = (of: StateCounts) => Object.values(of).reduce((all, count) => all + count, 0);
  return { people: { before: sum(counts.before), after: sum(counts.after) }, ...counts, changed };
}
