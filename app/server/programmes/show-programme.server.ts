import { programmeToForm } from "../../domain/programme/read-programme";
import type { ProgrammeRule } from "../../domain/programme/rule";
import { dayIn, timeZoneOf } from "../people/time-zone";
import { agenciesFor, type CurrentPerson } from "../sign-ins/current-person.server";
import type { World } from "../world";
import { countStates } from "./list-programmes.server";
import { choicesFor, titlesIn } from "./programme-choices.server";
import { renewStandings } from "./renew-standings.server";

/** A programme of an agency for which this person makes them, to be read and changed; null when it is not theirs. */
export async function showProgramme(world: World, viewer: CurrentPerson, id: string) {
  const { db } = world;
  const own = agenciesFor(viewer, "manage-programmes");
  const stored = await db.programme.findFirst({
    where: { id, agencyId: { in: own.map(({ agencyId }) => agencyId) } },
    select: { agencyId: true, title: true, retiredAt: true, agency: { select: { name: true } }, versions: { select: { number: true, rule: true, recordedAt: true, recordedById: true }, orderBy: { number: "desc" } } },
  });
  const [current] = stored?.versions ?? [];
  if (stored === null || current === undefined) return null;
  const rule = JSON.parse(current.rule) as ProgrammeRule;
  await renewStandings(world, 2000);
  const [choices, counts, writers] = await Promise.all([
    choicesFor(world, stored.agencyId, rule),
    countStates(world, { id, rule }),
    db.person.findMany({ where: { id: { in: stored.versions.flatMap(({ recordedById }) => recordedById ?? []) } }, select: { id: true, name: true } }),
  ]);
  const day = (instant: Date) => dayIn(timeZoneOf(viewer), viewer.language, instant);
  return {
    id,
    title: stored.title,
    agency: { id: stored.agencyId, name: stored.agency.name },
    retired: stored.retiredAt === null ? null : day(stored.retiredAt),
    rule, choices, counts,
    titles: titlesIn(choices),
    form: programmeToForm(stored.title, rule),
    versions: stored.versions.map(({ number, recordedAt, recordedById }) => ({ number, day: day(recordedAt), by: writers.find((one) => one.id === recordedById)?.name ?? null })),
  };
}

/** What a new programme can name, for an agency of theirs; null for another one. The id is the one under which it will stand. */
export async function showNewProgramme(world: World, viewer: CurrentPerson, agency: string | null) {
  const own = agenciesFor(viewer, "manage-programmes");
  const chosen = agency === null ? own[0] : own.find(({ agencyId }) => agencyId === agency);
  if (chosen === undefined) return null;
  return { id: world.ids.next(), agency: { id: chosen.agencyId, name: chosen.agencyName }, choices: await choicesFor(world, chosen.agencyId, null) };
}
