import { encode } from "uqr";

/** A QR code as one path of unit squares, with the margin of four that readers need: to be drawn black on white, also in the dark. */
export interface QrDrawing {
  /** Squares along a side, margin included. */
  size: number;
  /** For the attribute `d` of an SVG path. */
  path: string;
}

/** The code of a text; throws for more than about 2,300 bytes. */
export function qrDrawing(text: string): QrDrawing {
  // A quarter of it may be lost: sheets are folded, copied and written on.
  const { data, size } = encode(text, { ecc: "Q", border: 4 });
  return { size, path: data.map((line, y) => line.map((isBlack, x) => (isBlack ? `M${String(x)} ${String(y)}h1v1h-1z` : "")).join("")).join("") };
}

/** The same as a picture by itself. */
export function qrSvg(text: string): string {
  const { size, path } = qrDrawing(text);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(size)} ${String(size)}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${String(size)}v${String(size)}H0z"/><path d="${path}"/></svg>`;
}
