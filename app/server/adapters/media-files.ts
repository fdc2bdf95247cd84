import { createHash } from "node:crypto";
import { copyFileSync, createReadStream, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { MEDIA, type MediaFile, type StoredFile } from "../../domain/content/media";

const TYPES: Record<string, string> = {
  jpg: "image/jpeg", png: "image/png", webp: "image/webp", svg: "image/svg+xml", mp3: "audio/mpeg", m4a: "audio/mp4", mp4: "video/mp4", webm: "video/webm", vtt: "text/vtt; charset=utf-8",
};
const LARGEST = Math.max(...Object.values(MEDIA).map(({ most }) => most));

// A film is read once, not each time that somebody asks what is held back.
const hashes = new Map<string, { of: string; sha256: string }>();

/** The files of `media/` beside a scenario.yaml, by path from its folder. */
export function mediaBeside(scenarioFile: string): Map<string, MediaFile> {
  const folder = join(dirname(scenarioFile), "media");
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return new Map();
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name).sort();
  return new Map(names.map((name) => [`media/${name}`, described(join(folder, name))]));
}

function described(path: string): MediaFile {
  const { size, mtimeMs } = statSync(path);
  // What is too large is refused by its size.
  if (size > LARGEST) return { bytes: size, sha256: "" };
  const of = `${String(size)} ${String(mtimeMs)}`;
  const known = hashes.get(path);
  const sha256 = known?.of === of ? known.sha256 : createHash("sha256").update(readFileSync(path)).digest("hex");
  hashes.set(path, { of, sha256 });
  return { bytes: size, sha256 };
}

/** Keeps files of a scenario's folder under their content's names, so that a version shows what it was published with. */
export function keepMedia(scenarioDir: string, dataDir: string, files: StoredFile[]): void {
  for (const { path, stored } of files) {
    if (stored === null) continue;
    const kept = join(dataDir, "media", stored);
    if (existsSync(kept)) continue;
    mkdirSync(dirname(kept), { recursive: true });
    copyFileSync(join(scenarioDir, path), `${kept}.part`);
    renameSync(`${kept}.part`, kept);
  }
}

/** A kept file as an answer, whole or the range that was asked for: browsers begin a film in its middle. Null where there is none. */
export function mediaResponse(dataDir: string, name: string, range: string | null, withBody = true): Response | null {
  const type = TYPES[/^[0-9a-f]{64}\.([a-z0-9]+)$/u.exec(name)?.[1] ?? ""];
  const file = join(dataDir, "media", name);
  const size = type === undefined ? undefined : statSync(file, { throwIfNoEntry: false })?.size;
  if (type === undefined || size === undefined) return null;
  // As a picture on a page a drawing runs nothing; opened by itself it would be a document, and may load and run nothing either.
  const alone: Record<string, string> = name.endsWith(".svg") ? { "Content-Security-Policy": "default-src 'none'; sandbox" } : {};
  const headers = { "Content-Type": type, "Cache-Control": "private, max-age=31536000, immutable", "Accept-Ranges": "bytes", ...alone };
  const asked = range === null ? null : rangeOf(range, size);
  if (asked === "outside") return new Response(null, { status: 416, headers: { ...headers, "Content-Range": `bytes */${String(size)}` } });
  const [start, end] = asked ?? [0, size - 1];
  // A stream that nobody reads would keep its file open.
  const body = size === 0 || !withBody ? null : (Readable.toWeb(createReadStream(file, { start, end })) as ReadableStream);
  const length = { "Content-Length": String(end - start + 1) };
  if (asked === null) return new Response(body, { headers: { ...headers, ...length } });
  return new Response(body, { status: 206, headers: { ...headers, ...length, "Content-Range": `bytes ${String(start)}-${String(end)}/${String(size)}` } });
}

/** First and last byte of a range; null for what is not one range, which is answered with the whole. */
function rangeOf(range: string, size: number): [number, number] | "outside" | null {
  const [, from = "", to = ""] = /^bytes=(\d*)-(\d*)$/u.exec(range) ?? [];
  if (from === "" && to === "") return null;
  const start = from === "" ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === "" || to === "" ? size - 1 : Math.min(size - 1, Number(to));
  if (from !== "" && to !== "" && Number(to) < start) return null;
  return start >= size || (from === "" && Number(to) === 0) ? "outside" : [start, end];
}
