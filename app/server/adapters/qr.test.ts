import { expect, test } from "vitest";
import { qrDrawing, qrSvg } from "./qr";

/** The squares that are black, as "x y". */
function black(text: string): Set<string> {
  return new Set([...qrDrawing(text).path.matchAll(/M(\d+) (\d+)h1v1h-1z/gu)].map(([, x, y]) => `${x ?? ""} ${y ?? ""}`));
}

test("a code has its three corner marks inside a margin of four white squares", () => {
  const text = "https://training.example/attend?code=BCDFGH";
  const { size } = qrDrawing(text);
  const squares = black(text);
  for (const [x, y] of [[4, 4], [size - 11, 4], [4, size - 11]] as const) {
    for (let step = 0; step < 7; step += 1) for (const square of [`${String(x + step)} ${String(y)}`, `${String(x)} ${String(y + step)}`]) expect(squares.has(square)).toBe(true);
    expect(squares.has(`${String(x + 1)} ${String(y + 1)}`)).toBe(false);
  }
  expect([...squares].every((square) => square.split(" ").every((part) => Number(part) >= 4 && Number(part) < size - 4))).toBe(true);
});

test("two texts have two drawings, and a drawing holds nothing of its text that would run", () => {
  expect(qrDrawing("one").path).not.toBe(qrDrawing("two").path);
  expect(qrSvg("<script>")).not.toContain("script");
});
