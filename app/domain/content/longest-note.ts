/** Longest text that somebody writes for themselves, in characters (UTF-16 units): in a debrief, in a lesson, as a case of their own. */
export const LONGEST_NOTE = 100_000;
