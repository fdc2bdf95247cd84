import { expect, test } from "vitest";
import { rightAnswer } from "~/domain/curriculum/answer";
import type { Question } from "~/domain/curriculum/question";
import { staticMarkup } from "../../../tests/support/static-markup";
import { QuestionFields } from "./question-fields";

const asked = { id: "record", ask: "What comes when?", version: "0123456789abcdef" };
const options = (["attended", "engaging", "wilful"] as const).map((id) => ({ id, answer: id === "wilful" ? ("wrong" as const) : ("right" as const), text: `Text ${id}`, verdict: null, why: `Why ${id}.` }));
const QUESTIONS: Record<string, Question> = {
  one: { ...asked, kind: "one", options: options.slice(1) },
  several: { ...asked, kind: "several", options },
  order: { ...asked, kind: "order", steps: ["hear", "check", "write"].map((id) => ({ id, text: `Text ${id}`, why: `Why ${id}.` })) },
  match: { ...asked, kind: "match", pairs: ["a", "b", "c"].map((id) => ({ id, left: `Left ${id}`, right: `Right ${id}`, why: `Why ${id}.` })) },
  numeric: { ...asked, kind: "numeric", unit: "days", least: 3, most: 5, below: "Why below.", within: "Why within.", above: "Why above." },
  short: { ...asked, kind: "short", model: "Why model.\n\nWhy more.", points: [{ id: "fact", text: "Says what was seen" }, { id: "open", text: "Leaves the reason open" }] },
};
const question = (kind: keyof typeof QUESTIONS): Question => QUESTIONS[kind] ?? QUESTIONS["one"]!;
const shown = (kind: string, answer: string[] | null, explained = answer !== null, more: { seed?: number; fixed?: boolean } = {}) =>
  staticMarkup(<QuestionFields question={question(kind)} answer={answer} explained={explained} idPrefix="q" {...more} />);
const without = (page: string) => page.replace(/<[^>]+>/gu, " ");

test.each(Object.keys(QUESTIONS))("a question of kind %s gives no reason away before it is answered, and all of them afterwards", (kind) => {
  const before = shown(kind, null);
  expect(before).not.toMatch(/Why|Right\.|Not right|Says what was seen/u);
  expect(before).toContain("<legend>What comes when?</legend>");
  const after = shown(kind, rightAnswer(question(kind)));
  const reasons = JSON.stringify(question(kind)).match(/Why \w+\./gu) ?? [];
  for (const reason of reasons) expect(after).toContain(`<p>${reason}</p>`);
  expect(reasons.length).toBeGreaterThan(1);
});

test.each([
  ["one", 'type="radio"', 2],
  ["several", 'type="checkbox"', 3],
  ["order", "<select", 3],
  ["match", "<select", 3],
  ["numeric", 'inputMode="decimal"', 1],
  ["short", "<textarea", 1],
])("a question of kind %s is answered by fields called option, each with its label", (kind, field, count) => {
  const page = shown(kind, null);
  expect(page.split(field)).toHaveLength(count + 1);
  expect(page.match(/name="(\w+)"/gu)).toEqual(Array(count).fill('name="option"'));
  for (const [, id = ""] of page.matchAll(/ id="([^"]+)" name="option"/gu)) expect(page).toContain(`for="${id}"`);
});

test("steps and the sides of a match are offered in another order than the right one, the same every time", () => {
  for (const kind of ["order", "match"]) {
    const offered = [...shown(kind, null).matchAll(/<option value="(\w+)"/gu)].map(([, id]) => id);
    expect(offered.slice(0, 3)).not.toEqual(rightAnswer(question(kind)));
    expect(offered.slice(3, 6)).toEqual(offered.slice(0, 3));
    expect(shown(kind, null)).toBe(shown(kind, null));
  }
});

test("options stand as they are written, and a seed shuffles them", () => {
  const order = (seed?: number) => [...shown("several", null, false, seed === undefined ? {} : { seed }).matchAll(/value="(\w+)"/gu)].map(([, id]) => id).join();
  expect(order()).toBe("attended,engaging,wilful");
  const seeds = Array.from({ length: 40 }, (_, seed) => order(seed));
  expect(new Set(seeds).size).toBe(6);
  expect(order(7)).toBe(order(7));
});

test("what was answered is said in words beside its reason", () => {
  expect(without(shown("order", ["check", "hear", "write"]))).toMatch(/Not yet: 1 of 3 .*First\. You put it second\.\s+Text hear\s+Why hear\..*Third\. You put it here\.\s+Text write/u);
  expect(without(shown("match", ["a", "c", "b"]))).toMatch(/Not yet: 1 of 3.*Right\. You chose this\.\s+Left a: Right a.*Not right\. You chose: Right c\s+Left b: Right b/u);
  expect(without(shown("numeric", ["6,5"]))).toMatch(/Right\. From 3 to 5 \(days\)\s+Why within.*Less than 3.*Your answer: 6,5\s+Not right\. More than 5 \(days\)\s+Why above/u);
  expect(without(shown("several", ["attended"]))).toMatch(/You chose this\s+Right\.\s+Why attended\..*Right, and not chosen\s+Right\..*Not right\.\s+Why wilful/u);
});

test("what was answered stands in its fields again, also before anything is explained", () => {
  expect(shown("order", ["check", "", "check"], false).match(/<option value="check" selected="">/gu)).toHaveLength(2);
  expect(shown("numeric", ["fourteen"], false)).toContain('value="fourteen"');
  expect(shown("short", ["\r\n<b>He</b> did not come 🙂", "open"])).toMatch(/>\n\n&lt;b&gt;He&lt;\/b&gt; did not come 🙂<\/textarea>.*checked="" value="open"/su);
});

test("a question that nobody answered explains itself, and one that is over cannot be answered", () => {
  for (const kind of Object.keys(QUESTIONS)) expect(shown(kind, null, true, { fixed: true })).toMatch(/<fieldset class="ask" disabled="">.*No answer was given\./u);
  expect(shown("order", null, true)).not.toMatch(/Not yet|You put it/u);
});
