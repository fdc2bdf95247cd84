import { arrivalAt } from "~/domain/joint-training/signing";
import { dayIn, hourIn, momentIn } from "../people/time-zone";
import type { CurrentPerson } from "../sign-ins/person";
import type { World } from "../world";
import { type Entry, entriesOf } from "./entries.server";
import { writtenOf } from "./enter-attendance.server";
import { type HoursShown, hoursIn } from "./show-entries.server";
import type { AttendanceWay } from "./joint-facts.server";
import { openCodeOf } from "./sign-code.server";

export interface SheetRow {
  person: string;
  name: string;
  agency: { id: string; name: string };
  profession: string;
  /** Of their place; null of somebody who came without one. */
  place: string | null;
  /** How much is written of them in this session. */
  seen: number;
  entries: { id: string; way: AttendanceWay; agency: string; times: HoursShown | null; by: string; at: string; isCorrected: boolean }[];
  /** Nothing is entered for them from paper yet; what is can be corrected. */
  canEnter: boolean;
}

export interface ShownSheet {
  training: string;
  title: string;
  sessions: { id: string; day: string; isChosen: boolean }[];
  /** Null while no session is planned. */
  session: ({ id: string; day: string; hasBegun: boolean; canSign: boolean; codeUntil: string | null } & HoursShown) | null;
  rows: SheetRow[];
  /** Who could have been expected in whose stead somebody came. */
  expected: { id: string; name: string; agency: string }[];
}

/** The sheet of a session as its trainer fills it in: who has a place, who came without one, and what is written of each so far. */
export async function showSheet(world: World, trainer: CurrentPerson, trainingId: string, wished: string | null): Promise<ShownSheet | null> {
  const { db, clock } = world;
  const now = clock.now();
  const training = await db.jointTraining.findUnique({
    where: { id: trainingId },
    select: {
      title: true, timeZone: true,
      sessions: { where: { cancelledAt: null }, orderBy: { startsAt: "asc" }, select: { id: true, startsAt: true, endsAt: true } },
      places: { select: { personId: true, agencyId: true, profession: true, state: true, person: { select: { name: true } } } },
      agencies: { select: { agencyId: true, agency: { select: { name: true } } } },
    },
  });
  if (training === null) return null;
  const { sessions, timeZone } = training;
  const session = sessions.find(({ id }) => id === wished) ?? sessions.filter(({ startsAt }) => startsAt <= now).at(-1) ?? sessions[0] ?? null;
  const all = session === null ? [] : (await entriesOf(world, trainingId, now)).filter((entry) => entry.session === session.id);
  const people = await db.person.findMany({ where: { id: { in: all.flatMap(({ person, by }) => [person, by ?? ""]) } }, select: { id: true, name: true } });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const agencies = new Map(training.agencies.map(({ agencyId, agency }) => [agencyId, agency.name]));
  const code = session === null ? null : await openCodeOf(world, session.id);
  const shown = (entry: Entry) => ({
    id: entry.id, way: entry.way, agency: agencies.get(entry.agency) ?? "", times: hoursIn(timeZone, trainer.language, entry.present), by: names.get(entry.corrections.at(-1)?.by ?? entry.by ?? "") ?? "",
    at: momentIn(timeZone, trainer.language, new Date(entry.corrections.at(-1)?.at ?? entry.at)), isCorrected: entry.corrections.length > 0,
  });
  const rowOf = (person: string, name: string, agency: string, profession: string, place: string | null): SheetRow => {
    const own = all.filter((entry) => entry.person === person);
    return { person, name, agency: { id: agency, name: agencies.get(agency) ?? "" }, profession, place, seen: writtenOf(own), entries: own.map(shown), canEnter: place !== null && !own.some((entry) => entry.way === "paper" && entry.agency === agency) };
  };
  const placed = training.places.filter(({ personId, state }) => (state !== "withdrawn" && state !== "declined") || all.some(({ person }) => person === personId));
  const others = [...new Map(all.filter(({ person }) => !placed.some(({ personId }) => personId === person)).map((entry) => [entry.person, entry])).values()];
  const order = new Intl.Collator(trainer.language);
  const hour = (at: Date) => hourIn(timeZone, trainer.language, at);
  return {
    training: trainingId,
    title: training.title,
    sessions: sessions.map(({ id, startsAt }) => ({ id, day: dayIn(timeZone, trainer.language, startsAt), isChosen: id === session?.id })),
    session: session === null ? null : { id: session.id, day: dayIn(timeZone, trainer.language, session.startsAt), hasBegun: session.startsAt <= now, canSign: arrivalAt(now.getTime(), { from: session.startsAt.getTime(), to: session.endsAt.getTime() }).ok, codeUntil: code === null ? null : hour(code.until), from: hour(session.startsAt), to: hour(session.endsAt) },
    rows: [
      ...placed.map(({ personId, agencyId, profession, state, person }) => rowOf(personId, person.name, agencyId, profession, state)),
      ...others.map(({ person, agency }) => rowOf(person, names.get(person) ?? "", agency, "", null)),
    ].sort((one, other) => order.compare(one.agency.name, other.agency.name) || order.compare(one.name, other.name)),
    expected: training.places.map(({ personId, agencyId, person }) => ({ id: personId, name: person.name, agency: agencies.get(agencyId) ?? "" })).sort((one, other) => order.compare(one.name, other.name)),
  };
}
