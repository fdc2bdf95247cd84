export type TextEncoding = "UTF-8" | "UTF-16" | "Windows-1252";

/** Bytes as text, and how they were written; null when they are no text. What is not UTF is taken for what older spreadsheets write in western Europe. */
export function textOf(bytes: Uint8Array): { text: string; encoding: TextEncoding } | null {
  const [first, second] = bytes;
  const utf16 = first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : unmarked(bytes);
  const decoded = utf16 !== null ? attempt(bytes, utf16) : attempt(bytes, "utf-8");
  const text = decoded ?? (utf16 === null ? new TextDecoder("windows-1252").decode(bytes) : null);
  // What stands in pictures and programs, and in no table.
  const strange = text?.slice(0, 20_000).match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/gu)?.length ?? 0;
  if (text === null || text.includes("\0") || strange > 20) return null;
  return { text, encoding: utf16 !== null ? "UTF-16" : decoded === null ? "Windows-1252" : "UTF-8" };
}

function attempt(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 without the mark at its beginning: of plain letters every other byte is nothing. */
function unmarked(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const begin = bytes.subarray(0, 400);
  const empty = (from: 0 | 1) => begin.filter((byte, index) => index % 2 === from && byte === 0).length;
  if (begin.length < 8 || begin.length % 2 !== 0) return null;
  const half = begin.length / 2;
  return empty(1) > half * 0.7 && empty(0) === 0 ? "utf-16le" : empty(0) > half * 0.7 && empty(1) === 0 ? "utf-16be" : null;
}
