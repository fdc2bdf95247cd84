import type { Profession } from "../agency/roles";
import type { MediaUse, StoredFile } from "../content/media";
import type { Question } from "./question";
import type { LessonFault } from "./rules";

/** A course as it can be read now. Plain data: it may be sent between threads and to pages. */
export interface Course {
  /** Name of its folder, and its address: "/courses/<id>". */
  id: string;
  version: string;
  language: string;
  title: string;
  /** What one can do afterwards, in a sentence. */
  promise: string;
  for: Profession[];
  competencies: string[];
  /** Courses after which this one is better taken. They advise and lock nothing. */
  prerequisites: string[];
  review: { status: "draft" | "published" | "retired"; jurisdiction: string | null };
  modules: Module[];
  /** Before and after it; null for a course without tests, and while its bank cannot be used. */
  test: CourseTest | null;
  /** Its author asks for a test, also while none can be drawn: nobody has met the course without it because a bank is broken for a day. */
  isTested: boolean;
}

/** Both tests have as many questions; the one after the course has a mark. */
export interface CourseTest {
  questions: number;
  /** Of the questions so many right, counting credit in part. */
  pass: number;
}

export interface Module {
  folder: string;
  title: string;
  lessons: (Lesson | HeldLesson)[];
}

interface ListedLesson {
  /** Unique in its course, and its address: "/courses/<course>/<slug>". */
  slug: string;
  /** From 1, through all modules. */
  number: number;
  title: string;
}

export interface Lesson extends ListedLesson {
  kind: "lesson";
  /** Completes "Lesson 3 of 6. About 14 minutes." */
  aim: string;
  minutes: number;
  /** Ids of the register. */
  cites: string[];
  /** The lesson counts as complete when it is marked and this scenario was played to an ending. */
  scenario: string | null;
  /** Names the compiled lesson: "/lessons/<hash>.js". 64 hexadecimal digits. */
  hash: string;
  /** Names the words of its file, whatever compiles them: what somebody has read is known by it. 32 hexadecimal digits. */
  textHash: string;
  /** The files that it shows. */
  media: StoredFile[];
  body: LessonBody;
}

/** A lesson with faults: nobody reads it until they are mended, and the rest of the course goes on. */
export interface HeldLesson extends ListedLesson {
  kind: "held";
  faults: LessonFault[];
}

/** Where something begins in its file; both count from 1. */
export interface Spot {
  line: number;
  column: number;
}

/** What a lesson holds, apart from its words. */
export interface LessonBody {
  sections: Section[];
  blocks: Block[];
  /** What a search finds in it. */
  passages: Passage[];
  questions: LessonQuestion[];
  plans: { id: string; ask: string }[];
  reflections: { id: string; ask: string }[];
  checklists: { id: string; title: string }[];
  /** Sources that the text cites, and where. */
  cites: (Spot & { id: string })[];
  /** Scenarios that the text leads to, and where. */
  scenarios: (Spot & { id: string })[];
  /** Pages and places that the text links to, and where. */
  links: (Spot & { address: string })[];
  /** Words of the glossary that the text marks, and where. */
  terms: (Spot & { id: string })[];
  /** Names of the files of media/ that it shows, and where. */
  media: (Spot & { use: MediaUse; file: string })[];
  /** Null for a text without a word in an alphabet that can be judged. */
  reading: LessonReading | null;
}

/** How much there is to read in paragraphs and lists, and how hard it is (content/reading.ts). */
export interface LessonReading {
  words: number;
  lix: number;
  longest: Spot & { sentence: string; words: number };
}

/** What stands under a heading of the second level. */
export interface Section {
  /** Id of the heading on the page. */
  anchor: string;
  title: string;
}

/** A heading, paragraph, list, table or component at the top level of a lesson: a place to come back to. */
export interface Block {
  /** Id on the page. Made of the block's own words, so that it stays when something else in the lesson changes. */
  anchor: string;
  /** Anchor of the section that it stands in; null before the first. */
  section: string | null;
  /** How it begins, for "You stopped at …". */
  begins: string;
}

/** What can be read under one heading of the second level, or before the first. */
export interface Passage {
  /** Anchor of the heading; null before the first. */
  section: string | null;
  words: string;
}

/** A question, and where it stands. */
export type LessonQuestion = Question & {
  /** Anchor of the section that it stands in; null before the first. */
  section: string | null;
  /** The last case before it, for whoever meets the question outside of its lesson; null where there is none. */
  situation: Situation | null;
};

export interface Situation {
  title: string;
  paragraphs: string[];
}

/** The lessons of a course that can be read, in order. */
export function lessonsOf(course: Course): Lesson[] {
  return course.modules.flatMap(({ lessons }) => lessons.filter((lesson) => lesson.kind === "lesson"));
}

/** How many lessons a course has, those that are held back included. */
export function lessonCount(course: Course): number {
  return course.modules.reduce((sum, { lessons }) => sum + lessons.length, 0);
}

/** Null for a slug that the course does not have. */
export function lessonOf(course: Course, slug: string): Lesson | HeldLesson | null {
  return course.modules.flatMap(({ lessons }) => lessons).find((lesson) => lesson.slug === slug) ?? null;
}

/** How long the lessons take that can be read, without the scenarios. */
export function lessonMinutes(course: Course): number {
  return lessonsOf(course).reduce((sum, { minutes }) => sum + minutes, 0);
}

/** It has a test with a pass mark. */
export function asksTest(course: Pick<Course, "isTested">): boolean {
  return course.isTested;
}
