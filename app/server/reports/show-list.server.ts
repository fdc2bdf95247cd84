import { dayIn } from "../people/time-zone";
import type { CurrentMembership, CurrentPerson } from "../sign-ins/current-person.server";
import type { World } from "../world";
import type { AskedSelection } from "./asked-selection.server";
import { countChosen, type ListedStanding, pageOfChosen, searchChosen, standingsOf } from "./listed-people.server";

export const LISTED_ON_A_PAGE = 50;

type Dates = "satisfiedAt" | "validUntil" | "dueAt" | "remindedAt";
/** Days in words. */
export type ShownStanding = Omit<ListedStanding, Dates> & Record<Dates, string | null>;

export interface ShownList {
  people: ShownStanding[];
  /** Of the number that was pressed, and of those among them who fit the search. */
  total: number;
  found: number;
  page: number;
  pages: number;
}

/** A page of the people behind a number. */
export async function showList(world: World, person: Pick<CurrentPerson, "language">, { timeZone }: Pick<CurrentMembership, "timeZone">, { selection, search }: AskedSelection, wishedPage: number): Promise<ShownList> {
  const total = await countChosen(world, selection);
  const fitting = search === "" ? null : await searchChosen(world, selection, search);
  const found = fitting?.length ?? total;
  const pages = Math.max(1, Math.ceil(found / LISTED_ON_A_PAGE));
  const page = Math.min(Math.max(1, wishedPage), pages);
  const from = (page - 1) * LISTED_ON_A_PAGE;
  const people = fitting === null ? await pageOfChosen(world, selection, from, LISTED_ON_A_PAGE) : await standingsOf(world, selection, fitting.slice(from, from + LISTED_ON_A_PAGE));
  return { people: people.map((row) => shown(row, timeZone, person.language)), total, found, page, pages };
}

export function shown(row: ListedStanding, timeZone: string, language: string): ShownStanding {
  const day = (instant: Date | null) => (instant === null ? null : dayIn(timeZone, language, instant));
  return { ...row, satisfiedAt: day(row.satisfiedAt), validUntil: day(row.validUntil), dueAt: day(row.dueAt), remindedAt: day(row.remindedAt) };
}
