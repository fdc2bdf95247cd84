import type { FaultOf, Place } from "../content/fault";
import type { YamlRule } from "../content/read-yaml";

/** What only lessons and courses are checked for; what holds for every YAML file comes before. Each with what it means. */
export const LESSON_RULES = {
  "front-matter": "A lesson begins with `---`, keys in YAML, and `---`; nothing else may stand there.",
  "too-many-marks": "So many marks of Markdown that the text is no longer one to read.",
  "too-slow": "A text that takes the compiler longer than a lesson may.",
  "no-code": "A lesson is words. Braces, imports, exports and spreads are code.",
  "not-in-format": "A part of Markdown that lessons do not have.",
  "unknown-component": "A component that lessons do not have.",
  attribute: "A component lacks an attribute, has one too many, or one with a value that does not fit.",
  misplaced: "Something stands where it may not, or something is missing inside a component.",
  "unsafe-address": "Links lead to pages of this site only: `/scenarios/fourth-month`, `/sources/ms#ms-32`, `#part`.",
  question: "A question that cannot be answered fairly.",
  "duplicate-id": "An id or a name that something else has already.",
  "unknown-cite": "A source that is not in the register, or not among the `cites` of the lesson.",
  "unknown-scenario": "A scenario that does not exist.",
  "unknown-course": "A course that does not exist.",
  prerequisite: "Courses that would come before each other, or before themselves.",
  step: "A pathway with a step twice, with what is required behind what is advised, or with a course before the one that it builds on.",
  "broken-link": "A link to a page, a lesson, a source, a term or a place that does not exist.",
  "media-file": "A picture, a sound or a film that cannot be shown: the file is not in the course’s `media/`, of a kind that not every browser shows, or too large.",
  alternative: "A picture that is not described, a film or a sound of which nothing is said in words.",
  "unknown-term": "A term that is not in the glossary.",
  thin: "A warning: a lesson has 250 words of prose or more, and cites two sources or more where it uses them.",
  "hard-to-read": "A warning: a lesson’s LIX is at most 40. Shorter sentences and fewer long words lower it; the message names the longest sentence.",
  "unknown-lesson": "A question of a bank for a lesson that the course does not have.",
  pair: "Each idea of a bank is asked once in each half, of the same lesson and in the same kind.",
  test: "A test that the bank of the course cannot give, or that nobody could pass.",
  "file-name": "Files and folders are called `NN-small-letters`, so that their order can be read.",
} as const;

export type LessonRule = keyof typeof LESSON_RULES | YamlRule;
export type LessonFault = FaultOf<LessonRule>;

export function lessonFault(rule: LessonRule, place: Place, message: string, path = ""): LessonFault {
  return { rule, level: "error", place, path, message, counterExample: null };
}

/** Told to authors, and no reason to keep a lesson from learners. */
export function lessonWarning(rule: LessonRule, place: Place, message: string): LessonFault {
  return { ...lessonFault(rule, place, message), level: "warning" };
}
