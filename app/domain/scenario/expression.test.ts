import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileScenario } from "./compile";
import { type Circumstances, evaluate } from "./evaluate";
import { MAX_EXPRESSION, parseExpression } from "./expression";
import type { Comparison, Expression } from "./representation";
import { printExpression } from "./testing/expression-printer";
import { scenarioText } from "./testing/scenario-builder";

const parsed = (source: string): Expression => {
  const result = parseExpression(source);
  if (!result.ok) throw new Error(`${result.offset}: ${result.message}`);
  return result.expression;
};

const word = fc.stringMatching(/^[a-z][a-z0-9_]{0,8}$/u).filter((id) => !["and", "or", "not", "true", "false"].includes(id));
const { expression } = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { depthSize: "medium", withCrossShrink: true },
    fc.record({ op: fc.constant("literal" as const), value: fc.oneof(fc.boolean(), fc.integer().map((number) => number + 0), fc.string({ unit: "binary" }).filter((text) => !text.includes("'"))) }),
    fc.record({ op: fc.constant("variable" as const), id: word }),
    fc.record({ op: fc.constantFrom("visited" as const, "at" as const), scene: word }),
    fc.record({ op: fc.constant("chose" as const), scene: word, choice: word }),
    fc.record({ op: fc.constant("chose" as const), scene: word, choice: fc.tuple(word, word).map((list) => list.join(".")) }),
    fc.record({ op: fc.constant("knows" as const), seat: word, fact: word }),
    fc.record({ op: fc.constant("pick" as const), seat: word }),
    fc.record({ op: fc.constant("count" as const), choice: word }),
    fc.record({ op: fc.constant("not" as const), of: tie("expression") }),
    fc.record({ op: fc.constantFrom("and" as const, "or" as const), left: tie("expression"), right: tie("expression") }),
    fc.record({ op: fc.constantFrom<Comparison[]>("==", "!=", "<", "<=", ">", ">="), left: tie("expression"), right: tie("expression") }),
  ),
}));

describe("a condition", () => {
  test("is read as it was meant, with no bracket that is not needed", () => {
    fc.assert(fc.property(expression, (tree) => {
      const text = printExpression(tree);
      fc.pre(text.length <= MAX_EXPRESSION);
      expect(parsed(text)).toEqual(tree);
    }), { seed: 1, numRuns: 500 });
  });

  test("is read or refused at a place within it, whatever is written", () => {
    const symbols = fc.array(fc.constantFrom("and", "or", "not", "(", ")", "==", "=", "<", "'x", "'", "n", "1", "-2", "visited(", "chose(a.b)", ".", " ", "\n", "\u202E", "{"), { maxLength: 20 }).map((list) => list.join(" "));
    fc.assert(fc.property(fc.oneof(fc.string({ unit: "binary", maxLength: 60 }), symbols), (source) => {
      const result = parseExpression(source);
      expect(parseExpression(source)).toEqual(result);
      if (result.ok) return;
      expect(result.offset).toBeGreaterThanOrEqual(0);
      expect(result.offset).toBeLessThanOrEqual(source.length);
      expect(result.message).not.toBe("");
    }), { seed: 2, numRuns: 2000 });
  });

  test.each([
    ["a or b and not c", { op: "or", left: { op: "variable", id: "a" }, right: { op: "and", left: { op: "variable", id: "b" }, right: { op: "not", of: { op: "variable", id: "c" } } } }],
    ["not a == b", { op: "not", of: { op: "==", left: { op: "variable", id: "a" }, right: { op: "variable", id: "b" } } }],
    ["n>=-1", { op: ">=", left: { op: "variable", id: "n" }, right: { op: "literal", value: -1 } }],
    ["android", { op: "variable", id: "android" }],
  ])("%s binds as in speech", (source, tree) => {
    expect(parsed(source)).toEqual(tree);
  });

  test.each([
    ["", 0, "not \"the end\""],
    ["trust >", 7, "the end"],
    ["trust = 2", 6, "=="],
    ['w == "kept"', 5, "single quotes"],
    ["1 < n < 3", 6, "two things"],
    ["a b", 2, "and"],
    ["(a", 2, '")"'],
    ["visits(a)", 0, "no function"],
    ["chose(a)", 7, '"."'],
    ["a && b", 2, "&"],
    ["w == 'kept", 5, "'"],
    ["n < 9007199254740992", 4, "too large"],
  ])("%s is refused where it goes wrong", (source, offset, says) => {
    const result = parseExpression(source);
    expect(result).toMatchObject({ ok: false, offset });
    expect(result.ok ? "" : result.message).toContain(says);
  });

  test.each([
    ["brackets", `${"(".repeat(51)}a${")".repeat(51)}`],
    ["negations", `${"not ".repeat(51)}a`],
  ])("does not nest %s beyond measure", (_name, source) => {
    expect(parseExpression(source)).toMatchObject({ ok: false });
    expect(parseExpression(source.replace(/^(?:\(|not )/u, "").replace(/\)$/u, ""))).toMatchObject({ ok: true });
  });

  test("may have many brackets beside one another", () => {
    expect(parseExpression(Array(60).fill("(not a)").join(" and "))).toMatchObject({ ok: true });
  });

  test("has at most two thousand characters, and those in any form are read at once", () => {
    expect(parseExpression("a".repeat(MAX_EXPRESSION))).toMatchObject({ ok: true });
    expect(parseExpression("a".repeat(MAX_EXPRESSION + 1))).toMatchObject({ ok: false, offset: 0 });
    expect(parseExpression("a or ".repeat(399) + "a")).toMatchObject({ ok: true });
  });

  test("that the compiler accepts is true or false in every state", () => {
    const parts = fc.constantFrom("n", "m", "b", "w", "1", "'calm'", "true", "visited(first)", "chose(first.a)");
    const { condition } = fc.letrec<{ condition: string }>((tie) => ({
      condition: fc.oneof(
        { depthSize: "small" }, parts,
        fc.tuple(parts, fc.constantFrom("==", "!=", "<", ">="), parts).map((list) => list.join(" ")),
        fc.tuple(tie("condition"), fc.constantFrom("and", "or", "=="), tie("condition")).map(([left, operator, right]) => `(${left}) ${operator} (${right})`),
        tie("condition").map((inner) => `not (${inner})`),
      ),
    }));
    let accepted = 0;
    fc.assert(fc.property(condition, (when) => {
      const source = scenarioText({
        vars: "{ n: { int: [0, 2] }, m: { int: [0, 2] }, b: { bool: false }, w: { one_of: [calm, cross] } }",
        scenes: `{ first: { by: officer, ask: "?", choices: { a: { text: A, to: end_a, when: ${JSON.stringify(when)} }, b: { text: B, to: end_a } } }, end_a: { end: good, title: A, text: A } }`,
      });
      const compiled = compileScenario({ source, file: "f", folder: null, cites: null, published: [] });
      if (!compiled.ok) {
        expect(compiled.faults.every(({ rule }) => rule === "expression" || rule === "bad-value"), JSON.stringify(compiled.faults)).toBe(true);
        return;
      }
      accepted += 1;
      for (const n of [0, 2]) for (const b of [true, false]) for (const w of ["calm", "cross"]) for (const seen of [[], ["first"]]) {
        const facts: Circumstances = { known: [], picks: {}, scene: "first", vars: { n, m: 1, b, w }, visited: seen, chosen: seen.map((id) => `${id}.a`) };
        expect(evaluate(parsed(when), facts)).toBeTypeOf("boolean");
      }
    }), { seed: 3, numRuns: 400 });
    expect(accepted).toBeGreaterThan(80);
  });
});
