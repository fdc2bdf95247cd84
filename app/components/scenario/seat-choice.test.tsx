import { expect, test } from "vitest";
import { staticMarkup } from "../../../tests/support/static-markup";
import { SeatChoice } from "./seat-choice";

const officer = { name: "Officer", agency: "probation", briefing: [{ kind: "paragraph" as const, spans: [{ text: "You lead." }] }] };
const visitor = { name: "Visitor", agency: "volunteer", briefing: [{ kind: "paragraph" as const, spans: [{ text: "You know <the> family." }] }] };

const markup = staticMarkup(
  <SeatChoice
    parts={[
      { mode: "alone_officer", tour: false, seats: [officer] },
      { mode: "alone_visitor", tour: false, seats: [visitor] },
      { mode: "tour", tour: true, seats: [officer, visitor] },
    ]}
  />,
);

test("every part is a radio in the group that the question names, with its briefing as description", () => {
  const group = /<fieldset[^>]*>(.*?)<\/fieldset>/s.exec(markup)?.[1] ?? "";
  expect(group).toMatch(/^<legend>Which seat do you take\?<\/legend>/);
  const radios = [...group.matchAll(/<input type="radio"[^>]*name="mode"[^>]*value="([^"]+)"/g)].map((match) => match[1]);
  expect(radios).toEqual(["alone_officer", "alone_visitor", "tour"]);
  for (const mode of radios) {
    expect(group).toContain(`<label for="mode-${mode}"`);
    expect(group).toContain(`aria-describedby="mode-${mode}-about"`);
    expect(group).toContain(`<div id="mode-${mode}-about"`);
  }
  expect(group).toContain("You know &lt;the&gt; family.");
});

test("one part is chosen beforehand, so that starting always starts something", () => {
  expect(markup.match(/ checked=""/g)).toHaveLength(1);
  expect(markup).toMatch(/<input[^>]*(checked=""[^>]*value="alone_officer"|value="alone_officer"[^>]*checked="")/);
});

test("a tour is told once and does not tell every briefing again", () => {
  expect(markup).toContain("Every seat in turn");
  expect(markup.match(/You lead\./g)).toHaveLength(1);
});
