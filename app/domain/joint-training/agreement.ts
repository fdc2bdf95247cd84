import type { JointRule } from "./rule";

/** An agency's word on a version. Only ever added to; the last one counts. `at` is milliseconds since 1970. */
export interface AgreedWord {
  id: string;
  agency: string;
  word: "accepted" | "declined";
  note: string | null;
  at: number;
}

export interface Agreement {
  /** Each agency of the rule with its last word; null while it has not answered. In the order of the rule. */
  agencies: { agency: string; word: "accepted" | "declined" | null; note: string | null; at: number | null }[];
  /** Every agency has accepted: it binds the people of all of them. */
  isBinding: boolean;
  /** Since when; null while it does not. Who says yes once more takes nothing back. */
  boundSince: number | null;
}

/** How a version of a joint programme stands between its agencies. Words of others count for nothing, and their order decides nothing. */
export function agreementOf({ minima }: Pick<JointRule, "minima">, words: readonly AgreedWord[]): Agreement {
  const inOrder = [...words].sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
  const last = new Map(inOrder.map((word) => [word.agency, word]));
  const agencies = [...new Set(minima.map(({ agency }) => agency))].map((agency) => {
    const said = last.get(agency);
    return { agency, word: said?.word ?? null, note: said?.note ?? null, at: said?.at ?? null };
  });
  const isBinding = agencies.length > 0 && agencies.every(({ word }) => word === "accepted");
  const acceptedSince = (agency: string) => inOrder.filter((word) => word.agency === agency).reduce<number | null>((since, { word, at }) => (word === "accepted" ? (since ?? at) : null), null);
  return { agencies, isBinding, boundSince: isBinding ? Math.max(...agencies.map(({ agency }) => acceptedSince(agency) ?? 0)) : null };
}
