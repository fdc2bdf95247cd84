import { readTimes, type TimesProblem, type TypedTimes } from "../../domain/joint-training/session-times";
import { isUniqueConflict } from "../adapters/database-conflict";
import { auditLine } from "../audit/write-line.server";
import type { CurrentPerson } from "../sign-ins/person";
import type { World } from "../world";
import { tellEverybody } from "./tell-people.server";

export const LONGEST_PLACE = 300;

/** "entered": who was there is written down already. "moved-on": somebody else has changed it since the page was read. */
export type SessionProblem = TimesProblem | { problem: "no-place" | "no-address" | "entered" | "moved-on" };
export type SessionOutcome = { kind: "kept" } | ({ kind: "refused" } & SessionProblem);

type Tx = Pick<World["db"], "trainingSession" | "jointEvent" | "auditLine">;

/** Adds a session to a training. The same form sent twice, as its ticket says, adds one. */
export async function addSession(world: World, person: CurrentPerson, trainingId: string, form: URLSearchParams): Promise<SessionOutcome> {
  const read = await readSession(world, trainingId, form);
  if (!read.ok) return { kind: "refused", ...read.refused };
  const { db, ids } = world;
  const ticket = (form.get("ticket") ?? "").slice(0, 40);
  try {
    await db.$transaction(async (tx) => {
      const id = ids.next();
      await tx.trainingSession.create({ data: { id, trainingId, ...read.session }, select: { id: true } });
      await noteTimes(tx, world, person, trainingId, id, read.session, ticket === "" ? null : `session:${ticket}`);
    });
  } catch (error) {
    if (isUniqueConflict(error)) return { kind: "kept" };
    throw error;
  }
  await tellEverybody(world, trainingId, "sessions");
  return { kind: "kept" };
}

/** Moves a session, or changes where it is. Null when there is no such session. Not once somebody is entered as having been there: their times would no longer lie in it. */
export async function moveSession(world: World, person: CurrentPerson, trainingId: string, sessionId: string, form: URLSearchParams): Promise<SessionOutcome | null> {
  if ((await standing(world.db, trainingId, sessionId)) === null) return null;
  const read = await readSession(world, trainingId, form);
  if (!read.ok) return { kind: "refused", ...read.refused };
  const outcome = await world.db.$transaction(async (tx): Promise<"moved" | "entered" | "moved-on" | "same"> => {
    const now = await standing(tx, trainingId, sessionId);
    if (now === null) return "moved-on";
    const isSame = now.startsAt.getTime() === read.session.startsAt.getTime() && now.endsAt.getTime() === read.session.endsAt.getTime();
    if (isSame && now.kind === read.session.kind && now.place === read.session.place) return "same";
    if (String(now.sequence) !== form.get("sequence")) return "moved-on";
    if (!isSame && (await isEntered(tx, sessionId))) return "entered";
    await tx.trainingSession.update({ where: { id: sessionId }, data: { ...read.session, sequence: { increment: 1 } }, select: { id: true } });
    await noteTimes(tx, world, person, trainingId, sessionId, read.session, null);
    return "moved";
  });
  if (outcome === "entered" || outcome === "moved-on") return { kind: "refused", problem: outcome };
  if (outcome === "moved") await tellEverybody(world, trainingId, "sessions");
  return { kind: "kept" };
}

/** Cancels a session; it stays on the page as cancelled, and calendars learn of it. Twice is once. */
export async function cancelSession(world: World, person: CurrentPerson, trainingId: string, sessionId: string): Promise<"cancelled" | "entered" | null> {
  const { db, clock, ids } = world;
  const outcome = await db.$transaction(async (tx) => {
    const session = await tx.trainingSession.findFirst({ where: { id: sessionId, trainingId }, select: { cancelledAt: true, training: { select: { agencyId: true } } } });
    if (session === null) return null;
    if (session.cancelledAt !== null) return "before";
    if (await isEntered(tx, sessionId)) return "entered";
    await tx.trainingSession.update({ where: { id: sessionId }, data: { cancelledAt: clock.now(), sequence: { increment: 1 }, codeHash: null, codeUntil: null }, select: { id: true } });
    await tx.jointEvent.create({ data: { id: ids.next(), trainingId, sessionId, kind: "cancelled", value: "{}", at: clock.now(), byId: person.id, once: `cancelled:${sessionId}` }, select: { id: true } });
    await auditLine({ ...world, db: tx }, person, { action: "training-changed", agencyId: session.training.agencyId, subject: trainingId, detail: { cancelled: sessionId } });
    return "cancelled";
  });
  if (outcome === "cancelled") await tellEverybody(world, trainingId, "sessions");
  return outcome === "before" ? "cancelled" : outcome;
}

interface Session {
  kind: "room" | "online";
  place: string;
  startsAt: Date;
  endsAt: Date;
}

async function readSession({ db }: World, trainingId: string, form: URLSearchParams): Promise<{ ok: true; session: Session } | { ok: false; refused: SessionProblem }> {
  const { timeZone, cancelledAt } = await db.jointTraining.findUniqueOrThrow({ where: { id: trainingId }, select: { timeZone: true, cancelledAt: true } });
  if (cancelledAt !== null) return { ok: false, refused: { problem: "moved-on" } };
  const read = readTimes(timeZone, typedTimes(form));
  if (!read.ok) return { ok: false, refused: read };
  const kind = form.get("kind") === "online" ? "online" : "room";
  const place = (form.get("place") ?? "").replace(/\s+/gu, " ").trim().slice(0, LONGEST_PLACE);
  if (place === "") return { ok: false, refused: { problem: "no-place" } };
  // It becomes a link: nothing but an address of the web.
  if (kind === "online" && !/^https?:\/\/[^\s"<>]+$/u.test(place)) return { ok: false, refused: { problem: "no-address" } };
  return { ok: true, session: { kind, place, startsAt: new Date(read.from), endsAt: new Date(read.to) } };
}

function typedTimes(form: URLSearchParams): TypedTimes {
  const [day, from, until, fromFold, untilFold] = ["day", "from", "until", "fromFold", "untilFold"].map((name) => form.get(name) ?? "");
  return { day: day ?? "", from: from ?? "", until: until ?? "", fromFold: fromFold ?? "", untilFold: untilFold ?? "" };
}

/** The session as it stands; null where there is none, or it is cancelled. */
async function standing(db: Pick<Tx, "trainingSession">, trainingId: string, id: string) {
  return db.trainingSession.findFirst({ where: { id, trainingId, cancelledAt: null }, select: { kind: true, place: true, startsAt: true, endsAt: true, sequence: true } });
}

async function isEntered(db: Pick<Tx, "jointEvent">, sessionId: string): Promise<boolean> {
  return (await db.jointEvent.count({ where: { sessionId, kind: "attended" } })) > 0;
}

/** The fact of it, which the rule reads, beside the row that lists read. */
async function noteTimes(tx: Tx, world: World, person: CurrentPerson, trainingId: string, sessionId: string, { startsAt, endsAt }: Session, once: string | null): Promise<void> {
  const at = world.clock.now();
  const value = JSON.stringify({ from: startsAt.toISOString(), to: endsAt.toISOString() });
  const { training } = await tx.jointEvent.create({ data: { id: world.ids.next(), trainingId, sessionId, kind: "session", value, at, byId: person.id, once }, select: { training: { select: { agencyId: true } } } });
  await auditLine({ ...world, db: tx }, person, { action: "training-changed", agencyId: training.agencyId, subject: trainingId, detail: { session: sessionId, from: startsAt.toISOString(), to: endsAt.toISOString() } });
}
