import type { ClockSetting } from "../../domain/attempt/decision-clock";
import { modesForOne, seatInWords } from "../../domain/attempt/cast";
import { fillNames } from "../../domain/scenario/names";
import { modeOf, sceneOf } from "../../domain/scenario/representation";
import { versionOf } from "../scenarios/scenario-version.server";
import type { World } from "../world";
import { openAttempt } from "./open-attempt.server";
import { readSnapshot } from "./snapshot";

/** One attempt as lists show it. */
export interface ListedAttempt {
  id: string;
  scenario: string;
  title: string;
  startedAt: Date;
  endedAt: Date | null;
  /** The story clock at which it stands. */
  at: string | null;
  /** Title of the ending; null while it is under way. */
  ending: string | null;
  isAnotherTurn: boolean;
  /** The seat that was taken, where the scenario has several that one person can take; null where there is no choice. */
  seat: { seat: string; agency: string } | "tour" | null;
  /** Of one that is under way: it stays in an older version, or in one that was withdrawn. */
  versionNote: "older" | "withdrawn" | null;
}

/** This person's attempts, the newest first; of one scenario if it is named. */
export async function listAttempts(world: World, personId: string, scenario?: string): Promise<ListedAttempt[]> {
  const behind = await openBehind(world, personId, scenario);
  const rows = await world.db.attempt.findMany({
    where: { personId, ...(scenario === undefined ? {} : { scenarioVersion: { scenario } }) },
    select: { id: true, startedAt: true, endedAt: true, forkedFromId: true, scenarioVersionId: true, mode: true, seat: true, snapshot: true },
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
  });
  return Promise.all(
    rows.map(async ({ id, startedAt, endedAt, forkedFromId, scenarioVersionId, mode, seat, snapshot }) => {
      const { representation } = await versionOf(world, scenarioVersionId);
      const { scene: sceneId, at } = readSnapshot(snapshot);
      const scene = sceneOf(representation, sceneId);
      return {
        id, startedAt, endedAt, at,
        scenario: representation.scenario,
        title: fillNames(representation.title, representation.names),
        ending: endedAt !== null && scene.kind === "end" ? fillNames(scene.title, representation.names) : null,
        isAnotherTurn: forkedFromId !== null,
        versionNote: behind.get(id) ?? null,
        seat: modesForOne(representation).length < 2 ? null : modeOf(representation, mode).tour ? "tour" : seatInWords(representation, seat),
      };
    }),
  );
}

/** Attempts under way in a version that is not offered any more, after those have moved that can. */
async function openBehind(world: World, personId: string, scenario?: string): Promise<Map<string, ListedAttempt["versionNote"]>> {
  const rows = await world.db.attempt.findMany({ where: { personId, endedAt: null, scenarioVersion: { offered: false, ...(scenario === undefined ? {} : { scenario }) } }, select: { id: true } });
  const notes = new Map<string, ListedAttempt["versionNote"]>();
  for (const { id } of rows) {
    const note = (await openAttempt(world, personId, id))?.note;
    if (note === "older" || note === "withdrawn") notes.set(id, note);
  }
  return notes;
}

/** How this person last wanted the clocks of an attempt. */
export async function lastClockSetting({ db }: World, personId: string): Promise<ClockSetting> {
  const settings: ClockSetting[] = ["normal", "tenfold", "off"];
  const row = await db.attemptEvent.findFirst({ where: { attempt: { personId }, kind: "clock", option: { in: settings } }, orderBy: [{ at: "desc" }, { seq: "desc" }], select: { option: true } });
  return settings.find((setting) => setting === row?.option) ?? "normal";
}

/** When this person last did something in each of their attempts that are under way; an attempt without an event is not among them. */
export async function lastTouched({ db }: World, personId: string): Promise<Map<string, number>> {
  const rows = await db.attemptEvent.groupBy({ by: ["attemptId"], where: { attempt: { personId, endedAt: null } }, _max: { at: true } });
  return new Map(rows.flatMap(({ attemptId, _max }) => (_max.at === null ? [] : [[attemptId, _max.at.getTime()] as const])));
}
