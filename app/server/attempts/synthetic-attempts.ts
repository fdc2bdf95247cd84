import { modesForOne } from "../../domain/attempt/cast";
import { replay } from "../../domain/attempt/replay";
import { wanderedLog } from "../../domain/attempt/wander";
import { oneOf, type Shares } from "../../domain/scenario/shares";
import type { ScenarioVersion } from "../scenarios/scenario-version.server";
import { eventRows, standing } from "./store-events.server";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Practice expires after twelve months; what is made stays a while. */
const OLDEST = 340 * DAY;

const thoughts = [
  "I would have rung the hostel first. We have no night line here.",
  "With us the duty officer decides this. Ask at the next team meeting.",
  "I was too quick. He was telling me something and I wrote instead of listening.",
];

/** The rows of one attempt that somebody wandered through: as far as chance let them come, with a note here and there. */
export function syntheticAttempt(id: string, personId: string, version: ScenarioVersion, share: Shares, now: Date) {
  const { representation } = version;
  const mode = oneOf(share, modesForOne(representation));
  if (mode === undefined) throw new Error(`nobody can play ${representation.scenario} alone`);
  const seed = Math.floor(share() * (2 ** 31 - 1));
  // Most come to an ending; the others stop at one of the first decisions.
  const events = wanderedLog(representation, mode, seed, share, share() < 0.7 ? Infinity : Math.floor(share() * 6));
  const replayed = replay(representation, mode, events);
  if (!replayed.ok) throw new Error(`a wandered log does not replay: ${replayed.reason}`);
  const { state } = replayed;
  const startedAt = new Date(now.getTime() - Math.floor(share() * OLDEST) - DAY);
  const seat = mode.seats[0] ?? "";
  let at = startedAt.getTime();
  const rows = eventRows(id, representation, seat, events, startedAt).map((row) => {
    at += Math.floor((0.2 + share()) * MINUTE);
    return { ...row, at: new Date(at) };
  });
  const ended = state.phase === "ended";
  const about = oneOf(share, [...representation.debrief.questions.map(({ id: question }) => ["reflection", question] as const), ...state.decisions.filter(({ held }) => held).map(({ seq }) => ["differs", String(seq)] as const)]);
  const notes = ended && about !== undefined && share() < 0.15 ? [{ id: `${id}-1`, attemptId: id, personId, kind: about[0], about: about[1], text: oneOf(share, thoughts) ?? "", updatedAt: new Date(at + MINUTE) }] : [];
  return { attempt: { id, personId, scenarioVersionId: version.id, mode: mode.id, seat, seed, startedAt, ...standing(representation, state, new Date(at)) }, events: rows, notes };
}
