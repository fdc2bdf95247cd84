import { expect, test } from "vitest";
import { marked, snippetOf } from "./snippet";

const written = (parts: { text: string; isFound: boolean }[]) => parts.map(({ text, isFound }) => (isFound ? `[${text}]` : text)).join("");
const word = (...words: string[]) => ({ words, isBeginning: false });
const beginning = (...words: string[]) => ({ words, isBeginning: true });
const long = (count: number, at: number, what: string) => Array.from({ length: count }, (_, index) => (index === at ? what : `w${String(index)}`)).join(" ");

test("what was looked for is marked as it is written", () => {
  expect(written(marked("La liberación y la Liberacion.", [word("liberacion")]))).toBe("La [liberación] y la [Liberacion].");
});

test("a beginning marks the whole word, and a word only itself", () => {
  expect(written(marked("meet, meetings", [beginning("meet")]))).toBe("[meet], [meetings]");
  expect(written(marked("meet, meetings", [word("meet")]))).toBe("[meet], meetings");
});

test("letters that are words are marked where they follow each other", () => {
  expect(written(marked("社区矫正与社会", [word("社", "区")]))).toBe("[社区]矫正与社会");
});

test("a short text is shown whole, with its signs", () => {
  expect(written(snippetOf("“Why?” he asked.", [word("asked")]))).toBe("“Why?” he [asked].");
});

test("of a long text about thirty words are shown around what was found", () => {
  const shown = written(snippetOf(long(200, 120, "gate"), [word("gate")]));
  expect(shown).toMatch(/^… w114 .* w119 \[gate\] w121 .* w143 …$/u);
});

test("where different words stand together is shown rather than where one of them stands first", () => {
  const text = `gate ${long(60, 50, "gate key")} end`;
  expect(written(snippetOf(text, [word("gate"), word("key")]))).toContain("[gate] [key]");
});

test("without any of it the beginning is shown, and of nothing nothing", () => {
  expect(written(snippetOf(long(40, 0, "first"), [word("gate")]))).toMatch(/^first w1 .* w29 …$/u);
  expect(snippetOf("", [word("gate")])).toEqual([]);
});

test("markup in a text stays text", () => {
  expect(written(marked("<mark>x</mark>", [word("x")]))).toBe("<mark>[x]</mark>");
});
