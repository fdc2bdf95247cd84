import { dayIn, momentIn } from "../people/time-zone";
import type { World } from "../world";
import type { InspectorHere } from "./inspector-here.server";
import { showEvidence } from "./show-evidence.server";

/** A record as its page says it, in the time of the agency; null when it is not theirs to read. */
export async function evidenceInWords(world: World, inspector: InspectorHere, personId: string, language: string) {
  const found = await showEvidence(world, inspector, personId);
  if (found === null) return null;
  const { timeZone } = inspector.agency;
  const day = (instant: Date | number) => dayIn(timeZone, language, new Date(instant));
  const dayOrNull = (instant: Date | number | null) => (instant === null ? null : day(instant));
  const moment = (instant: Date | string) => momentIn(timeZone, language, new Date(instant));
  const titles = await titlesOf(world);
  return {
    name: found.name,
    staffCode: found.staffCode,
    placements: found.placements.map(({ site, profession, fromAt, untilAt, recordedAt, replacedAt }) => ({ site, profession, from: day(fromAt), to: dayOrNull(untilAt), recorded: day(recordedAt), replaced: dayOrNull(replacedAt) })),
    programmes: found.programmes.map(({ requirements, ...programme }) => ({
      ...programme,
      requirements: requirements.map(({ requirement, state, metAt, validUntil }) => {
        const name = requirement.kind === "course" ? requirement.course : requirement.kind === "scenario" ? requirement.scenario : requirement.programme;
        return { kind: requirement.kind, name: titles.get(name) ?? name, state, met: dayOrNull(metAt), until: dayOrNull(validUntil) };
      }),
    })),
    facts: found.facts.map(({ kind, about, version, at }) => ({ kind, name: titles.get(about) ?? about, version, on: day(at) })),
    waivers: found.waivers.map(({ course, at, reason, withdrawn }) => ({ course: titles.get(course) ?? course, day: day(at), reason, withdrawn: withdrawn === null ? null : { day: day(withdrawn.at), reason: withdrawn.reason } })),
    attendance: found.attendance.map(({ title, from, to, at, way, by, corrections }) => ({
      title, from: moment(from), to: moment(to), at: moment(at), way, by,
      corrections: corrections.map(({ present, why, at: corrected, by: who }) => ({ at: moment(corrected), from: present === null ? null : moment(present.from), to: present === null ? null : moment(present.to), why, by: who })),
    })),
  };
}

/** Titles of courses, scenarios and joint programmes, by the name under which facts know them. */
async function titlesOf(world: World): Promise<ReadonlyMap<string, string>> {
  const [courses, joint] = await Promise.all([world.courses.all(), world.db.jointProgramme.findMany({ select: { id: true, title: true } })]);
  return new Map([...courses.map(({ folder, course }) => [folder, course?.title ?? folder] as const), ...joint.map(({ id, title }) => [id, title] as const)]);
}
