import type { Presenter } from "../../domain/attempt/view";
import type { Paper, PaperDecision, Slip, SlipWords } from "../../domain/scenario/paper";
import type { Block } from "../../domain/scenario/prose";
import type { Source } from "../../domain/standards/source";

type Read<T> = T extends { text: string } ? Omit<T, "text"> & { text: Block[] } : T;
/** A slip with its text parsed. What is one sentence stays as it is. */
export type SlipInWords = Omit<Slip, "says"> & { says: Read<Extract<SlipWords, { kind: "scene" | "view" | "end" }>> | Extract<SlipWords, { kind: "further" | "seen" | "fact" }> };

export function slipInWords({ prose }: Presenter, { says, ...slip }: Slip): SlipInWords {
  if (says.kind === "scene") return { ...slip, says: { ...says, text: prose(says.text) } };
  if (says.kind === "view") return { ...slip, says: { ...says, text: prose(says.text) } };
  if (says.kind === "end") return { ...slip, says: { ...says, text: prose(says.text) } };
  return { ...slip, says };
}

/** What lies on a table before the first step: the book, the strip and who sits where. Nothing of what comes. */
export function tableInWords(presenter: Presenter, { seats, others, boxes, slips, start, book }: Paper) {
  return {
    seats: seats.map(({ briefing, ...seat }) => ({ ...seat, briefing: presenter.prose(briefing) })),
    others,
    boxes: boxes.map(({ stands: _stands, ...box }) => box),
    slips: slips.map((slip) => slipInWords(presenter, slip)),
    start,
    // The book is kept by somebody who plays: the names of scenes and branches give away what comes.
    book: book.map(({ scene: _scene, drawn, ...step }) => ({ ...step, drawn: drawn.map(({ branch: _branch, ...way }) => way) })),
  };
}

export type DecisionInWords = Omit<PaperDecision, "choices"> & { choices: (Omit<PaperDecision["choices"][number], "why" | "cite" | "noteForTrainer"> & { why: Block[]; note: Block[]; sources: Source[]; hands: number | null })[] };

/** A decision as the script tells it. `handsOf` are hands in the room by option; null where too few were shown. */
export function decisionInWords(presenter: Presenter, { choices, ...decision }: PaperDecision, handsOf: (option: string) => number | null): DecisionInWords {
  return {
    ...decision,
    choices: choices.map(({ why, cite, noteForTrainer, ...choice }) => ({ ...choice, why: presenter.prose(why), note: noteForTrainer === null ? [] : presenter.prose(noteForTrainer), sources: presenter.sources(cite), hands: handsOf(choice.option) })),
  };
}
