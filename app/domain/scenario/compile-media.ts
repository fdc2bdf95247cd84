import type { Declared } from "./compile-parts";
import type { Link } from "./link";
import type { Path } from "../content/read-yaml";
import type { Medium, StoredFile } from "./representation";
import type { SourceScene } from "./source-schema";

type Use = Medium["kind"] | "captions";

const MEBIBYTE = 1024 * 1024;
/** Endings that every browser shows, and sizes that a slow line can carry. */
export const MEDIA: Record<Use, { endings: string[]; most: number }> = {
  picture: { endings: ["jpg", "png", "webp"], most: 2 * MEBIBYTE },
  audio: { endings: ["mp3", "m4a"], most: 20 * MEBIBYTE },
  video: { endings: ["mp4", "webm"], most: 100 * MEBIBYTE },
  captions: { endings: ["vtt"], most: MEBIBYTE },
};

const ALTERNATIVES = { picture: ["description"], audio: ["transcript"], video: ["captions", "transcript"] } as const;

export function compileMedia(link: Link, declared: Declared, media: SourceScene["media"], path: Path): Medium[] {
  const seen = new Set<string>();
  return media.map((medium, index): Medium => {
    const at: Path = [...path, index];
    const missing = ALTERNATIVES[medium.kind].filter((alternative) => medium[alternative] === undefined);
    if (missing.length > 0) link.report("missing-alternative", at, `The ${medium.kind} has no ${missing.map((key) => `"${key}"`).join(" and no ")}: whoever cannot see or hear it would miss it.`);
    if (medium.captions !== undefined && medium.kind !== "video") link.report("media-file", [...at, "captions"], `Captions are for a film; what is said in a ${medium.kind} stands under "transcript".`);
    const id = /([^/]*?)(\.[^./]*)?$/u.exec(medium.file)?.[1] ?? medium.file;
    if (seen.has(id)) link.report("media-file", [...at, "file"], `Two files of this scene are called "${id}"; give each a name of its own.`);
    seen.add(id);
    return {
      id,
      kind: medium.kind,
      file: stored(link, declared, medium.kind, medium.file, [...at, "file"]),
      description: medium.description ?? null,
      captions: medium.captions === undefined ? null : stored(link, declared, "captions", medium.captions, [...at, "captions"]),
      transcript: medium.transcript ?? null,
    };
  });
}

function stored(link: Link, { media }: Declared, use: Use, file: string, path: Path): StoredFile {
  const { endings, most } = MEDIA[use];
  const ending = /^media\/[a-z0-9][a-z0-9_-]*\.([a-z0-9]+)$/u.exec(file)?.[1];
  if (ending === undefined) {
    link.report("media-file", path, `"${file}" is not a file of media/: write media/name.${endings[0] ?? ""}, in small letters, digits and hyphens.`);
    return { path: file, stored: null };
  }
  if (!endings.includes(ending)) {
    link.report("media-file", path, `"${file}" is no ${use === "captions" ? "file of captions" : use} that every browser shows; use ${endings.join(" or ")}.`);
    return { path: file, stored: null };
  }
  if (media === null) return { path: file, stored: null };
  const found = media.get(file);
  if (found === undefined) link.known("file", file, media.keys(), path, "media-file");
  else if (found.bytes > most) link.report("media-file", path, `"${file}" has ${(found.bytes / MEBIBYTE).toFixed(1)} MiB; a ${use} has at most ${String(most / MEBIBYTE)}.`);
  return { path: file, stored: found === undefined ? null : `${found.sha256}.${ending}` };
}
