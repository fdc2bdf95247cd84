import { auditLine } from "../audit/write-line.server";
import { agenciesFor, type CurrentPerson } from "../sign-ins/current-person.server";
import type { World } from "../world";
import { agreementsOf } from "./agreements.server";

export type AnswerOutcome = "answered" | "not-found" | "too-long";

const LONGEST_NOTE = 500;

/** The word of one's own agency on the newest version. Said again in the same words, it is said already; another word later counts from then on. */
export async function answerJoint(world: World, viewer: CurrentPerson, id: string, wanted: { agency: string; version: string; word: string; note: string }): Promise<AnswerOutcome> {
  const { db, ids, clock } = world;
  const own = agenciesFor(viewer, "answer-joint-programmes").map(({ agencyId }) => agencyId);
  const [programme] = await agreementsOf(world, own, id);
  const version = programme?.versions.find((one) => one.id === wanted.version);
  const standing = version?.agreement.agencies.find(({ agency }) => agency === wanted.agency);
  const word = wanted.word === "accepted" || wanted.word === "declined" ? wanted.word : null;
  if (programme === undefined || programme.endedAt !== null || version === undefined || standing === undefined || word === null || !own.includes(wanted.agency)) return "not-found";
  const note = wanted.note.replace(/\r\n?/gu, "\n").trim();
  if ([...note].length > LONGEST_NOTE) return "too-long";
  if (standing.word === word && (standing.note ?? "") === note) return "answered";
  await db.$transaction([
    db.jointAgreement.create({ data: { id: ids.next(), versionId: version.id, agencyId: wanted.agency, word, note: note === "" ? null : note, at: clock.now(), personId: viewer.id }, select: { id: true } }),
    auditLine(world, viewer, { action: "joint-programme-answered", agencyId: wanted.agency, subject: id, detail: { title: programme.title, version: version.number, word } }),
  ]);
  return "answered";
}

/** Who proposed it ends it: no training is planned under it any more, and those under way go on. A second press finds it ended. */
export async function endJoint(world: World, viewer: CurrentPerson, id: string): Promise<boolean> {
  const { db, clock } = world;
  const programme = await db.jointProgramme.findFirst({ where: { id, agencyId: { in: agenciesFor(viewer, "answer-joint-programmes").map(({ agencyId }) => agencyId) } }, select: { agencyId: true, title: true } });
  if (programme === null) return false;
  const { count } = await db.jointProgramme.updateMany({ where: { id, endedAt: null }, data: { endedAt: clock.now() } });
  if (count > 0) await auditLine(world, viewer, { action: "joint-programme-ended", agencyId: programme.agencyId, subject: id, detail: { title: programme.title } });
  return true;
}
