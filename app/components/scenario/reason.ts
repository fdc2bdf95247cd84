import type { Block, Span } from "~/domain/scenario/prose";

const sentenceEnd = /[.!?…]["”’)]*\s+/;

/**
 * Parts a reason into its first sentence, which is set large, and the rest. A reason that does not begin with a plain
 * sentence (a list, or emphasis across its end) is not parted: its first block is the large one.
 */
export function leadAndRest(why: Block[]): { lead: Block | null; rest: Block[] } {
  const [first, ...rest] = why;
  if (first === undefined) return { lead: null, rest: [] };
  if (first.kind === "list") return { lead: null, rest: why };
  const [opening, ...others] = first.spans;
  const end = opening === undefined || opening.emphasis ? null : sentenceEnd.exec(opening.text);
  if (opening === undefined || end === null) return { lead: first, rest };
  const cut = end.index + end[0].length;
  const remaining: Span[] = [{ text: opening.text.slice(cut) }, ...others].filter((span) => span.text !== "");
  const tail: Block[] = remaining.length === 0 ? [] : [{ kind: "paragraph", spans: remaining }];
  return {
    lead: { kind: "paragraph", spans: [{ text: opening.text.slice(0, cut).trimEnd() }] },
    rest: [...tail, ...rest],
  };
}
