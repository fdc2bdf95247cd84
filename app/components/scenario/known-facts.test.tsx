import { expect, test } from "vitest";
import { staticMarkup } from "../../../tests/support/static-markup";
import { KnownFacts, NoticedMeanwhile } from "./known-facts";

const visitor = { seat: "Visitor", agency: "volunteer" };

function words(markup: string): string {
  return markup.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
}

test("a fact says from whom it is and when it was told, or that it was known from the start", () => {
  const markup = staticMarkup(
    <KnownFacts
      facts={[
        { text: "He works at night.", from: visitor, at: "Day 1" },
        { text: "He has a brother.", from: visitor, at: null },
        { text: "He was seen.", from: null, at: "Day 2" },
        { text: "He is on licence.", from: null, at: null },
      ]}
    />,
  );
  const items = [...markup.matchAll(/<li>(.*?)<\/li>/gs)].map(([, item = ""]) => words(item).trim());
  expect(items).toEqual(["He works at night. from Visitor, Day 1", "He has a brother. from Visitor", "He was seen. Day 2", "He is on licence. from the start"]);
  expect(markup).toContain("<h2>What you know so far</h2>");
});

test("what was noticed of colleagues is a named list; without any there is none", () => {
  const markup = staticMarkup(<NoticedMeanwhile noticed={[{ of: visitor, text: "The visitor <rings> you." }, { of: null, text: "You carry a stool up the stairs." }]} />);
  expect(markup).toMatch(/<ul[^>]*aria-label="What you notice of the others"/);
  expect(words(markup)).toContain("Visitor: The visitor &lt;rings&gt; you.");
  expect(words(markup)).not.toContain(": You carry");
  expect(staticMarkup(<NoticedMeanwhile noticed={[]} />)).not.toContain("<ul");
});
