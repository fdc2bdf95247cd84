import { isPermitted } from "../../domain/agency/permissions";
import type { JointRule, Minimum } from "../../domain/joint-training/rule";
import type { CurrentPerson } from "../sign-ins/person";
import type { World } from "../world";

export interface AgreedProgramme {
  /** Of the version that counts now: the newest to which every agency of its rule has said yes. */
  version: string;
  title: string;
  number: number;
  about: string;
  minima: Minimum[];
  /** Who takes part, by name. */
  agencies: { id: string; name: string; timeZone: string; least: number }[];
  /** Agencies for which this person may host a training of it. */
  hosts: { id: string; name: string }[];
}

/** The joint programmes under which this person may plan a training: agreed by all of their agencies, one of which, or who proposed it, is theirs. */
export async function agreedProgrammes({ db }: World, person: CurrentPerson): Promise<AgreedProgramme[]> {
  const own = person.memberships.filter(({ roles }) => isPermitted("run-trainings", roles));
  if (own.length === 0) return [];
  const rows = await db.jointProgramme.findMany({
    where: { endedAt: null },
    select: { agencyId: true, title: true, versions: { select: { id: true, number: true, about: true, rule: true, agreements: { select: { agencyId: true, word: true }, orderBy: [{ at: "asc" }, { id: "asc" }] } }, orderBy: { number: "desc" } } },
    orderBy: { title: "asc" },
  });
  const agencies = new Map((await db.agency.findMany({ select: { id: true, name: true, timeZone: true } })).map((agency) => [agency.id, agency]));
  return rows.flatMap(({ agencyId: proposer, title, versions }) => {
    const read = versions.map((version) => ({ ...version, minima: (JSON.parse(version.rule) as JointRule).minima }));
    const version = read.find(({ minima, agreements }) => isAgreed(minima, agreements));
    if (version === undefined) return [];
    const within = [...new Set(version.minima.map(({ agency }) => agency))];
    const hosts = own.filter(({ agencyId }) => agencyId === proposer || within.includes(agencyId));
    if (hosts.length === 0) return [];
    const taking = within.flatMap((id) => {
      const agency = agencies.get(id);
      return agency === undefined ? [] : [{ ...agency, least: version.minima.filter((one) => one.agency === id).reduce((sum, { least }) => sum + least, 0) }];
    });
    return [{ version: version.id, title, number: version.number, about: version.about, minima: version.minima, agencies: taking, hosts: hosts.map(({ agencyId, agencyName }) => ({ id: agencyId, name: agencyName })) }];
  });
}

/** Every agency of the rule has accepted, and has said nothing else since. */
function isAgreed(minima: readonly Minimum[], agreements: readonly { agencyId: string; word: string }[]): boolean {
  const last = new Map(agreements.map(({ agencyId, word }) => [agencyId, word]));
  return minima.length > 0 && minima.every(({ agency }) => last.get(agency) === "accepted");
}
