import { expect, test } from "vitest";
import type { Block } from "~/domain/scenario/prose";
import { leadAndRest } from "./reason";

const paragraph = (...texts: string[]): Block => ({ kind: "paragraph", spans: texts.map((text) => ({ text })) });

test("the first sentence of a reason stands alone", () => {
  expect(leadAndRest([paragraph("Too slow. The danger is this weekend."), paragraph("Rest.")])).toEqual({
    lead: paragraph("Too slow."),
    rest: [paragraph("The danger is this weekend."), paragraph("Rest.")],
  });
});

test("a closing quotation mark belongs to its sentence", () => {
  expect(leadAndRest([paragraph("She said “yes.” That helps.")]).lead).toEqual(paragraph("She said “yes.”"));
});

test("a time of day does not end a sentence", () => {
  expect(leadAndRest([paragraph("By 16:00 or 4.30 at the latest. Then go.")]).lead).toEqual(paragraph("By 16:00 or 4.30 at the latest."));
});

test("nothing of a reason is lost", () => {
  const mixed: Block = { kind: "paragraph", spans: [{ text: "Kind. And " }, { text: "late", emphasis: true }, { text: "." }] };
  const list: Block = { kind: "list", ordered: false, items: [[{ text: "One" }]] };
  expect(leadAndRest([mixed, list])).toEqual({
    lead: paragraph("Kind."),
    rest: [{ kind: "paragraph", spans: [{ text: "And " }, { text: "late", emphasis: true }, { text: "." }] }, list],
  });
  expect(leadAndRest([list])).toEqual({ lead: null, rest: [list] });
  expect(leadAndRest([paragraph("One sentence only.")])).toEqual({ lead: paragraph("One sentence only."), rest: [] });
  expect(leadAndRest([])).toEqual({ lead: null, rest: [] });
});
