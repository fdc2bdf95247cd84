import { expect, test } from "vitest";
import { staticMarkup } from "../../../tests/support/static-markup";
import { TestIntro } from "../tests/test-intro";
import { CountingLine } from "./counting";

const required = { agencies: ["Prison", "Probation"], programmes: ["Gate"] };
const nobody = { agencies: [], programmes: [] };

test("before something is begun that counts, its learner reads for whom and by which programme, and what is told", () => {
  for (const what of ["course", "scenario", "test"] as const) expect(staticMarkup(<CountingLine what={what} counts={required} />)).toMatch(/Prison and Probation requires? th(?:is|e) \w+ of you \(Gate\).* told .* not /u);
});

test("before something is begun that counts for nobody, its learner reads who sees it", () => {
  for (const what of ["course", "scenario", "test"] as const) expect(staticMarkup(<CountingLine what={what} counts={nobody} />)).toMatch(/No agency of yours requires this .* Only you see /u);
});

test("a test after a course says that it counts before it begins; one before the course counts for nothing", () => {
  const intro = (position: "before" | "after") => staticMarkup(<TestIntro course={{ id: "late-returns", title: "Late returns" }} position={position} test={{ questions: 6, pass: 4 } as never} mayBegin countsFor={required} />);
  expect(intro("after")).toContain("This test counts: ");
  expect(intro("before")).not.toContain("This test counts");
});
