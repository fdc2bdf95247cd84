import { type DemoLearner, demoLearners } from "../../../prisma/demo/learners";
import { rightAnswer } from "../../domain/curriculum/answer";
import { type Course, type Lesson, lessonsOf } from "../../domain/curriculum/course";
import { type LearningFact, onceKey } from "../../domain/progress/fact";
import { readableCourses } from "../courses/offered-courses.server";
import { demoPersonId } from "../people/load-demo-world.server";
import { loadDemoTests } from "../tests/load-demo-tests.server";
import type { World } from "../world";
import { questionAnchor } from "./answer-question.server";
import { recordCompletions } from "./record-completions.server";

const DAY = 24 * 3600 * 1000;
/** Between one thing and the next in a lesson. */
const STEP = 4 * 60 * 1000;

/** Gives the people of the demo world what they have done in courses. Whoever has done anything there is left as they are. */
export async function loadDemoLearners(world: World): Promise<void> {
  const courses = new Map((await readableCourses(world)).map((course) => [course.id, course]));
  for (const learner of demoLearners) {
    const personId = demoPersonId(learner.name);
    const course = courses.get(learner.course);
    const isThere = (await world.db.person.count({ where: { id: personId, learning: { none: { course: learner.course } } } })) > 0;
    if (course === undefined || !isThere) continue;
    await write(world, personId, course, learner);
    await recordCompletions(world, personId, [course]);
    await loadDemoTests(world, personId, course, learner);
  }
}

async function write({ db, clock, ids }: World, personId: string, course: Course, learner: DemoLearner): Promise<void> {
  const versions = new Map((await db.scenarioVersion.findMany({ where: { offered: true }, select: { scenario: true, version: true } })).map(({ scenario, version }) => [scenario, version]));
  const began = clock.now().getTime() - learner.beganDaysAgo * DAY;
  const lessons = lessonsOf(course);
  const begun = (index: number) => began + index * learner.daysForLesson * DAY;
  const row = (fact: LearningFact) => ({ id: ids.next(), personId, kind: fact.kind, once: onceKey(fact), at: new Date(fact.at) });
  const answered = (lesson: Lesson, from: number, most: number) =>
    lesson.body.questions.slice(0, most).map((question, index) => {
      // Every third answer takes the first option, whatever it is worth: nobody is right all the time.
      const options = (from / DAY + index) % 3 < 1 && "options" in question ? [question.options[0]?.id ?? ""] : rightAnswer(question);
      const fact: LearningFact = { kind: "answered", course: course.id, lesson: lesson.slug, at: from + (index + 1) * STEP };
      return { ...row(fact), course: course.id, courseVersion: course.version, lesson: lesson.slug, subject: question.id, subjectVersion: question.version, value: JSON.stringify(options) };
    });
  const marked = lessons.slice(0, learner.lessons).flatMap((lesson, index) => {
    const from = begun(index);
    const fact: LearningFact = { kind: "completed", course: course.id, courseVersion: course.version, lesson: lesson.slug, text: lesson.textHash, at: from + 5 * STEP };
    return [...answered(lesson, from, Infinity), { ...row(fact), course: course.id, courseVersion: course.version, lesson: lesson.slug, subjectVersion: lesson.textHash }];
  });
  const played = !learner.hasPlayed ? [] : lessons.slice(0, learner.lessons).flatMap(({ scenario }, index) => (scenario === null ? [] : [{ ...row({ kind: "scenario-ended", scenario, at: begun(index) + 20 * STEP }), subject: scenario, subjectVersion: versions.get(scenario) ?? null }]));
  const next = lessons[learner.lessons];
  const at = begun(learner.lessons);
  const question = next?.body.questions[learner.answers - 1];
  await db.$transaction([
    db.learningEvent.createMany({
      data: [{ ...row({ kind: "enrolled", course: course.id, at: began }), course: course.id }, ...marked, ...played, ...(next === undefined ? [] : answered(next, at, learner.answers))],
    }),
    db.lessonPlace.createMany({
      data: next === undefined || question === undefined ? [] : [{ personId, course: course.id, lesson: next.slug, anchor: questionAnchor(question.id), section: question.section, at: new Date(at + (learner.answers + 1) * STEP) }],
    }),
  ]);
}
