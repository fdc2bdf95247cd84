import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LEAST_TOLD, toldPeople, toldTable } from "./suppression";

const people = fc.nat({ max: 60 });
const tables = fc.integer({ min: 1, max: 3 }).chain((width) => fc.array(fc.array(people, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }));

describe("a number of a partner's people", () => {
  test.each([
    [0, null],
    [1, null],
    [4, null],
    [5, 5],
    [7, 5],
    [8, 5],
    [9, 5],
    [10, 10],
    [14, 10],
    [15, 15],
  ])("of %i is told as %s", (count, told) => {
    expect(toldPeople(count)).toBe(told);
  });

  test("is told as no more than there are, and as less than five fewer", () => {
    fc.assert(fc.property(people, (count) => {
      const told = toldPeople(count) ?? 0;
      expect(told <= count && count - told < LEAST_TOLD).toBe(true);
    }));
  });

  test("and another are told alike or five people apart, or one of them is not told", () => {
    fc.assert(fc.property(people, people, (one, other) => {
      const [first, second] = [toldPeople(one), toldPeople(other)];
      expect(first === null || second === null || first === second || Math.abs(first - second) >= LEAST_TOLD).toBe(true);
    }));
  });
});

describe("a table of partners' people", () => {
  test("tells each number in fives, and of each total what is told beside it", () => {
    expect(toldTable([[9, 4], [12, 8]])).toEqual({ cells: [[5, null], [10, 5]], rows: [5, 15], columns: [15, 5], total: 20 });
  });

  test("of small numbers tells none, and no total of them, however many they are together", () => {
    expect(toldTable([[4, 4], [4, 4]])).toEqual({ cells: [[null, null], [null, null]], rows: [null, null], columns: [null, null], total: null });
  });

  test("without a partner has no total", () => {
    expect(toldTable([])).toEqual({ cells: [], rows: [], columns: [], total: null });
  });

  test("is the same whichever number of the same five stands in each of its cells", () => {
    fc.assert(fc.property(tables, fc.infiniteStream(fc.nat({ max: LEAST_TOLD - 1 })), (cells, more) => {
      const others = cells.map((row) => row.map((count) => count - (count % LEAST_TOLD) + (more.next().value ?? 0)));
      expect(toldTable(others)).toEqual(toldTable(cells));
    }));
  });

  test("has no total that is more than there are", () => {
    fc.assert(fc.property(tables, (cells) => {
      const told = toldTable(cells);
      const sum = (numbers: number[]) => numbers.reduce((all, each) => all + each, 0);
      for (const [index, row] of cells.entries()) expect(told.rows[index] ?? 0).toBeLessThanOrEqual(sum(row));
      for (const [index, column] of told.columns.entries()) expect(column ?? 0).toBeLessThanOrEqual(sum(cells.map((row) => row[index] ?? 0)));
      expect(told.total ?? 0).toBeLessThanOrEqual(sum(cells.flat()));
    }));
  });
});
