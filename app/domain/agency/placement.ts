import type { Profession } from "./roles";

/** Where somebody is in an agency, and as what. Ids of a site and of the membership of a line manager; null where none is known. */
export interface Place {
  siteId: string | null;
  profession: Profession;
  managerId: string | null;
}

/** From an instant until another (not reached; null while no end is known), in milliseconds since 1970 like every instant here. */
export interface Stretch extends Place {
  from: number;
  until: number | null;
}

/** A stretch, and since when and until when it was what was known. Rows are added and closed, never changed. */
export interface Placement extends Stretch {
  id: string;
  recordedAt: number;
  replacedAt: number | null;
}

/** What a coordinator, or a file of people, says of one person in one agency. */
export type PlacementChange =
  /** From then on they are somewhere else, or something else; what is not named stays. Later moves that are known already stay. */
  | { kind: "move"; from: number; to: Partial<Place> }
  /** From then on they are no longer here; null: they stay after all. */
  | { kind: "end"; at: number | null }
  /** They are back, after having left. */
  | { kind: "return"; from: number; to: Place }
  /** They came on another day than was thought. */
  | { kind: "begin"; at: number }
  /** They are the same person as somebody else in the agency, who was there then: what both say of one time, the first says. */
  | { kind: "unite"; stretches: readonly Stretch[] };

/** Which rows are closed and which are new; both empty where the change says what was known already. */
export interface PlacementDifference {
  replaced: string[];
  added: Stretch[];
}

/** The rows that were what was known at an instant, in the order of time. */
export function knownAt(placements: readonly Placement[], known: number): Placement[] {
  return placements.filter(({ recordedAt, replacedAt }) => recordedAt <= known && (replacedAt === null || replacedAt > known)).sort((one, other) => one.from - other.from);
}

/** Where somebody was on a day, as it was known at an instant; null where they were not in the agency. */
export function placedAt(placements: readonly Placement[], day: number, known: number): Placement | null {
  return knownAt(placements, known).find(({ from, until }) => from <= day && (until === null || until > day)) ?? null;
}

/** What a change makes of what is known now. The same change a second time makes nothing. */
export function differenceOf(placements: readonly Placement[], change: PlacementChange): PlacementDifference {
  const before = placements.filter(({ replacedAt }) => replacedAt === null).sort((one, other) => one.from - other.from);
  const after = joined(changed(before.map(stretchOf), change).filter(({ from, until }) => until === null || until > from));
  return {
    replaced: before.filter((row) => !after.some((stretch) => isSame(row, stretch))).map(({ id }) => id),
    added: after.filter((stretch) => !before.some((row) => isSame(row, stretch))),
  };
}

/** The stretches that are known after a change, in the order of time. */
export function stretchesAfter(placements: readonly Placement[], { replaced, added }: PlacementDifference): Stretch[] {
  const kept = placements.filter(({ id, replacedAt }) => replacedAt === null && !replaced.includes(id)).map(stretchOf);
  return [...kept, ...added].sort((one, other) => one.from - other.from);
}

/** The time without a gap in which somebody is in the agency last, and where they are in it at `now`: its first place before it begins, its last after it has ended. */
export function membershipIn(stretches: readonly Stretch[], now: number): { from: number; until: number | null; place: Place } | null {
  const last = stretches.at(-1);
  if (last === undefined) return null;
  const run = stretches.slice(lastRunOf(stretches));
  const here = run.findLast(({ from }) => from <= now) ?? run[0] ?? last;
  return { from: run[0]?.from ?? last.from, until: last.until, place: placeOf(here) };
}

/** Where in the order of time the last time without a gap begins. */
function lastRunOf(stretches: readonly Stretch[]): number {
  let first = stretches.length - 1;
  while (first > 0 && stretches[first - 1]?.until === stretches[first]?.from) first -= 1;
  return first;
}

function changed(stretches: Stretch[], change: PlacementChange): Stretch[] {
  switch (change.kind) {
    case "move":
      return moved(stretches, change.from, change.to);
    case "end":
      return ended(stretches, change.at);
    case "unite":
      return [...stretches, ...change.stretches.flatMap((stretch) => without(stretchOf(stretch), stretches))].sort((one, other) => one.from - other.from);
    case "begin":
      return stretches.flatMap((stretch, index) => {
        if (stretch.until !== null && stretch.until <= change.at) return [];
        const isFirst = index === 0 || (stretches[index - 1]?.until ?? Infinity) <= change.at;
        return [isFirst ? { ...stretch, from: change.at } : stretch];
      });
    case "return": {
      const until = stretches.at(-1)?.until;
      if (until === null) return moved(stretches, change.from, change.to);
      return until !== undefined && until >= change.from ? moved(ended(stretches, null), change.from, change.to) : [...stretches, { ...change.to, from: change.from, until: null }];
    }
  }
}

/** A part that is changed goes on through what is known to come for as long as it was to stay as it was. */
function moved(stretches: Stretch[], from: number, to: Partial<Place>): Stretch[] {
  const [past, rest] = cutAt(stretches, from);
  const going = new Map(Object.entries(to).filter(([, value]) => value !== undefined) as [keyof Place, never][]);
  const [start] = rest;
  const changes = rest.map((stretch) => {
    for (const part of going.keys()) if (stretch[part] !== start?.[part]) going.delete(part);
    return { ...stretch, ...Object.fromEntries(going) };
  });
  return [...past, ...changes];
}

/** Concerns the time in which they are there last: an end before it would take away a return, which is another matter, and changes nothing. */
function ended(stretches: Stretch[], at: number | null): Stretch[] {
  const first = lastRunOf(stretches);
  const begin = stretches[first]?.from;
  if (begin === undefined || (first > 0 && at !== null && at <= begin)) return stretches;
  const past = at === null ? stretches : cutAt(stretches, at)[0];
  const last = past.at(-1);
  return last === undefined ? past : [...past.slice(0, -1), { ...last, until: at }];
}

/** What is left of a stretch outside some others. */
function without(stretch: Stretch, others: readonly Stretch[]): Stretch[] {
  return others.reduce<Stretch[]>(
    (left, { from, until }) => left.flatMap((part) => [...cutAt([part], from)[0], ...(until === null ? [] : cutAt([part], until)[1])]).filter((part) => part.until === null || part.until > part.from),
    [stretch],
  );
}

function cutAt(stretches: Stretch[], at: number): [past: Stretch[], rest: Stretch[]] {
  const past = stretches.filter(({ from }) => from < at).map((stretch) => ({ ...stretch, until: stretch.until === null ? at : Math.min(stretch.until, at) }));
  const rest = stretches.filter(({ until }) => until === null || until > at).map((stretch) => ({ ...stretch, from: Math.max(stretch.from, at) }));
  return [past, rest];
}

/** Two that follow each other in the same place are one. */
function joined(stretches: Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const stretch of stretches) {
    const last = result.at(-1);
    if (last !== undefined && last.until === stretch.from && isSamePlace(last, stretch)) result[result.length - 1] = { ...last, until: stretch.until };
    else result.push(stretch);
  }
  return result;
}

function isSame(one: Stretch, other: Stretch): boolean {
  return one.from === other.from && one.until === other.until && isSamePlace(one, other);
}

export function isSamePlace(one: Place, other: Place): boolean {
  return one.siteId === other.siteId && one.profession === other.profession && one.managerId === other.managerId;
}

function placeOf({ siteId, profession, managerId }: Place): Place {
  return { siteId, profession, managerId };
}

function stretchOf({ from, until, ...place }: Stretch): Stretch {
  return { ...placeOf(place), from, until };
}
