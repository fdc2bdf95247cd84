import { type JointProblem, readJointRule } from "../../domain/joint-training/read-rule";
import type { JointRule } from "../../domain/joint-training/rule";
import { isUniqueConflict } from "../adapters/database-conflict";
import { auditLine } from "../audit/write-line.server";
import { offeredCourses } from "../courses/offered-courses.server";
import { agenciesFor, type CurrentPerson } from "../sign-ins/current-person.server";
import type { World } from "../world";

export type ProposeOutcome = { kind: "not-found" } | { kind: "problem"; problem: JointProblem } | { kind: "proposed"; id: string };

/**
 * Proposes a joint programme, or a new version of one's own, to be accepted by every agency that it names, the proposing one included.
 * The one before goes on until then. A new one is begun under the id that its form was given, so that a second press finds it.
 */
export async function proposeJoint(world: World, viewer: CurrentPerson, id: string, agency: string, form: URLSearchParams): Promise<ProposeOutcome> {
  const { db, ids, clock } = world;
  const own = agenciesFor(viewer, "answer-joint-programmes").map(({ agencyId }) => agencyId);
  const stored = await db.jointProgramme.findUnique({ where: { id }, select: { agencyId: true, title: true, endedAt: true, versions: { select: { number: true, about: true, rule: true }, orderBy: { number: "desc" }, take: 1 } } });
  const proposer = stored?.agencyId ?? agency;
  if (!own.includes(proposer) || stored?.endedAt || (stored === null && !/^[\w-]{4,40}$/u.test(id))) return { kind: "not-found" };
  const [agencies, courses] = await Promise.all([db.agency.findMany({ select: { id: true } }), offeredCourses(world)]);
  const [last] = stored?.versions ?? [];
  const before = last === undefined ? null : (JSON.parse(last.rule) as JointRule);
  const read = readJointRule(form, new Set(agencies.map((one) => one.id)), new Set([...courses.map((course) => course.id), ...(before?.prerequisites ?? [])]));
  if (!read.ok) return { kind: "problem", problem: read.problem };
  const { title, about, rule } = read;
  const number = (last?.number ?? 0) + 1;
  const isSame = last !== undefined && before !== null && stored?.title === title && last.about === about && JSON.stringify({ ...before, version: "" }) === JSON.stringify({ version: "", ...rule });
  if (isSame) return { kind: "proposed", id };
  const now = clock.now();
  const version = { id: ids.next(), number, about, rule: JSON.stringify({ version: String(number), ...rule } satisfies JointRule), recordedAt: now, recordedById: viewer.id };
  try {
    await db.$transaction([
      stored === null ? db.jointProgramme.create({ data: { id, agencyId: proposer, title, createdAt: now }, select: { id: true } }) : db.jointProgramme.update({ where: { id }, data: { title }, select: { id: true } }),
      db.jointProgrammeVersion.create({ data: { programmeId: id, ...version }, select: { id: true } }),
      // In the log of one's own agency alone: partners see the proposal, and not by whom.
      auditLine(world, viewer, { action: "joint-programme-proposed", agencyId: proposer, subject: id, detail: { title, version: number } }),
    ]);
  } catch (error) {
    // The same form came twice at once: what the first has made is looked at again.
    if (isUniqueConflict(error)) return proposeJoint(world, viewer, id, agency, form);
    throw error;
  }
  return { kind: "proposed", id };
}
