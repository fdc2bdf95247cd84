import { fillNames } from "../../domain/scenario/names";
import { modesForOne, seatInWords } from "../../domain/attempt/cast";
import { proseOf } from "../../domain/attempt/view";
import { timerOf } from "../../domain/scenario/representation";
import { lastClockSetting, listAttempts } from "../attempts/list-attempts.server";
import { dayIn, timeZoneOf } from "../people/time-zone";
import { countingFor } from "../programmes/required-of.server";
import type { CurrentPerson } from "../sign-ins/current-person.server";
import type { World } from "../world";
import { offeredVersion } from "./scenario-version.server";
import { presenterOf } from "./standards.server";

/** The briefing of a scenario that is offered, with this person's attempts; null when it is not offered. */
export async function showBriefing(world: World, person: CurrentPerson, scenario: string) {
  const version = await offeredVersion(world, scenario);
  if (version === null) return null;
  const { representation } = version;
  const fill = (text: string) => fillNames(text, representation.names);
  const briefed = (id: string) => {
    const { seat: name, agency } = seatInWords(representation, id);
    return { name, agency, briefing: proseOf(representation, presenterOf(world), representation.seats.find((seat) => seat.id === id)?.briefing ?? "") };
  };
  const parts = modesForOne(representation).map(({ id, tour, seats }) => ({ mode: id, tour, seats: seats.map(briefed) }));
  const [attempts, cohorts] = await Promise.all([
    listAttempts(world, person.id, scenario),
    world.db.jointTraining.findMany({ where: { scenario, cancelledAt: null, places: { some: { personId: person.id, state: "accepted" } } }, select: { title: true }, orderBy: { createdAt: "asc" } }),
  ]);
  const day = (instant: Date) => dayIn(timeZoneOf(person), person.language, instant);
  return {
    clocks: await lastClockSetting(world, person.id),
    scenario: {
      id: scenario,
      title: fill(representation.title),
      summary: fill(representation.summary),
      minutes: representation.minutes,
      contentNotes: representation.contentNotes,
      parts,
      competencies: representation.competencies.map(({ name }) => fill(name)),
      key: representation.review.key,
      jurisdiction: representation.review.jurisdiction,
      cohorts: cohorts.map(({ title }) => title),
      countsFor: await countingFor(world, person, { scenario }),
      hasClocks: representation.scenes.some((scene) => timerOf(scene) !== null),
    },
    openAttempts: attempts.filter(({ endedAt }) => endedAt === null).map(({ id, at, startedAt, seat, versionNote }) => ({ attempt: id, at, begun: day(startedAt), seat, isOlder: versionNote === "older" })),
    finishedAttempts: attempts.flatMap(({ id, ending, endedAt, seat }) => (endedAt === null ? [] : [{ attempt: id, ending: ending ?? "", ended: day(endedAt), seat }])),
  };
}
