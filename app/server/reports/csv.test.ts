import fc from "fast-check";
import { expect, test } from "vitest";
import { toCsv } from "./csv";

test("rows end as spreadsheets expect, and only what needs quotation marks has them", () => {
  expect(toCsv([["Name", "Minutes"], ["Ana Ruiz", 65], ['Say "no"', null], ["one,\ntwo", 0], [" blank ", -5]])).toBe('\uFEFFName,Minutes\r\nAna Ruiz,65\r\n"Say ""no""",\r\n"one,\ntwo",0\r\n" blank ",-5\r\n');
});

test("no text is run as a formula", () => {
  for (const text of ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "|cmd", "%1", "=HYPERLINK(\"//evil.example\")"]) expect(toCsv([[text]]).slice(1)).toMatch(/^"?'/u);
  fc.assert(fc.property(fc.string(), (text) => !/^"?\s*[=+\-@]/u.test(toCsv([[text]]).slice(1))));
});
