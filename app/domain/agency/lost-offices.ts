import { offices } from "./giving-roles";
import type { KnownMember, PlannedRow } from "./people-plan";
import type { Role } from "./roles";

/** An office that nobody in the agency would hold any more, and who would have held it last. */
export interface LostOffice {
  office: Role;
  names: string[];
}

/** Which offices a plan would leave without anybody, by the end of what it says: as by hand, that has to be said to be meant. */
export function lostOffices(plan: readonly Pick<PlannedRow, "membershipId" | "target">[], members: readonly Pick<KnownMember, "membershipId" | "name" | "roles" | "from" | "until">[], day: number): LostOffice[] {
  const targets = new Map(plan.flatMap(({ membershipId, target }) => (membershipId === null || target === null ? [] : [[membershipId, target] as const])));
  const here = members.filter(({ from, until }) => from <= day && (until === null || until > day));
  return offices.flatMap((office): LostOffice[] => {
    const holders = here.filter(({ roles }) => roles.includes(office));
    const keeps = ({ membershipId, roles }: (typeof here)[number]) => {
      const target = targets.get(membershipId);
      return typeof target?.end !== "number" && (target?.roles ?? roles).includes(office);
    };
    const others = [...targets.entries()].some(([id, { roles, end }]) => roles?.includes(office) === true && typeof end !== "number" && !holders.some(({ membershipId }) => membershipId === id));
    const comes = plan.some(({ membershipId, target }) => membershipId === null && target?.roles?.includes(office) === true && typeof target.end !== "number");
    return holders.length === 0 || others || comes || holders.some(keeps) ? [] : [{ office, names: holders.map(({ name }) => name).sort() }];
  });
}
