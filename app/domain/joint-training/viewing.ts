import type { Minimum } from "./rule";
import type { JointStanding, MinimumStanding, ParticipantStanding } from "./standing";
import { type JointState, toldTo } from "./telling";

/** What somebody who opens a training is to it; several at once are normal, and then they see what each of them sees. */
export interface Viewer {
  /** One of its trainers, who sees the people of this training, of whichever agency. */
  trains: boolean;
  /** Ids of the agencies whose people they see. */
  coordinates: readonly string[];
  /** Their own id when they take part. */
  self: string | null;
}

/** A minimum as it is told: of those that somebody sees who counts and how many are missing, of others whether it is met. */
export type ToldMinimum = ({ told: "whole" } & MinimumStanding) | ({ told: "met-or-not"; isMet: boolean } & Minimum);

export interface ToldStanding {
  state: JointState;
  completedAt: number | null;
  /** In the order of the rule; none for who only takes part. */
  minima: ToldMinimum[];
  /** Those whom they see by name, in order of their ids. */
  people: ParticipantStanding[];
  /** What they did themselves; null before they were there. */
  self: ParticipantStanding | null;
}

/** For whom the standing is to be worked out: see `jointStanding`. */
export function ownOf({ trains, coordinates }: Viewer): readonly string[] | null {
  return trains ? null : coordinates;
}

/**
 * The standing as it may be told to this viewer. Two standings that differ only in how many people of partners came, on the same side of
 * what was agreed, are told alike.
 */
export function toldToViewer({ trains, coordinates, self }: Viewer, standing: JointStanding): ToldStanding {
  const { completedAt, minima, people } = standing;
  const found = people.find(({ person }) => person === self) ?? null;
  const own = found === null || trains ? found : { ...found, alsoEnteredFor: [] };
  if (trains) return { state: completedAt === null ? "open" : "complete", completedAt, minima: minima.map((minimum) => ({ told: "whole", ...minimum })), people, self: own };
  if (coordinates.length === 0) return { state: completedAt !== null ? "complete" : own?.doneAt == null ? "open" : "waiting-for-partner", completedAt, minima: [], people: [], self: own };
  const told = coordinates.map((agency) => toldTo(agency, standing));
  const isDone = told.every((telling) => telling.own.every(({ missing }) => missing === 0));
  return {
    state: completedAt !== null ? "complete" : isDone ? "waiting-for-partner" : "open",
    completedAt,
    minima: minima.map((minimum) => (coordinates.includes(minimum.agency) ? { told: "whole", ...minimum } : { told: "met-or-not", agency: minimum.agency, profession: minimum.profession, least: minimum.least, isMet: minimum.missing === 0 })),
    people: told.flatMap((telling) => telling.people).sort((one, other) => (one.person < other.person ? -1 : 1)),
    self: own,
  };
}
