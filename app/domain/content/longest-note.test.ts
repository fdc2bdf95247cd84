import { expect, test } from "vitest";
import { isTooLong, LONGEST_NOTE } from "./longest-note";

test("a text is as long as it was typed: the end of a line counts once, though a form sends two characters for it", () => {
  const lines = (count: number, end: string) => `${"word"}${end}`.repeat(count);
  expect([isTooLong(lines(LONGEST_NOTE / 5, "\r\n")), isTooLong(`${lines(LONGEST_NOTE / 5, "\r\n")}.`)]).toEqual([false, true]);
  expect([isTooLong("x".repeat(LONGEST_NOTE)), isTooLong("x".repeat(LONGEST_NOTE + 1))]).toEqual([false, true]);
});
