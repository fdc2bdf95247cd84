import { describe, expect, test } from "vitest";
import { type LessonSurroundings, linkProblem } from "./references";

const here = new Set(["s-later", "q-fact-today"]);
const around: LessonSurroundings = {
  cites: new Set(["ms-32", "bg-3"]),
  scenarios: new Set(["fourth-month"]),
  terms: new Set(["desistance"]),
  courses: new Map([["small-steps", new Set(["a-fact", "a-reason"])], ["other-steps", new Set(["a-step"])]]),
  course: "small-steps",
  media: new Map(),
  places: new Map([["a-reason", new Set(["s-why"])]]),
};

describe("a link of a lesson", () => {
  test.each([
    "#s-later", "/", "/courses", "/sources", "/scenarios/fourth-month", "/sources/ms", "/sources/ms#ms-32", "/terms", "/terms#desistance", "/courses/small-steps", "/courses/small-steps/a-reason",
    "/courses/small-steps/a-reason#s-why", "/courses/other-steps/a-step", "/courses/other-steps/a-step#taken-on-trust",
  ])("to %s leads somewhere", (address) => {
    expect(linkProblem(address, here, around)).toBeNull();
  });

  test.each([
    ["#s-latr", 'place "s-latr"; did you mean "s-later"'],
    ["/cours", 'page "cours"'],
    ["/scenarios/forth-month", 'scenario "forth-month"; did you mean "fourth-month"'],
    ["/scenarios/fourth-month/play", "page"],
    ["/sources/mx", 'instrument "mx"'],
    ["/sources/ms#ms-33", 'source "ms-33"; did you mean "ms-32"'],
    ["/sources/ms/ms-32", "page"],
    ["/terms#desistence", 'term "desistence"; did you mean "desistance"'],
    ["/terms/desistance", "page"],
    ["/courses/large-steps", 'course "large-steps"'],
    ["/courses/small-steps/a-fect", 'lesson "a-fect"; did you mean "a-fact"'],
    ["/courses/other-steps/a-fact", 'lesson "a-fact"'],
    ["/courses/small-steps/a-reason#s-who", 'place "s-who"; did you mean "s-why"'],
    ["/courses/small-steps/a-fact/more", "page"],
    ["/people", 'page "people"'],
  ])("to %s leads nowhere, and says what is missing", (address, says) => {
    expect(linkProblem(address, here, around)).toContain(says);
  });

  test("to a term is taken on trust while the glossary cannot be read", () => {
    expect(linkProblem("/terms#desistence", here, { ...around, terms: null })).toBeNull();
  });
});
