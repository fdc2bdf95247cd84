import type { Lesson } from "../curriculum/course";
import type { Place } from "./fact";

export interface StoppedAt {
  /** Id on the page; null for its top. */
  anchor: string | null;
  /** How the block or the section there begins; null at the top. */
  begins: string | null;
}

/** Where a place is in the lesson as it reads now: at its block; at the heading that stood above it when the block is gone; else at the top. */
export function stoppedAt({ body: { blocks, sections } }: Pick<Lesson, "body">, place: Pick<Place, "anchor" | "section"> | null): StoppedAt {
  const block = blocks.find(({ anchor }) => anchor === place?.anchor);
  if (block !== undefined) return { anchor: block.anchor, begins: block.begins };
  const section = sections.find(({ anchor }) => anchor === place?.section);
  return { anchor: section?.anchor ?? null, begins: section?.title ?? null };
}
