import { expect, test } from "vitest";
import { prerequisitesOf, withPrerequisites } from "./prerequisites";
import type { ReadCourse } from "./read-course";

const manifest = (folder: string, ...prerequisites: string[]) => ({ folder, file: `${folder}/course.yaml`, source: `course: ${folder}\nprerequisites: [${prerequisites.join(", ")}]\n` });

/** What a course keeps of its prerequisites, and what is wrong with them, when these are all courses. */
function checked(folder: string, courses: ReturnType<typeof manifest>[]) {
  const own = courses.find((course) => course.folder === folder) ?? manifest(folder);
  const read = { course: { prerequisites: prerequisitesOf(own) }, bank: null, faults: [] } as unknown as ReadCourse;
  const { course, faults } = withPrerequisites(read, own, courses);
  return { keeps: course?.prerequisites, faults: faults.map(({ rule, place, message }) => `${place.file}:${String(place.line)}:${String(place.column)} ${rule} ${message}`) };
}

test("courses that others come before are named in their order", () => {
  expect(checked("c", [manifest("a"), manifest("b", "a"), manifest("c", "a", "b")])).toEqual({ keeps: ["a", "b"], faults: [] });
});

test("a course that does not exist is told with the one that was probably meant, and the others stay", () => {
  expect(checked("c", [manifest("together"), manifest("well"), manifest("c", "togther", "well")])).toEqual({
    keeps: ["well"], faults: ['c/course.yaml:2:17 unknown-course There is no course "togther"; did you mean "together"?'],
  });
});

test("a course does not come before itself, nor is one named twice", () => {
  expect(checked("a", [manifest("a", "a")])).toEqual({ keeps: [], faults: ["a/course.yaml:2:17 prerequisite A course does not come before itself."] });
  expect(checked("b", [manifest("a"), manifest("b", "a", "a")])).toEqual({ keeps: ["a"], faults: ['b/course.yaml:2:20 duplicate-id "a" stands twice.'] });
});

test("a circle is told to each course in it, with the way round; a course outside it is not at fault", () => {
  const courses = [manifest("a", "b"), manifest("b", "c"), manifest("c", "a"), manifest("d", "a")];
  expect(checked("a", courses)).toEqual({ keeps: [], faults: ["a/course.yaml:2:17 prerequisite Each would come before the other: a, then b, then c, then a. One of them is first."] });
  expect(checked("d", courses)).toEqual({ keeps: ["a"], faults: [] });
});

test("a course whose manifest cannot be read, or says nothing of it, comes after none", () => {
  for (const source of ["", "a: [", "prerequisites: together", "prerequisites: [1]", "[]"]) expect(prerequisitesOf({ folder: "a", file: "a", source })).toEqual([]);
});
