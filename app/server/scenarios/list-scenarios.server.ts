import { modesForOne } from "../../domain/attempt/cast";
import { placeToText } from "../../domain/content/fault";
import type { Representation } from "../../domain/scenario/representation";
import { fillNames } from "../../domain/scenario/names";
import { listAttempts } from "../attempts/list-attempts.server";
import type { World } from "../world";
import { versionOf } from "./scenario-version.server";
import { heldScenarios } from "./sync-scenarios.server";

/** The scenarios that may be started, with what this person has done in each. */
export async function listScenarios(world: World, personId: string) {
  const [rows, attempts] = await Promise.all([
    world.db.scenarioVersion.findMany({ where: { offered: true }, select: { id: true }, orderBy: { scenario: "asc" } }),
    listAttempts(world, personId),
  ]);
  const versions = await Promise.all(rows.map(({ id }) => versionOf(world, id)));
  return versions.map(({ representation }) => {
    const fill = (text: string) => fillNames(text, representation.names);
    const own = attempts.filter(({ scenario }) => scenario === representation.scenario);
    const underWay = own.find(({ endedAt }) => endedAt === null);
    return {
      id: representation.scenario,
      title: fill(representation.title),
      summary: fill(representation.summary),
      minutes: representation.minutes.play,
      contentNotes: representation.contentNotes,
      seats: representation.seats.filter(({ id }) => playable(representation).has(id)).map(({ name, agency }) => ({ name: fill(name), agency })),
      competencies: representation.competencies.map(({ name }) => fill(name)),
      underWay: underWay === undefined ? null : { attempt: underWay.id, at: underWay.at },
      finished: own.filter(({ endedAt }) => endedAt !== null).length,
    };
  });
}

function playable(representation: Representation): Set<string> {
  return new Set(modesForOne(representation).flatMap(({ seats }) => seats));
}

const LEVEL_WORDS = { error: "error", warning: "warning", information: "note" } as const;

/** What is kept from learners, with every fault, for authors. */
export async function listHeldBack(world: World) {
  const held = await heldScenarios(world);
  return held.map(({ scenario, title, reason, faults }) => ({
    id: scenario,
    title,
    reason,
    faults: faults.map(({ rule, level, place, message, counterExample }) => ({ rule, level: LEVEL_WORDS[level], place: placeToText(place), message, counterExample })),
  }));
}
