import { readPresence } from "~/domain/joint-training/typed-presence";
import { arrivalAt } from "~/domain/joint-training/signing";
import { auditLine } from "../audit/write-line.server";
import type { CurrentPerson } from "../sign-ins/person";
import type { World } from "../world";
import { type Entry, entriesOf } from "./entries.server";
import { type ComingFor, findMember } from "./find-member.server";
import { attendedRow, placeAnswered, type SignedSession } from "./sign.server";

/** A line of the sheet that says that somebody was there. */
export interface TypedLine {
  /** Which line it is, to give it back: a person's id, or the number of a line for somebody without a place. */
  key: string;
  /** The id of somebody with a place, or an exact staff code or e-mail. */
  who: { person: string } | { code: string };
  /** "09:20" where the training takes place. */
  from: string;
  to: string;
  /** The person's id; "" for nobody. */
  insteadOf: string;
  /** How much was written of this person and session when the page was made; null of who was not on it. */
  seen: number | null;
}

export type LineProblem = "no-time" | "outside" | "backwards" | "unknown" | "instead" | "changed";

export type EnterOutcome =
  | { kind: "not-found" }
  | { kind: "nothing" }
  | { kind: "not-attested" }
  | { kind: "too-early" }
  /** Lines without a problem are written, whatever the others say. */
  | { kind: "entered"; count: number; problems: { key: string; problem: LineProblem }[] };

/**
 * Writes down from paper who was there, by a trainer who says that they saw the signatures. What somebody else wrote of a person since the page
 * was made is not added to: that line comes back to be looked at again. Entered on the day or long after, it is the same.
 */
export async function enterAttendance(world: World, trainer: CurrentPerson, trainingId: string, sessionId: string, lines: readonly TypedLine[], attested: boolean): Promise<EnterOutcome> {
  const session = await findSession(world, trainingId, sessionId);
  if (session === null) return { kind: "not-found" };
  if (lines.length === 0) return { kind: "nothing" };
  if (!attested) return { kind: "not-attested" };
  const planned = { from: session.startsAt.getTime(), to: session.endsAt.getTime() };
  const begun = arrivalAt(world.clock.now().getTime(), planned);
  if (!begun.ok && begun.problem === "too-early") return { kind: "too-early" };
  const places = await placesOf(world, trainingId);
  const checked = await Promise.all(lines.map(async (line): Promise<Checked> => {
    const who = "person" in line.who ? (places.find(({ person }) => "person" in line.who && person === line.who.person) ?? null) : await findMember(world, trainingId, line.who.code, planned);
    if (who === null) return { line, problem: "unknown" };
    const read = readPresence(session.timeZone, planned, line);
    if (!read.ok) return { line, problem: read.problem };
    const replaced = line.insteadOf === "" ? null : places.find(({ person }) => person === line.insteadOf);
    if (replaced === undefined || (replaced !== null && (replaced.agency !== who.agency || replaced.person === who.person))) return { line, problem: "instead" };
    return { line, problem: null, who, times: { from: read.from, to: read.to }, insteadOf: replaced?.person ?? null };
  }));
  return world.db.$transaction(async (tx) => {
    const inside = { ...world, db: tx as World["db"] };
    // Over the same connection, so within the transaction.
    const entries = (await entriesOf(world, trainingId, world.clock.now())).filter((entry) => entry.session === sessionId);
    const problems: { key: string; problem: LineProblem }[] = [];
    const written: ComingFor[] = [];
    const same: string[] = [];
    for (const one of checked) {
      if (one.problem !== null) {
        problems.push({ key: one.line.key, problem: one.problem });
        continue;
      }
      const own = entries.filter(({ person }) => person === one.who.person);
      const before = own.find(({ way, agency }) => way === "paper" && agency === one.who.agency);
      if (written.some(({ person, agency }) => person === one.who.person && agency === one.who.agency)) continue;
      if (before !== undefined && isSame(before, one)) same.push(one.who.person);
      else if (before !== undefined || (one.line.seen !== null && one.line.seen !== writtenOf(own))) problems.push({ key: one.line.key, problem: "changed" });
      else {
        const value = { way: "paper" as const, from: new Date(one.times.from).toISOString(), to: new Date(one.times.to).toISOString(), insteadOf: one.insteadOf, attested: true };
        await tx.jointEvent.create({ data: attendedRow(world, session, one.who, value, trainer.id), select: { id: true } });
        await placeAnswered(inside, trainingId, one.who);
        written.push(one.who);
      }
    }
    for (const agencyId of new Set(written.map(({ agency }) => agency))) {
      const people = written.flatMap(({ agency, person }) => (agency === agencyId ? [person] : []));
      await auditLine(inside, trainer, { action: "attendance-entered", agencyId, subject: trainingId, detail: { session: sessionId, way: "paper", people } });
    }
    return { kind: "entered", count: written.length + same.length, problems };
  });
}

type Checked = { line: TypedLine; problem: LineProblem } | { line: TypedLine; problem: null; who: ComingFor; times: { from: number; to: number }; insteadOf: string | null };

/** How much is written of somebody in a session: it only grows. */
export function writtenOf(entries: readonly Pick<Entry, "corrections">[]): number {
  return entries.reduce((sum, { corrections }) => sum + 1 + corrections.length, 0);
}

/** The same line once more, as by a second press. */
function isSame({ present, insteadOf }: Entry, typed: { times: { from: number; to: number }; insteadOf: string | null }): boolean {
  return present !== null && present.from === typed.times.from && present.to === typed.times.to && insteadOf === typed.insteadOf;
}

/** A session of the training that takes place; null of any other. */
export async function findSession({ db }: World, trainingId: string, sessionId: string): Promise<(SignedSession & { timeZone: string }) | null> {
  const row = await db.trainingSession.findFirst({ where: { id: sessionId, trainingId, cancelledAt: null, training: { cancelledAt: null } }, select: { id: true, trainingId: true, startsAt: true, endsAt: true, training: { select: { timeZone: true } } } });
  return row === null ? null : { id: row.id, trainingId, startsAt: row.startsAt, endsAt: row.endsAt, timeZone: row.training.timeZone };
}

async function placesOf({ db }: World, trainingId: string): Promise<ComingFor[]> {
  const rows = await db.trainingPlace.findMany({ where: { trainingId }, select: { personId: true, agencyId: true, profession: true, person: { select: { name: true } } } });
  const agencies = new Map((await db.trainingAgency.findMany({ where: { trainingId }, select: { agencyId: true, agency: { select: { name: true } } } })).map(({ agencyId, agency }) => [agencyId, agency.name]));
  return rows.map(({ personId, agencyId, profession, person }) => ({ person: personId, name: person.name, agency: agencyId, agencyName: agencies.get(agencyId) ?? "", profession: profession as ComingFor["profession"] }));
}
