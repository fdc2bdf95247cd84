import { expect, test } from "vitest";
import { readTable, readTables, seatingOf } from "./seating";

test("a room of nobody yet is four tables of six; eight people sit at one table, nine at two", () => {
  expect(seatingOf(0, null)).toEqual({ people: 24, tables: 4, perTable: 6 });
  expect(seatingOf(8, null)).toEqual({ people: 8, tables: 1, perTable: 8 });
  expect(seatingOf(9, null)).toEqual({ people: 9, tables: 2, perTable: 5 });
  expect(seatingOf(24, 3)).toEqual({ people: 24, tables: 3, perTable: 8 });
});

test("a number of tables is a whole one from one to twelve", () => {
  expect(["1", "12", "0", "13", "-1", "1.5", "", "two", null].map(readTables)).toEqual([1, 12, null, null, null, null, null, null, null]);
});

test("a table is one of those, the whole room, or the first", () => {
  expect(["0", "3", "13", "", null].map(readTable)).toEqual([0, 3, 1, 1, 1]);
});
