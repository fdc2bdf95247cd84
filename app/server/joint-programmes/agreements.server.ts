import { type Agreement, agreementOf } from "../../domain/joint-training/agreement";
import type { JointRule } from "../../domain/joint-training/rule";
import type { World } from "../world";

export interface VersionStanding {
  id: string;
  number: number;
  about: string;
  rule: JointRule;
  recordedAt: Date;
  agreement: Agreement;
}

export interface JointProgrammeStanding {
  id: string;
  /** Who proposed it. */
  agencyId: string;
  title: string;
  endedAt: Date | null;
  /** The newest first. */
  versions: VersionStanding[];
  /** The newest that all of its agencies have accepted; null while there is none. */
  binding: VersionStanding | null;
}

/** The joint programmes that these agencies proposed or are named in, by title, with every agency's word. Who gave it is not told. */
export async function agreementsOf({ db }: World, agencies: readonly string[], id?: string): Promise<JointProgrammeStanding[]> {
  const rows = await db.jointProgramme.findMany({
    ...(id === undefined ? {} : { where: { id } }),
    select: {
      id: true, agencyId: true, title: true, endedAt: true,
      versions: { select: { id: true, number: true, about: true, rule: true, recordedAt: true, agreements: { select: { id: true, agencyId: true, word: true, note: true, at: true } } }, orderBy: { number: "desc" } },
    },
    orderBy: [{ title: "asc" }, { id: "asc" }],
  });
  return rows.flatMap(({ versions: stored, ...programme }) => {
    const versions = stored.map(({ agreements, rule: written, ...version }) => {
      const rule = JSON.parse(written) as JointRule;
      const words = agreements.map(({ agencyId, word, at, ...said }) => ({ ...said, agency: agencyId, word: word === "accepted" ? ("accepted" as const) : ("declined" as const), at: at.getTime() }));
      return { ...version, rule, agreement: agreementOf(rule, words) };
    });
    const concerns = agencies.includes(programme.agencyId) || versions.some(({ rule }) => rule.minima.some(({ agency }) => agencies.includes(agency)));
    return concerns ? [{ ...programme, versions, binding: versions.find(({ agreement }) => agreement.isBinding) ?? null }] : [];
  });
}
