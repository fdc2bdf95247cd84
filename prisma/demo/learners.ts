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
}

const course = "supervision-and-non-compliance";

/** People who are half way through the course, at its beginning, at its end, or have completed it. */
export const demoLearners: DemoLearner[] = [
  { name: "Leila Haddad", course, lessons: 2, hasPlayed: false, answers: 1, beganDaysAgo: 6, daysForLesson: 2 },
  { name: "Viktor Lund", course, lessons: 9, hasPlayed: true, answers: 0, beganDaysAgo: 28, daysForLesson: 3 },
  { name: "Umar Farooq", course, lessons: 5, hasPlayed: false, answers: 0, beganDaysAgo: 24, daysForLesson: 4 },
  { name: "Wanjiku Kamau", course, lessons: 3, hasPlayed: false, answers: 2, beganDaysAgo: 17, daysForLesson: 3 },
  { name: "Xavier Dupont", course, lessons: 9, hasPlayed: false, answers: 0, beganDaysAgo: 26, daysForLesson: 3 },
  { name: "Yasmin Rahman", course, lessons: 1, hasPlayed: false, answers: 1, beganDaysAgo: 3, daysForLesson: 1 },
  { name: "Carlos Andrade", course, lessons: 0, hasPlayed: false, answers: 1, beganDaysAgo: 1, daysForLesson: 1 },
  { name: "Deborah Klein", course, lessons: 4, hasPlayed: false, answers: 1, beganDaysAgo: 20, daysForLesson: 4 },
  { name: "Emeka Obi", course, lessons: 9, hasPlayed: true, answers: 0, beganDaysAgo: 29, daysForLesson: 2 },
  { name: "Amadou Diallo", course, lessons: 2, hasPlayed: false, answers: 0, beganDaysAgo: 12, daysForLesson: 3 },
  { name: "Beatriz Carvalho", course, lessons: 9, hasPlayed: true, answers: 0, beganDaysAgo: 27, daysForLesson: 3 },
  { name: "Noor Siddiqui", course, lessons: 3, hasPlayed: false, answers: 1, beganDaysAgo: 15, daysForLesson: 4 },
  { name: "Priya Nair", course, lessons: 0, hasPlayed: false, answers: 0, beganDaysAgo: 2, daysForLesson: 1 },
];
