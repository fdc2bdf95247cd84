import type { Minimum } from "./rule";
import type { JointStanding, MinimumStanding, ParticipantStanding } from "./standing";

/** How a joint training stands for one agency. To wait for a partner is a state of its own: never overdue, never anybody's fault. */
export type JointState = "complete" | "open" | "waiting-for-partner";

/** What somebody of an agency is told of a joint training: their own people by name, of partners only whether what was agreed is met. */
export interface Telling {
  state: JointState;
  completedAt: number | null;
  own: MinimumStanding[];
  people: ParticipantStanding[];
  /** The agreed minimum, which all agencies know, and whether it is met. No person, no number of those who came. */
  partners: (Minimum & { isMet: boolean })[];
}

/** The standing, worked out with this agency as the one that asks, as it may be told to it. For whom else somebody was entered is for trainers. */
export function toldTo(agency: string, { completedAt, minima, people }: JointStanding): Telling {
  const own = minima.filter((minimum) => minimum.agency === agency);
  return {
    state: completedAt !== null ? "complete" : own.every(({ missing }) => missing === 0) ? "waiting-for-partner" : "open",
    completedAt,
    own,
    people: people.flatMap((person) => (person.agency === agency ? [{ ...person, alsoEnteredFor: [] }] : [])),
    partners: minima.flatMap(({ counted: _counted, missing, ...minimum }) => (minimum.agency === agency ? [] : [{ ...minimum, isMet: missing === 0 }])),
  };
}
