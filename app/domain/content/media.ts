import { didYouMean } from "./schema-faults";

/** A file of `media/` beside a scenario.yaml or a course.yaml. */
export interface MediaFile {
  bytes: number;
  sha256: string;
}

export type MediaUse = "picture" | "drawing" | "audio" | "video" | "captions";

/** A file of `media/`, and the name under which it is kept: the SHA-256 of its content and its ending. Null as long as there is none. */
export interface StoredFile {
  path: string;
  stored: string | null;
}

const MEBIBYTE = 1024 * 1024;
/** Endings that every browser shows, and sizes that a slow line can carry. */
export const MEDIA: Record<MediaUse, { endings: string[]; most: number }> = {
  picture: { endings: ["jpg", "png", "webp"], most: 2 * MEBIBYTE },
  /** A picture that may be drawn in words too, where it is shown as a picture and by nothing else. */
  drawing: { endings: ["svg", "jpg", "png", "webp"], most: 2 * MEBIBYTE },
  audio: { endings: ["mp3", "m4a"], most: 20 * MEBIBYTE },
  video: { endings: ["mp4", "webm"], most: 100 * MEBIBYTE },
  captions: { endings: ["vtt"], most: MEBIBYTE },
};

/**
 * The file of `media/` at a path, as an author wrote it, and why it cannot be shown; `media` is null where the files are not known and
 * the author is taken at their word.
 */
export function storedFile(use: MediaUse, path: string, media: ReadonlyMap<string, MediaFile> | null): { file: StoredFile; problem: string | null } {
  const refused = (problem: string) => ({ file: { path, stored: null }, problem });
  const { endings, most } = MEDIA[use];
  const ending = /^media\/[a-z0-9][a-z0-9_-]*\.([a-z0-9]+)$/u.exec(path)?.[1];
  if (ending === undefined) return refused(`"${path}" is not a file of media/: write media/name.${endings[0] ?? ""}, in small letters, digits and hyphens.`);
  const kind = use === "captions" ? "file of captions" : use === "drawing" ? "picture" : use;
  if (!endings.includes(ending)) return refused(`"${path}" is no ${kind} that every browser shows; use ${endings.join(" or ")}.`);
  if (media === null) return { file: { path, stored: null }, problem: null };
  const found = media.get(path);
  if (found === undefined) return refused(`There is no file "${path}"${didYouMean(path, media.keys())}`);
  const problem = found.bytes > most ? `"${path}" has ${(found.bytes / MEBIBYTE).toFixed(1)} MiB; a ${kind} has at most ${String(most / MEBIBYTE)}.` : null;
  return { file: { path, stored: `${found.sha256}.${ending}` }, problem };
}
