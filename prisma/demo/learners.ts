export interface DemoLearner {
  name: string;
  course: string;
  /** Lessons from the first that are marked as complete. */
  lessons: number;
  /** The scenarios of those lessons were played to an ending. */
  hasPlayed: boolean;
  /** Answers in the lesson after them, and the place there. */
  answers: number;
  /** Days before the demo world was loaded: when they began, and how long a lesson took them. */
  beganDaysAgo: number;
  daysForLesson: number;
  /** Right answers in the test before the course, and in the one after it; none where a test was not taken. */
  tests?: { before?: number; after?: number };
}

const course = "supervision-and-non-compliance";

/** People who are half way through a course, at its beginning, at its end, or have completed it. */
export const demoLearners: DemoLearner[] = [
  { name: "Leila Haddad", course, lessons: 2, hasPlayed: false, answers: 1, beganDaysAgo: 6, daysForLesson: 2 },
  { name: "Leila Haddad", course: "safe-and-well", lessons: 6, hasPlayed: true, answers: 0, beganDaysAgo: 44, daysForLesson: 4, tests: { before: 5, after: 10 } },
  { name: "Viktor Lund", course, lessons: 9, hasPlayed: true, answers: 0, beganDaysAgo: 28, daysForLesson: 3, tests: { before: 4, after: 7 } },
  { name: "Umar Farooq", course, lessons: 5, hasPlayed: false, answers: 0, beganDaysAgo: 24, daysForLesson: 4 },
  { name: "Wanjiku Kamau", course, lessons: 3, hasPlayed: false, answers: 2, beganDaysAgo: 17, daysForLesson: 3, tests: { before: 3 } },
  { name: "Xavier Dupont", course, lessons: 9, hasPlayed: false, answers: 0, beganDaysAgo: 26, daysForLesson: 3 },
  { name: "Yasmin Rahman", course, lessons: 1, hasPlayed: false, answers: 1, beganDaysAgo: 3, daysForLesson: 1 },
  { name: "Carlos Andrade", course, lessons: 0, hasPlayed: false, answers: 1, beganDaysAgo: 1, daysForLesson: 1 },
  { name: "Deborah Klein", course, lessons: 4, hasPlayed: false, answers: 1, beganDaysAgo: 20, daysForLesson: 4, tests: { before: 5 } },
  { name: "Emeka Obi", course, lessons: 9, hasPlayed: true, answers: 0, beganDaysAgo: 29, daysForLesson: 2, tests: { before: 6, after: 5 } },
  { name: "Amadou Diallo", course, lessons: 2, hasPlayed: false, answers: 0, beganDaysAgo: 12, daysForLesson: 3 },
  { name: "Beatriz Carvalho", course, lessons: 9, hasPlayed: true, answers: 0, beganDaysAgo: 27, daysForLesson: 3 },
  { name: "Noor Siddiqui", course, lessons: 3, hasPlayed: false, answers: 1, beganDaysAgo: 15, daysForLesson: 4, tests: { before: 2 } },
  { name: "Priya Nair", course, lessons: 0, hasPlayed: false, answers: 0, beganDaysAgo: 2, daysForLesson: 1 },
];
