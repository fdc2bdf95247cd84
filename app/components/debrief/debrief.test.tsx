import { expect, test } from "vitest";
import type { DebriefView } from "~/domain/attempt/debrief-view";
import { staticMarkup } from "../../../tests/support/static-markup";
import { Debrief, type Saved } from "./debrief";
import { aDebrief, aDecision, anOption } from "../../../tests/support/debrief-builders";
import { plottedEndings } from "./plotted-path";

function debrief(view: DebriefView = aDebrief(), saved: Saved | null = null): string {
  return staticMarkup(<Debrief view={view} timeZone="Pacific/Auckland" saved={saved} exportHref="/attempts/attempt-1/debrief.json" />, { path: "/attempts/attempt-1/debrief" });
}

function words(markup: string): string {
  return markup.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
}

test("an author's debrief judges in words: no percentage, no points, no level to reach", () => {
  const text = words(debrief());
  expect(text).not.toMatch(/%|per cent/i);
  expect(text).not.toMatch(/\d+ (of|out of|\/) \d+/);
  expect(text).toContain("the author’s view");
});

test("the four headings that others rely on are there", () => {
  const headings = [...debrief().matchAll(/<h2[^>]*>([^<]*)<\/h2>/g)].map((match) => match[1]);
  expect(headings).toEqual(expect.arrayContaining(["Your path", "Expert path", "Competencies", "Sources"]));
});

test("one can try again from each checkpoint, and from nowhere else", () => {
  const markup = debrief();
  expect(markup.match(/>Try again from here<\/button>/g)).toHaveLength(2);
  expect(markup).toContain('name="from" value="0"');
  expect(markup).toContain('name="from" value="4"');
});

test("every reference to a source leads to its summary on the page", () => {
  const markup = debrief();
  const references = new Set([...markup.matchAll(/href="#(src-[^"]+)"/g)].map((match) => match[1]));
  expect(references.size).toBe(2);
  for (const id of references) expect(markup).toContain(`id="${id}"`);
});

test("the decision that put the best ending out of reach says so, and so does the turning point", () => {
  const text = words(debrief());
  expect(text).toContain("After this, the best ending was out of reach.");
  expect(text).toContain("After decision 2, the best ending was out of reach.");
  expect(text).toContain("After this, “It holds” could not happen any more.");
});

test("a grave error is explained at its decision", () => {
  expect(words(debrief())).toContain("Left in danger");
  expect(words(debrief())).toContain("What was grave is explained");
  expect(words(debrief(aDebrief({ decisions: [aDecision(1)] })))).toContain("There was no grave error");
});

test("what was written in private comes back, escaped, in its own field", () => {
  expect(debrief()).toContain('name="answer.who_knew">Leila &lt;did&gt;</textarea>');
  expect(debrief()).not.toContain(">Kept<");
  expect(debrief(aDebrief(), { kind: "answers" })).toContain('role="status">Kept</span>');
});

test("a kept note opens the place where it was written", () => {
  const markup = debrief(aDebrief(), { kind: "differs", about: 2 });
  expect(markup.match(/<details[^>]* open="">/g)).toHaveLength(1);
});

test("the day is told in the agency's time zone", () => {
  expect(words(debrief())).toContain("Played 10 November 2026 as Probation officer");
});

test("nothing on the page needs an inline style or an inline handler", () => {
  expect(debrief()).not.toMatch(/\sstyle=|\son[a-z]+=/);
});

test("a story that ended before any decision still has its debrief", () => {
  const markup = debrief(aDebrief({ decisions: [], turningPoint: null, competencies: [], questions: [] }));
  expect(markup).not.toContain("<figure");
  expect(markup).toContain("Much as before");
});

test("a decision that nobody rated is said to be unrated", () => {
  expect(words(debrief(aDebrief({ decisions: [aDecision(1, { chosen: anOption("Waited", null) })], turningPoint: null })))).toContain("Not rated");
});

test("each ending is closed by the first decision after which it could not be reached", () => {
  expect(plottedEndings(aDebrief())).toEqual([
    { id: "good", title: "It holds", reached: false, closedBy: 2 },
    { id: "mixed", title: "Much as before", reached: true, closedBy: null },
  ]);
});

test("an ending that no decision closed was out of reach from the start", () => {
  const view = aDebrief({ decisions: [aDecision(1, { open: ["mixed"], closed: [] })] });
  expect(plottedEndings(view)[0]).toMatchObject({ id: "good", closedBy: 0 });
});
