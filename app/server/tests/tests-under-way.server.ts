import type { TestPosition } from "../../domain/progress/fact";
import { readableCourses } from "../courses/offered-courses.server";
import type { World } from "../world";
import { sittingsOf } from "./sittings.server";

/** A test that was begun and not handed in. */
export interface TestUnderWay {
  course: string;
  /** Of the course. */
  title: string;
  position: TestPosition;
  sitting: string;
  touchedAt: number;
}

/** The tests that this person has begun and not handed in, of courses that can be read. */
export async function listTestsUnderWay(world: World, personId: string): Promise<TestUnderWay[]> {
  const open = (await sittingsOf(world, personId)).filter(({ handedInAt }) => handedInAt === null);
  if (open.length === 0) return [];
  const courses = new Map((await readableCourses(world)).map((course) => [course.id, course]));
  return open.flatMap(({ course, position, id, touchedAt }) => {
    const title = courses.get(course)?.title;
    return title === undefined ? [] : [{ course, title, position, sitting: id, touchedAt }];
  });
}
