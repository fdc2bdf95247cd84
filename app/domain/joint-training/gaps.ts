import type { AgencyKind } from "../agency/roles";

/** A joint training that was completed with people of the agency in it. */
export interface CompletedTogether {
  /** Milliseconds since 1970. */
  completedAt: number;
  /** Of the other agencies that its rule names: all of them were there, or it would not be complete. */
  kinds: readonly AgencyKind[];
  /** Where the agency's own people in it worked on its days; null of those at no site. */
  sites: readonly (string | null)[];
}

/** A kind of agency with which a site is to train, by a joint programme that its agency accepted; null for people at no site. */
export interface Expected {
  site: string | null;
  kind: AgencyKind;
  /** Since when: nobody is told of fourteen months without a training that was agreed on yesterday. */
  since: number;
}

export interface Gap {
  site: string | null;
  kind: AgencyKind;
  /** When both last trained together; null when they never did. */
  lastAt: number | null;
  /** Since when it is agreed. */
  since: number;
  /** Whole months since then, or since it was agreed. */
  months: number;
}

/** What a version of a joint programme asked for, and since when it binds; null of one that does not, or no more. */
export interface VersionAsking {
  kinds: readonly AgencyKind[];
  boundSince: number | null;
}

/**
 * With which kinds of agencies a joint programme has people train, by the newest of its versions that binds, and since when: a version that
 * asks the same again begins nothing anew, and one that a partner has not accepted asks nothing yet.
 */
export function kindsAsked(versions: readonly VersionAsking[]): { kind: AgencyKind; since: number }[] {
  const binding = versions.flatMap(({ kinds, boundSince }) => (boundSince === null ? [] : [{ kinds, boundSince }]));
  return [...new Set(binding[0]?.kinds ?? [])].map((kind) => ({ kind, since: Math.min(...binding.filter(({ kinds }) => kinds.includes(kind)).map(({ boundSince }) => boundSince)) }));
}

/** Months without a joint training after which it is called a gap. */
export const GAP_MONTHS = 12;

/**
 * Where an agency and a kind of partner have not trained together for a year or more though they agreed to, the longest first; and where
 * they never have since they agreed to, however long that is. Only what was completed counts: of an open training nobody learns here who came.
 */
export function jointGaps(expected: readonly Expected[], trainings: readonly CompletedTogether[], now: number): Gap[] {
  const gaps = expected.flatMap(({ site, kind, since }): Gap[] => {
    const last = Math.max(...trainings.filter(({ kinds, sites }) => kinds.includes(kind) && sites.includes(site)).map(({ completedAt }) => completedAt));
    const lastAt = Number.isFinite(last) ? last : null;
    const months = wholeMonths(lastAt ?? since, now);
    return lastAt === null || months >= GAP_MONTHS ? [{ site, kind, lastAt, since, months }] : [];
  });
  return gaps.sort((one, other) => other.months - one.months || Number(one.lastAt !== null) - Number(other.lastAt !== null) || compare(one.site ?? "", other.site ?? "") || compare(one.kind, other.kind));
}

/** Whole calendar months (in UTC) from one instant to another: from 31 January to 28 February are none. */
export function wholeMonths(from: number, until: number): number {
  const [begin, end] = [new Date(from), new Date(until)];
  const months = (end.getUTCFullYear() - begin.getUTCFullYear()) * 12 + end.getUTCMonth() - begin.getUTCMonth();
  const rest = until - Date.UTC(end.getUTCFullYear(), end.getUTCMonth());
  return Math.max(0, months - (rest < from - Date.UTC(begin.getUTCFullYear(), begin.getUTCMonth()) ? 1 : 0));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
