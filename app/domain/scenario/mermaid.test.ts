import { expect, test } from "vitest";
import { toMermaid } from "./mermaid";
import { SCAFFOLD } from "./testing/planted-in-text";
import { representationOf, small } from "./testing/scenario-builder";

test("the chart has every scene once and every way on, with names filled in", () => {
  const lines = toMermaid(representationOf(SCAFFOLD)).split("\n");
  expect(lines[0]).toBe("flowchart TD");
  for (const line of ['  door["21:40"]', '  the_call{{"Do you ring Tove tonight?"}}', '  morning{"morning"}', '  end_open(["A mark on the record"])', "  door --> first_words", '  the_form -- "wilful" --> the_call', '  morning -- "rule 1" --> end_settled', '  morning -- "otherwise" --> end_open']) {
    expect(lines.filter((one) => one === line), line).toHaveLength(1);
  }
  expect(lines).toHaveLength(2 + 7 + 1 + 3 + 3 + 3 + 2);
});

test("quotation marks and line breaks do not end a label, and draws, gates and short names are shown", () => {
  const chart = toMermaid(small({
    vars: "{ met: { bool: false } }",
    scenes: `{ first: { random: { x: { weight: 3, to: second } } }, second: { by: officer, ask: "Say \\"no\\"\\nor yes?", when: met, else: end_a, choices: { a: { text: A, short: "Say no", to: end_a } } }, end_a: { end: good, title: A, text: A } }`,
  }));
  expect(chart).toContain('second{{"Say #quot;no#quot; or yes?"}}');
  expect(chart).toContain('first -- "x (3)" --> second');
  expect(chart).toContain('second -- "Say no" --> end_a');
  expect(chart).toContain('second -- "passed over" --> end_a');
});
