import type { DemoLearner } from "../../../prisma/demo/learners";
import { type Answer, rightAnswer } from "../../domain/curriculum/answer";
import type { Bank, BankQuestion } from "../../domain/curriculum/bank";
import type { Course, CourseTest } from "../../domain/curriculum/course";
import { drawSitting } from "../../domain/progress/draw-sitting";
import type { TestPosition } from "../../domain/progress/fact";
import type { World } from "../world";
import { type Drawn, loadSitting, loadSittings, recordTested } from "./sittings.server";

const DAY = 24 * 3600 * 1000;
/** For one question. */
const STEP = 20 * 1000;

/** Gives somebody of the demo world the tests that they have taken: the one before on their first day, the one after when the last lesson was over. */
export async function loadDemoTests(world: World, personId: string, course: Course, { tests = {}, lessons, beganDaysAgo, daysForLesson }: DemoLearner): Promise<void> {
  const bank = (await world.courses.all()).find(({ folder }) => folder === course.id)?.bank ?? null;
  if (bank === null || course.test === null) return;
  const began = world.clock.now().getTime() - beganDaysAgo * DAY;
  const sit = { world, personId, course, bank, test: course.test };
  if (tests.before !== undefined) await take(sit, "before", tests.before, began);
  if (tests.after !== undefined) await take(sit, "after", tests.after, began + lessons * daysForLesson * DAY);
}

interface Sit {
  world: World;
  personId: string;
  course: Course;
  bank: Bank;
  test: CourseTest;
}

async function take({ world, personId, course, bank, test }: Sit, position: TestPosition, right: number, at: number): Promise<void> {
  const { db, ids } = world;
  const { half, seed, questions } = drawSitting(bank, test, position, await loadSittings(world, personId, course.id), ids.seed());
  // By pair, so that what was known before is known afterwards.
  const known = new Set(questions.map(({ pair }) => pair).sort().slice(0, right));
  const answers = questions.flatMap((question, index) => {
    const answer = known.has(question.pair) ? rightAnswer(question) : wrongAnswer(question);
    return answer === null ? [] : [{ question: question.id, questionVersion: question.version, value: JSON.stringify(answer), at: new Date(at + (index + 1) * STEP) }];
  });
  const drawn: Drawn = { questions, pass: position === "after" ? test.pass : null };
  const id = ids.next();
  await db.testSitting.create({
    data: { id, personId, course: course.id, courseVersion: course.version, position, half, seed, questions: JSON.stringify(drawn), begunAt: new Date(at), handedInAt: new Date(at + (questions.length + 1) * STEP), answers: { create: answers } },
    select: { id: true },
  });
  const sitting = await loadSitting(world, personId, course.id, id);
  if (sitting !== null) await recordTested(world, personId, course.id, sitting);
}

/** Null for a question that is left open instead. */
function wrongAnswer(question: BankQuestion): Answer | null {
  const wrong = "options" in question ? question.options.find(({ answer }) => answer === "wrong") : undefined;
  return wrong === undefined ? null : [wrong.id];
}
