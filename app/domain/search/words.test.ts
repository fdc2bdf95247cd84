import { describe, expect, test } from "vitest";
import { beginningsOf, readQuery } from "./query";
import { fold, wordsOf } from "./words";

describe("the words of a text", () => {
  test.each([
    ["English", "He didn’t come: why?", ["he", "didn", "t", "come", "why"]],
    ["Spanish", "La liberación, según él", ["la", "liberacion", "segun", "el"]],
    ["French", "Réinsertion à l’échelle", ["reinsertion", "a", "l", "echelle"]],
    ["Arabic, with and without vowel points", "إعادة الإدْماج", ["اعاده", "الادماج"]],
    ["Russian", "Ещё — раз: надзор", ["еще", "раз", "надзор"]],
    ["Chinese, where every letter is a word", "社区矫正 2026", ["社", "区", "矫", "正", "2026"]],
  ])("are found in %s", (_language, text, words) => {
    expect(wordsOf(text).map(({ folded }) => folded)).toEqual(words);
  });

  test("say where they stand", () => {
    const text = "Un día más.";
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(["Un", "día", "más"]);
  });

  test("are compared without what writers leave out", () => {
    expect([fold("ÉTÉ"), fold("Straße"), fold("مدرسـة"), fold("ﬁnd"), fold("ё")]).toEqual(["ete", "strasse", "مدرسه", "find", "е"]);
  });
});

describe("what somebody looks for", () => {
  test("is words, whatever else was typed", () => {
    expect(readQuery('"desistance" AND (NEAR* OR col:x) 🙂 -- %_\\ \u0000').wanted.map(({ words }) => words.join("+"))).toEqual(["desistance", "and", "near", "or", "col", "x"]);
  });

  test.each(["", "   ", "🙂🙂", '"*()', "\u0000"])("is nothing in %j", (text) => {
    expect(readQuery(text)).toEqual({ wanted: [], isCut: false });
  });

  test("is a word of several letters where letters are words", () => {
    expect(readQuery("社区 矫正").wanted).toEqual([{ typed: "社区", words: ["社", "区"] }, { typed: "矫正", words: ["矫", "正"] }]);
  });

  test("is each word once", () => {
    expect(readQuery("Plan plan PLAN").wanted).toHaveLength(1);
  });

  test("is the first twelve words of many, and says so", () => {
    const twelve = Array.from({ length: 12 }, (_, index) => `word${String(index)}`);
    expect(readQuery(twelve.join(" "))).toMatchObject({ isCut: false });
    const cut = readQuery([...twelve, "more"].join(" "));
    expect(cut.isCut).toBe(true);
    expect(cut.wanted).toHaveLength(12);
    expect(readQuery("a ".repeat(5_000)).isCut).toBe(true);
    expect(readQuery("a".repeat(10_000)).wanted[0]?.words[0]).toHaveLength(60);
  });

  test.each([
    ["meetings", ["meetings", "meeting"]],
    ["stories", ["stories", "story", "stori", "storie"]],
    ["stress", ["stress"]],
    ["vis", ["vis"]],
    ["الادماج", ["الادماج", "ادماج"]],
    ["ادماج", ["ادماج", "الادماج"]],
  ])("%s is found in other forms", (word, forms) => {
    expect(beginningsOf(word)).toEqual(forms);
  });
});
