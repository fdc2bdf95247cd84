import { Unzip, UnzipInflate } from "fflate";
import { Parser } from "saxen";

/** Bytes that a spreadsheet may become when it is unpacked: four times what fifty thousand people need. */
const MOST_UNPACKED = 64 * 1024 * 1024;
/** Bytes without a single tag: the parser looks through them anew with every piece that comes. */
const MOST_WITHOUT_TAG = 4 * 1024 * 1024;
/** What tables are packed to is a tenth to a fiftieth; what is packed more tightly, and is more than a little, is made to burst. */
const TIGHTEST = 100;
const A_LITTLE = 4 * 1024 * 1024;
/** Packed bytes that are unpacked before others get their turn; of a file made to burst they are 2 MB. */
const SLICE = 2 * 1024;

export class UnreadableSpreadsheet extends Error {}

export interface XmlListener {
  open?(name: string, attributes: () => Record<string, string>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/**
 * Unpacks some parts of a spreadsheet and reads them as they come, so that neither a part nor the whole is ever held.
 *
 * @param listenerFor - what is to be told of a part, by its path; null of those that are not read.
 * @param isEnough - asked now and then: true ends the reading.
 * @throws UnreadableSpreadsheet when it is none, is damaged, or unpacks to too much.
 */
export async function readParts(bytes: Uint8Array, listenerFor: (path: string) => XmlListener | null, isEnough: () => boolean = () => false): Promise<void> {
  let [taken, unpacked, begun, ended] = [0, 0, 0, 0];
  let failure: Error | null = null;
  const unzip = new Unzip((file) => {
    const listener = listenerFor(file.name.replaceAll("\\", "/").replace(/^\//u, ""));
    if (listener === null) return;
    begun += 1;
    let untagged = 0;
    const parser = xmlParser(listener, () => {
      untagged = 0;
    });
    const decoder = new TextDecoder("utf-8");
    file.ondata = (error, chunk, final) => {
      if (failure !== null) return;
      if (final) ended += 1;
      unpacked += chunk?.length ?? 0;
      if (error !== null) failure = error;
      else if (unpacked > MOST_UNPACKED || (unpacked > A_LITTLE && unpacked > TIGHTEST * taken)) failure = new Error("unpacks to too much");
      else if (!isEnough()) {
        untagged += chunk.length;
        parser.write(decoder.decode(chunk, { stream: !final }));
        if (untagged > MOST_WITHOUT_TAG && !final) throw new Error("a text without end");
        if (final) parser.end();
      }
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let from = 0; from < bytes.length && failure === null && !isEnough(); from += SLICE) {
      taken = from + SLICE;
      unzip.push(bytes.subarray(from, from + SLICE), from + SLICE >= bytes.length);
      if ((from / SLICE) % 16 === 15) await new Promise((resolve) => setImmediate(resolve));
    }
  } catch (error) {
    failure = error instanceof Error ? error : new Error(String(error));
  }
  // A file that was cut off ends in the middle of a part.
  if (failure === null && begun !== ended && !isEnough()) failure = new Error("ends too early");
  if (failure !== null) throw new UnreadableSpreadsheet("the spreadsheet could not be read", { cause: failure });
}

/** Names without their prefix: some programs write x:row for row. */
function xmlParser({ open, close, text }: XmlListener, tagged: () => void): Parser {
  const bare = (name: string) => name.slice(name.indexOf(":") + 1);
  const parser = new Parser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("openTag", (name, attributes, decode) => {
    tagged();
    open?.(bare(name), () => Object.fromEntries(Object.entries(attributes()).map(([key, value]) => [bare(key), decode(value)])));
  });
  if (close !== undefined) parser.on("closeTag", (name) => close(bare(name)));
  if (text !== undefined) {
    parser.on("text", (value, decode) => text(decode(value)));
    parser.on("cdata", (value) => text(value));
  }
  return parser;
}
