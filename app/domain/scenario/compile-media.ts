import type { Declared } from "./compile-parts";
import type { Link } from "./link";
import { type MediaUse, type StoredFile, storedFile } from "../content/media";
import type { Path } from "../content/read-yaml";
import type { Medium } from "./representation";
import type { SourceScene } from "./source-schema";

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

function stored(link: Link, { media }: Declared, use: MediaUse, file: string, path: Path): StoredFile {
  const found = storedFile(use, file, media);
  if (found.problem !== null) link.report("media-file", path, found.problem);
  return found.file;
}
