import { expect, test } from "vitest";
import { handsInRoom, readHands } from "./shown-hands";

const shown = (choice: string, hands: number, table = 1, scene = "bench") => ({ scene, choice, hands, table });

test("the hands of a room are added up over its tables, from five in all on", () => {
  expect(handsInRoom([shown("swear", 2), shown("limits", 1), shown("limits", 1, 2)], "bench", ["swear", "limits", "hush"])).toBeNull();
  expect(handsInRoom([shown("swear", 2), shown("limits", 1), shown("limits", 2, 2), shown("swear", 9, 1, "tram")], "bench", ["swear", "limits", "hush"])).toEqual([2, 3, 0]);
});

test("hands are whole numbers up to 99, or nothing", () => {
  expect(["", " ", "0", "99", null].map((typed) => readHands(typed))).toEqual([{ ok: true, hands: null }, { ok: true, hands: null }, { ok: true, hands: 0 }, { ok: true, hands: 99 }, { ok: true, hands: null }]);
  expect(["100", "-1", "1.5", "two"].map((typed) => readHands(typed).ok)).toEqual([false, false, false, false]);
});
