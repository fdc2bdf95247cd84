import { expect, test } from "vitest";
import { aDebrief, aDecision, anOption } from "../../../tests/support/debrief-builders";
import { staticMarkup } from "../../../tests/support/static-markup";
import { ColleagueOnPath } from "./colleague-on-path";
import { PathsPicture } from "./paths-picture";
import { WhoKnew } from "./who-knew";

const visitor = { seat: "Visitor", agency: "volunteer" };
const facts = [
  { text: "He works at night.", known: [{ decision: 2, as: null, you: true, others: [visitor] }, { decision: 4, as: null, you: false, others: [visitor] }] },
  { text: "He was seen.", known: [{ decision: 2, as: null, you: false, others: [] }, { decision: 4, as: null, you: true, others: [] }] },
];

function words(markup: string): string {
  return markup.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
}

test("who knew what is a table of facts against one's own decisions, which it leads to", () => {
  const markup = staticMarkup(<WhoKnew facts={facts} />);
  expect([...markup.matchAll(/<th scope="col">(.*?)<\/th>/g)].map(([, head = ""]) => head)).toEqual(["Fact", '<a href="#d2">Decision 2</a>', '<a href="#d4">Decision 4</a>']);
  expect([...markup.matchAll(/<th scope="row">(.*?)<\/th>/g)].map(([, head]) => head)).toEqual(["He works at night.", "He was seen."]);
  const cells = [...markup.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = ""]) => words(cell).trim());
  expect(cells).toEqual(["You knew So did: Visitor", "You did not. Known to: Visitor", "Nobody knew", "You knew"]);
});

test("without facts, or without a decision of one's own, there is no table", () => {
  expect(staticMarkup(<WhoKnew facts={[]} />)).not.toContain("<table");
  expect(staticMarkup(<WhoKnew facts={[{ text: "He was seen.", known: [] }]} />)).not.toContain("<table");
});

test("what a colleague decided is told with who it was, and neither rated nor to be tried again", () => {
  const decision = aDecision(2, { by: { ...visitor, held: false }, chosen: anOption("Rang the officer", 1), tryAgainFrom: 3, noticed: [{ seat: "Officer", agency: "probation", text: "The visitor rings." }] });
  const markup = staticMarkup(<ColleagueOnPath decision={decision} />);
  const text = words(markup);
  expect(markup).toContain('<li id="d2">');
  for (const said of ["Visitor", "Played by a colleague", "Rang the officer", "The visitor rings."]) expect(text).toContain(said);
  for (const kept of ["Weak", "Fairness", "Expert 2", "Other 2", "Try again"]) expect(text).not.toContain(kept);
});

test("open dots are explained where there are any", () => {
  const pictured = (level: 1 | null) => staticMarkup(<PathsPicture view={aDebrief({ decisions: [aDecision(1), aDecision(2, { by: { ...visitor, held: false }, chosen: anOption("Rang the officer", level) })], turningPoint: null })} />);
  expect(pictured(1)).toContain("Open dots are decisions of colleagues.");
  expect(pictured(null)).not.toContain("Open dots are decisions of colleagues.");
});
