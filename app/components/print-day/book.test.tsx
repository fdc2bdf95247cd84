import { expect, test } from "vitest";
import { createI18n } from "~/messages/i18n";
import "~/messages/en";
import { staticMarkup } from "../../../tests/support/static-markup";
import { conditionInWords } from "./conditions-in-words";
import { type BookWords, doingsInWords } from "./doings-in-words";
import { KeeperStep } from "./keeper-step";
import { PaperSlip } from "./paper-slip";

const words: BookWords = {
  t: createI18n("en").t,
  seatName: (seat) => ({ officer: "Wing officer", senior: "Senior officer" })[seat] ?? seat,
  boxes: new Map([[7, { kind: "numbers", from: 0, to: 3 }], [9, { kind: "tick", from: 0, to: 1 }]]),
};
const read = (markup: string) => markup.replace(/<[^>]*>/gu, " ").replace(/\s+/gu, " ").trim();

test("a condition is said in words, with what belongs together in brackets", () => {
  expect(conditionInWords({ is: "all", of: [{ is: "box", box: 7, compare: ">", value: 1 }, { is: "any", of: [{ is: "ticked", box: 9 }, { is: "empty", box: 3 }] }] }, words)).toBe("box 7 is 2 or more and (box 9 is ticked or box 3 is empty)");
  expect(conditionInWords({ is: "box", box: 7, compare: "<", value: 1 }, words)).toBe("box 7 is 0 or less");
  expect(conditionInWords({ is: "unsaid", seat: "officer", letter: "B" }, words)).toBe("Wing officer did not say B");
  const of = [{ seat: "officer", letter: "A" }, { seat: "senior", letter: "C" }];
  expect(conditionInWords({ is: "count", of, compare: ">=", value: 1 }, words)).toBe("of these at least 1 were said: Wing officer A, Senior officer C");
  expect(conditionInWords({ is: "count", of, compare: "==", value: 0 }, words)).toBe("none of these was said: Wing officer A, Senior officer C");
});

test("what stands under a condition is a line of its own, and marks come in their order", () => {
  expect(doingsInWords([{ when: null, box: 7, by: -2 }, { when: null, slip: "K12" }, { when: { is: "ticked", box: 9 }, box: 7, to: 3 }, { when: null, box: 9, to: 0 }], words)).toEqual(["box 7 down by 2, to 0 at least; hand out K12", "if box 9 is ticked: in box 7 ring 3", "clear box 9"]);
});

test("a step tells letters after which the same follows once, and what it comes to when the time is up", () => {
  const step = { number: 12, gate: null, arriving: [], told: [{ when: null, slip: "M10" }], also: [], asked: [{ seat: "officer", scripted: null, expires: "C", answers: [{ letter: "A", does: [], goes: 4 }, { letter: "B", does: [{ when: null, box: 9, to: 1 }], goes: 4 }, { letter: "C", does: [], goes: 4 }] }], drawn: [], ways: [], isEnding: false };
  expect(read(staticMarkup(<KeeperStep step={step} words={words} />))).toBe("12 hand out M10 Wing officer says A, C go to step 4 B tick box 9 go to step 4 Time is up: as C");
});

test("a slip shows code, seat and table above the line at which it is folded", () => {
  const markup = staticMarkup(<PaperSlip table={2} seat="Wing officer" slip={{ code: "K47", to: "officer", says: { kind: "seen", of: "Senior officer", text: "A light is on." } }} />);
  expect(read(markup)).toBe("K47 Wing officer Table 2 Senior officer: you notice A light is on.");
  expect(markup.indexOf("Table 2")).toBeLessThan(markup.indexOf("slip-body"));
});
