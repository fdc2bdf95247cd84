/** Longest text that somebody writes for themselves, in characters (UTF-16 units): in a debrief, in a lesson, as a case of their own. */
export const LONGEST_NOTE = 100_000;

/** A form sends the end of a line as two characters; to who typed it, it is one. */
export function isTooLong(text: string): boolean {
  return text.replaceAll("\r\n", "\n").length > LONGEST_NOTE;
}
