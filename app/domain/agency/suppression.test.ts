import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LEAST_TOLD, suppress, type ToldTable, withoutPartialTotals } from "./suppression";

/** Every table of people up to a size that shows what is told, found by trying; with the values that each cell takes in them. */
function possibleValues(told: ToldTable, most: number): Map<string, Set<number>> {
  const values = new Map<string, Set<number>>();
  const [height, width] = [told.cells.length, told.columns.length];
  const table = told.cells.map((row) => row.map((people) => people ?? 0));
  const note = (key: string, value: number) => values.set(key, (values.get(key) ?? new Set()).add(value));
  const sum = (numbers: number[]) => numbers.reduce((all, each) => all + each, 0);
  const fits = (shown: number | null, value: number) => shown === null || shown === value;
  const place = (index: number): void => {
    if (index > 0 && index % width === 0 && !fits(told.rows[index / width - 1] ?? null, sum(table[index / width - 1] ?? []))) return;
    if (index === height * width) {
      const rows = table.map(sum);
      const columns = told.columns.map((_, column) => sum(table.map((row) => row[column] ?? 0)));
      if (!columns.every((value, column) => fits(told.columns[column] ?? null, value)) || !fits(told.total, sum(rows))) return;
      for (const [r, row] of table.entries()) for (const [c, value] of row.entries()) note(`${String(r)} ${String(c)}`, value);
      for (const [r, value] of rows.entries()) note(`row ${String(r)}`, value);
      for (const [c, value] of columns.entries()) note(`column ${String(c)}`, value);
      note("total", sum(rows));
      return;
    }
    const [r, c] = [Math.floor(index / width), index % width];
    const shown = told.cells[r]?.[c] ?? null;
    for (let value = shown ?? 0; value <= (shown ?? most); value += 1) {
      table[r]![c] = value;
      place(index + 1);
    }
  };
  place(0);
  return values;
}

function hiddenIn(told: ToldTable): string[] {
  return [
    ...told.cells.flatMap((row, r) => row.flatMap((value, c) => (value === null ? [`${String(r)} ${String(c)}`] : []))),
    ...told.rows.flatMap((value, r) => (value === null ? [`row ${String(r)}`] : [])),
    ...told.columns.flatMap((value, c) => (value === null ? [`column ${String(c)}`] : [])),
    ...(told.total === null ? ["total"] : []),
  ];
}

const tables = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 2 })).chain(([height, width]) => fc.array(fc.array(fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 5, max: 8 })), { minLength: width, maxLength: width }), { minLength: height, maxLength: height }));

describe("what is told of a partner's people", () => {
  test("is every number from five on", () => {
    expect(suppress([[5, 7], [12, 5]])).toEqual({ cells: [[5, 7], [12, 5]], rows: [12, 17], columns: [17, 12], total: 29 });
  });

  test("is no number below five, nought neither", () => {
    expect(suppress([[LEAST_TOLD - 1]])).toEqual({ cells: [[null]], rows: [null], columns: [null], total: null });
    expect(suppress([[LEAST_TOLD]])).toEqual({ cells: [[5]], rows: [5], columns: [5], total: 5 });
    expect(suppress([[0, 9]]).cells[0]?.[0]).toBeNull();
  });

  test("leaves out the smallest others from which one that is left out could be computed", () => {
    const { cells, rows, columns, total } = suppress([[3, 20, 30], [6, 40, 50], [60, 70, 80]]);
    expect(cells).toEqual([[null, null, 30], [null, null, 50], [60, 70, 80]]);
    expect([rows, columns, total]).toEqual([[53, 96, 210], [69, 130, 160], 359]);
  });

  test("leaves out totals with what they consist of, where that would follow from them", () => {
    expect(suppress([[2], [40]])).toEqual({ cells: [[null], [null]], rows: [null, null], columns: [42], total: 42 });
    expect(suppress([[2, 1]])).toEqual({ cells: [[null, null]], rows: [null], columns: [null, null], total: null });
  });

  test("is no total of parts that are not all told, where it is known how many they are at least", () => {
    expect(withoutPartialTotals({ cells: [[null, 7], [null, 9], [20, 6]], rows: [10, 13, 26], columns: [27, 22], total: 49 })).toEqual({ cells: [[null, 7], [null, 9], [20, 6]], rows: [null, null, 26], columns: [null, 22], total: null });
  });

  test("is of no table from which a number that is left out follows, whichever table it is", () => {
    fc.assert(
      fc.property(tables, (cells) => {
        const told = suppress(cells);
        const values = possibleValues(told, 9);
        for (const key of hiddenIn(told)) if ((values.get(key)?.size ?? 0) < 2) throw new Error(`${key} follows from ${JSON.stringify(told)}`);
      }),
      { numRuns: 60 },
    );
  });

  test("is never a number below five, and never a wrong one", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(30), fc.nat(30), fc.nat(30), fc.nat(30)), { minLength: 1, maxLength: 6 }), (cells) => {
        const told = suppress(cells);
        for (const [r, row] of told.cells.entries()) for (const [c, value] of row.entries()) if (value !== null && (value < LEAST_TOLD || value !== cells[r]?.[c])) throw new Error("told wrongly");
        for (const [r, value] of told.rows.entries()) if (value !== null) expect(value).toBe(cells[r]?.reduce((sum, each) => sum + each, 0));
      }),
    );
  });
});
