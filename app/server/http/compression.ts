import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** Smaller pages fit into the first packets as they are. */
const WORTH_IT = 1_000;
/** A page of this size says much of itself again: two milliseconds more find it, and spare a slow line a fifth. */
const LONG = 100_000;

export interface Compressed {
  body: Buffer;
  encoding: "br" | "gzip" | null;
}

/** A page for a slow line, at the quality that costs a tenth of a millisecond: what is sent is a third, and a browser hardly waits less for the best. */
export function compressed(page: Buffer, accepted: string | undefined): Compressed {
  if (page.length < WORTH_IT || accepted === undefined) return { body: page, encoding: null };
  if (/\bbr\b/u.test(accepted)) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: page.length < LONG ? 1 : 5, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT, [constants.BROTLI_PARAM_SIZE_HINT]: page.length };
    return { body: brotliCompressSync(page, { params }), encoding: "br" };
  }
  return /\bgzip\b/u.test(accepted) ? { body: gzipSync(page, { level: 1 }), encoding: "gzip" } : { body: page, encoding: null };
}
