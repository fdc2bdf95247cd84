import { type Course, type Lesson, lessonCount, lessonsOf } from "../../domain/curriculum/course";
import { fillNames } from "../../domain/scenario/names";
import { sourcesOf } from "../../domain/standards/register";
import { countingFor } from "../programmes/required-of.server";
import type { CurrentPerson } from "../sign-ins/person";
import { offeredVersion } from "../scenarios/scenario-version.server";
import { registerOf } from "../scenarios/standards.server";
import type { World } from "../world";

/** What a lesson's page shows of the lesson itself: the same to everybody, but for whom its scenarios count. */
export async function showLesson(world: World, person: Pick<CurrentPerson, "id" | "memberships">, course: Course, lesson: Lesson) {
  const { slug, title, number, aim, minutes, hash, body, media } = lesson;
  const [before, after] = neighbours(course, lesson);
  return {
    course: { id: course.id, title: course.title, version: course.version, count: lessonCount(course) },
    lesson: { slug, title, number, aim, minutes, hash, scenario: lesson.scenario, sections: body.sections, checklists: body.checklists },
    versions: Object.fromEntries(body.questions.map(({ id, version }) => [id, version])),
    before,
    after,
    sources: Object.fromEntries(sourcesOf(registerOf(world), lesson.cites).map((source) => [source.id, source])),
    media: Object.fromEntries(media.flatMap(({ path, stored }) => (stored === null ? [] : [[path.slice("media/".length), `/media/${stored}`] as const]))),
    scenarios: await linkedScenarios(world, person, lesson),
  };
}

function neighbours(course: Course, lesson: Lesson) {
  const lessons = lessonsOf(course);
  const at = lessons.indexOf(lesson);
  const named = (one: Lesson | undefined) => (one === undefined ? null : { slug: one.slug, title: one.title, number: one.number });
  return [named(lessons[at - 1]), named(lessons[at + 1])] as const;
}

async function linkedScenarios(world: World, person: Pick<CurrentPerson, "id" | "memberships">, { body, scenario }: Lesson) {
  const names = [...new Set([...body.scenarios.map(({ id }) => id), ...(scenario === null ? [] : [scenario])])];
  const versions = await Promise.all(names.map((name) => offeredVersion(world, name)));
  const linked = await Promise.all(versions.flatMap((version) => (version === null ? [] : version.representation)).map(async ({ scenario: id, title, names: fills, minutes, contentNotes }) => {
    return [id, { title: fillNames(title, fills), minutes: minutes.play, contentNotes, countsFor: await countingFor(world, person, { scenario: id }) }] as const;
  }));
  return Object.fromEntries(linked);
}
