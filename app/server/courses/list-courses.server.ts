import { lessonCount } from "../../domain/curriculum/course";
import { planOf, progressOf } from "../../domain/progress/course-progress";
import { dayIn, timeZoneOf } from "../people/time-zone";
import { learningRecordOf } from "../progress/learning-facts.server";
import { placesOf } from "../progress/places.server";
import type { CurrentPerson } from "../sign-ins/person";
import type { World } from "../world";
import { minutesOf, scenariosOf } from "./course-scenarios.server";
import { offeredCourses } from "./offered-courses.server";
import { goesOnAt } from "./goes-on-at";

/** The courses that are offered, each with how far this person is in it. */
export async function listCourses(world: World, person: CurrentPerson) {
  const courses = await offeredCourses(world);
  const [{ facts }, places, scenarios] = await Promise.all([learningRecordOf(world, person.id), placesOf(world, person.id), scenariosOf(world, courses)]);
  return courses.map((course) => {
    const progress = progressOf(planOf(course), facts, places);
    const { isEnrolled, completed, lessons } = progress;
    return {
      id: course.id,
      title: course.title,
      promise: course.promise,
      professions: course.for,
      minutes: minutesOf(course, scenarios),
      lessons: lessonCount(course),
      done: lessons.filter(({ state }) => state === "completed").length,
      isEnrolled,
      goesOn: goesOnAt(course, progress, places),
      completed: completed === null ? null : dayIn(timeZoneOf(person), person.language, new Date(completed.at)),
    };
  });
}
