import { binds, boundSince, type SiteTree } from "../../domain/programme/binding";
import { evidenceOf, type KnownCourse } from "../../domain/programme/evidence";
import { requirementKey } from "../../domain/programme/versions";
import { type Evidence, programmeInstants } from "../../domain/programme/standing";
import type { ProgrammeInstants } from "../../domain/programme/state";
import type { World } from "../world";
import { coursesAsked, type FactsOfPeople, factsOfPeople, type Member, siteTree } from "./member-facts.server";
import { type ProgrammeInForce, programmesInForce } from "./programmes-in-force.server";

/** What every standing is worked out from, whoever it is of. */
export interface Asking {
  programmes: ProgrammeInForce[];
  tree: SiteTree;
  courseOf: (course: string) => KnownCourse;
}

/** Where a member stands in a programme that binds them. */
export interface WorkedOut {
  programme: ProgrammeInForce;
  member: Member;
  evidence: Evidence[];
  instants: ProgrammeInstants;
}

export async function whatIsAsked(world: World, known: Date): Promise<Asking> {
  const [programmes, tree, courseOf] = await Promise.all([programmesInForce(world, known), siteTree(world, known), coursesAsked(world)]);
  return { programmes, tree, courseOf };
}

/** Where these people stand in the programmes that bind them, straight from facts as they were known. */
export async function standingsOfPeople(world: World, people: readonly string[], known: Date, asking?: Asking): Promise<WorkedOut[]> {
  const asked = asking ?? (await whatIsAsked(world, known));
  return workOut(asked, await factsOfPeople(world, people, known), known);
}

/** The same from facts that are there. */
export function workOut({ programmes, tree, courseOf }: Asking, { members, factsOf, jointOf }: FactsOfPeople, known: Date): WorkedOut[] {
  const byAgency = new Map<string, ProgrammeInForce[]>();
  for (const programme of programmes) byAgency.set(programme.agencyId, [...(byAgency.get(programme.agencyId) ?? []), programme]);
  return members.flatMap((member) => {
    const found = new Map<string, Evidence>();
    return (byAgency.get(member.agencyId) ?? []).flatMap((programme): WorkedOut[] => {
      if (!binds(programme.rule, member, tree)) return [];
      const since = boundSince(programme.rule, member.places, tree, known.getTime());
      if (since === null) return [];
      const evidence = programme.rule.requires.map((requirement) => {
        const key = requirement.kind === "scenario" ? `${requirementKey(requirement)} ${String(requirement.level.endings)} ${String(programme.askedSince)}` : requirementKey(requirement);
        const one = found.get(key) ?? evidenceOf(requirement, { facts: factsOf.get(member.personId) ?? [], joint: jointOf.get(member.personId) ?? [], waivers: member.waivers }, courseOf, programme.askedSince);
        found.set(key, one);
        return one;
      });
      return [{ programme, member, evidence, instants: programmeInstants(programme, since, evidence) }];
    });
  });
}
