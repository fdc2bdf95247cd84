import { expect, test } from "vitest";
import { aDebrief, aDecision, anOption } from "../../../tests/support/debrief-builders";
import { staticMarkup } from "../../../tests/support/static-markup";
import { ColleagueOnPath } from "./colleague-on-path";
import { EndingsBySeat } from "./endings-by-seat";
import { ExpertPath } from "./expert-path";
import { IfTold } from "./if-told";
import { PathsPicture } from "./paths-picture";
import { WhoKnew } from "./who-knew";
import { YourPath } from "./your-path";

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

test("on a tour the table says in which seat one decided, and speaks of that seat", () => {
  const officer = { seat: "Officer", agency: "probation" };
  const tour = [{ text: "He works at night.", known: [{ decision: 1, as: visitor, you: true, others: [] }, { decision: 2, as: officer, you: false, others: [visitor] }] }];
  const text = words(staticMarkup(<WhoKnew facts={tour} />));
  for (const said of ["Decision 1 Visitor", "Decision 2 Officer", "Visitor knew", "Officer did not. Known to: Visitor"]) expect(text).toContain(said);
  expect(text).not.toContain("You");
});

test("two seats of one agency are told apart at their decisions and on the expert path", () => {
  const decisions = ["Case officer", "Duty officer"].map((seat, index) => aDecision(index + 1, { ask: "And you?", by: { seat, agency: "probation", held: true }, chosen: anOption(index === 0 ? "Support" : "Revoke", 3), expert: index === 0 ? null : anOption("Support", 3) }));
  const view = aDebrief({ decisions });
  for (const section of [<YourPath key="yours" view={view} savedAbout={null} />, <ExpertPath key="expert" view={view} />]) {
    const text = words(staticMarkup(section));
    for (const { by } of decisions) expect(text).toContain(by.seat);
  }
  expect(words(staticMarkup(<ExpertPath view={view} />)).match(/differs/g)).toHaveLength(1);
});

test("what others could have told is summed up where it changes nothing, and told one by one where it does", () => {
  const told = { fact: "He works at night.", by: visitor, you: null, decision: 2, also: [{ ask: "What now?", text: "Ask", leadsTo: "It holds" }], readsAt: ["Day 2"], grave: [], leads: { kind: "ending" as const, title: "Lost" } };
  const text = words(staticMarkup(<IfTold ifTold={{ told: [told], same: ["He was seen."] }} />));
  for (const said of ["Told by Visitor before decision 2:", "He works at night.", "At “What now?” this could also have been chosen: “Ask”", "gone to “It holds”", "different at Day 2.", "With the same choices, the story would have gone to “Lost”.", "“He was seen.”"]) expect(text).toContain(said);
  expect(staticMarkup(<IfTold ifTold={{ told: [], same: [] }} />)).not.toContain("If they had told you");
});

test("an ending that is yet to be met has no verdict; one that was met leads to its debrief", () => {
  const markup = staticMarkup(<EndingsBySeat timeZone="UTC" endings={{ parts: [{ mode: "a", seat: visitor }, { mode: "tour", seat: "tour" }], endings: [{ title: "Kept", verdict: "good", from: ["open", "open"] }, { title: "Lost", verdict: "poor", from: ["this", { attempt: "b", endedAt: "2026-11-09T08:00:00Z" }] }], elsewhere: 1 }} />);
  const text = words(markup);
  expect(text).toContain("Kept Not met yet Not met yet");
  expect(text).not.toContain("good ending");
  expect(text).toMatch(/Lost A (poor|bad|hard).* Your ending Met 9 November 2026/u);
  expect(markup).toContain('href="/attempts/b/debrief"');
  expect(text).toContain("One more ending can only be met from another seat.");
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

test("three decisions of colleagues on end are folded away, two are not", () => {
  const colleagues = (count: number) => Array.from({ length: count }, (_, index) => aDecision(index + 2, { by: { ...visitor, held: false } }));
  const path = (count: number) => staticMarkup(<YourPath view={aDebrief({ decisions: [aDecision(1), ...colleagues(count), aDecision(count + 2)] })} savedAbout={null} />);
  expect(words(path(3))).toContain("Meanwhile: decisions 2 to 4 of your colleagues");
  expect(words(path(2))).not.toContain("Meanwhile");
  for (const id of ["d1", "d2", "d3", "d4", "d5"]) expect(path(3)).toContain(`<li id="${id}">`);
});

test("open dots are explained where there are any", () => {
  const pictured = (level: 1 | null) => staticMarkup(<PathsPicture view={aDebrief({ decisions: [aDecision(1), aDecision(2, { by: { ...visitor, held: false }, chosen: anOption("Rang the officer", level) })], turningPoint: null })} />);
  expect(pictured(1)).toContain("Open dots are decisions of colleagues.");
  expect(pictured(null)).not.toContain("Open dots are decisions of colleagues.");
});
