import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { Readable, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { extract, pack, type Pack } from "tar-stream";

export interface Member {
  /** Within the archive: relative, with slashes. */
  path: string;
  bytes: number;
}

export interface Summed extends Member {
  /** Hexadecimal. */
  sha256: string;
}

export interface FoundMember extends Member {
  /** "file", or what else it claims to be. */
  type: string;
}

/**
 * Writes files into a new archive (tar, gzip), and after them one text that is made of their sums.
 *
 * @throws Error when a file becomes shorter while it is read, or the disk is full.
 */
export async function writeArchive(target: string, files: (Member & { file: string })[], closing: { path: string; text(sums: Summed[]): string }): Promise<void> {
  const packed = pack();
  const written = pipeline(packed, createGzip(), createWriteStream(target, { flags: "wx", mode: 0o600, flush: true }));
  const added = (async () => {
    const sums: Summed[] = [];
    for (const { path, bytes, file } of files) sums.push({ path, bytes, sha256: await add(packed, path, bytes, file) });
    packed.entry({ name: closing.path, mode: 0o600 }, closing.text(sums));
    packed.finalize();
  })();
  added.catch((error: unknown) => packed.destroy(error as Error));
  // Whichever fails first: when the disk is full, what is being added would wait for ever.
  await Promise.all([added, written]);
}

function add(packed: Pack, name: string, size: number, file: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const hash = createHash("sha256");
    const entry = packed.entry({ name, size, mode: 0o600 }, (error) => {
      if (error) reject(error);
      else resolve(hash.digest("hex"));
    });
    // No further than it was when it was counted: the size stands before the content.
    const content = size === 0 ? Readable.from([]) : createReadStream(file, { end: size - 1 });
    pipeline(content, summing(hash), entry).catch(reject);
  });
}

/**
 * Hands over each member of an archive in turn.
 *
 * @param take must read the content to its end; what it throws ends the reading and is thrown on.
 * @throws Error when the file is no archive of this kind, is cut off or fails its own sums.
 */
export async function readArchive(file: string, take: (member: FoundMember, content: Readable) => Promise<void>): Promise<void> {
  const members = extract();
  members.on("entry", (header, content, next) => {
    take({ path: header.name, type: header.type ?? "unknown", bytes: header.size ?? 0 }, content).then(() => {
      next();
    }, next);
  });
  await pipeline(createReadStream(file), createGunzip(), members);
}

/** Reads a content to its end, into `target` if there is one, and returns its SHA-256 sum. */
export async function sumOf(content: Readable, target?: Writable): Promise<string> {
  const hash = createHash("sha256");
  if (target === undefined) for await (const chunk of content) hash.update(chunk as Buffer);
  else await pipeline(content, summing(hash), target);
  return hash.digest("hex");
}

function summing(hash: ReturnType<typeof createHash>) {
  return async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      hash.update(chunk);
      yield chunk;
    }
  };
}
