import fc from "fast-check";
import { expect, test } from "vitest";
import { readTableFile } from "./table-file";
import { type SheetCell, xlsxPieces } from "./xlsx-file";

async function* inPieces(pieces: SheetCell[][][]) {
  for (const piece of pieces) yield await Promise.resolve(piece);
}

async function written(head: string[], pieces: SheetCell[][][]): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of xlsxPieces(head, inPieces(pieces))) parts.push(part);
  return Buffer.concat(parts);
}

async function readBack(bytes: Uint8Array): Promise<string[][]> {
  const read = await readTableFile(bytes, 10_000);
  if (!read.ok) throw new Error(read.problem.kind);
  return read.rows.map(({ cells }) => cells);
}

test("a spreadsheet is read again as what was written, whatever its pieces are", async () => {
  const rows = Array.from({ length: 1200 }, (_, index): SheetCell[] => [`Person ${String(index)}`, index, "Ñandú & <co> \"x\" 'y'"]);
  const expected = [["Name", "Number", "Words"], ...rows.map((row) => row.map(String))];
  for (const size of [1, 500, 1200]) {
    const pieces = Array.from({ length: Math.ceil(rows.length / size) }, (_, index) => rows.slice(index * size, (index + 1) * size));
    expect(await readBack(await written(["Name", "Number", "Words"], pieces))).toEqual(expected);
  }
});

test("a cell holds any text that a sheet can, and an empty one leaves the others in their columns", async () => {
  const text = fc.string({ unit: "binary", minLength: 1 }).map((some) => `x${some}x`);
  await fc.assert(
    fc.asyncProperty(text, text, async (one, other) => {
      const kept = (some: string) => some.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "");
      const [, row] = await readBack(await written(["A", "B", "C"], [[[one, null, other]]]));
      expect(row).toEqual([kept(one), "", kept(other)]);
    }),
    { numRuns: 50 },
  );
});

test("columns beyond the twenty-sixth have two letters", async () => {
  const head = Array.from({ length: 30 }, (_, index) => `column ${String(index + 1)}`);
  const [, row] = await readBack(await written(head, [[[...Array.from({ length: 29 }, () => null), "last"]]]));
  expect([row?.length, row?.at(-1)]).toEqual([30, "last"]);
});

test("what is packed goes out while rows still come", async () => {
  const row: SheetCell[] = ["a text", 5];
  const sizes: number[] = [];
  let given = 0;
  async function* many() {
    for (; given < 400; given += 1) yield await Promise.resolve(Array.from({ length: 500 }, (_, index) => [...row, `${String(given)} ${String(index)}`]));
  }
  let beforeTheLast = 0;
  for await (const part of xlsxPieces(["A", "B", "C"], many())) {
    sizes.push(part.length);
    if (given < 399) beforeTheLast += part.length;
  }
  const all = sizes.reduce((sum, size) => sum + size, 0);
  expect(beforeTheLast / all).toBeGreaterThan(0.9);
  expect(Math.max(...sizes)).toBeLessThan(all / 10);
});
