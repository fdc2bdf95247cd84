import type { Box, Doing } from "~/domain/scenario/paper";
import { conditionInWords, type InWords } from "./conditions-in-words";

export type BookWords = InWords & { boxes: Map<number, Pick<Box, "kind" | "from" | "to">> };

/** What somebody does, as sentences in their order; what follows without a condition stands in one. */
export function doingsInWords(doings: Doing[], words: BookWords): string[] {
  const { t } = words;
  const groups: { when: string | null; doings: Doing[] }[] = [];
  for (const doing of doings) {
    const when = doing.when === null ? null : conditionInWords(doing.when, words);
    const last = groups.at(-1);
    // A mark may change what the next condition asks, so only what has none goes together.
    if (last !== undefined && last.when === null && when === null) last.doings.push(doing);
    else groups.push({ when, doings: [doing] });
  }
  return groups.map(({ when, doings: together }) => {
    const what = doneInWords(together, words);
    return when === null ? what : t("printDay.book.when", { when, what });
  });
}

function doneInWords(doings: Doing[], words: BookWords): string {
  const { t } = words;
  const slips = doings.flatMap((doing) => ("slip" in doing ? [doing.slip] : []));
  const marks = doings.flatMap((doing) => ("slip" in doing ? [] : [markInWords(doing, words)]));
  return [...marks, ...(slips.length === 0 ? [] : [t("printDay.book.hand", { slips: slips.join(", ") })])].join("; ");
}

function markInWords(doing: Extract<Doing, { box: number }>, { t, boxes }: BookWords): string {
  const { box } = doing;
  const found = boxes.get(box);
  if ("by" in doing) return doing.by > 0 ? t("printDay.book.up", { box, by: doing.by, most: found?.to ?? 0 }) : t("printDay.book.down", { box, by: -doing.by, least: found?.from ?? 0 });
  if (found?.kind === "tick") return t(doing.to === 1 ? "printDay.book.tick" : "printDay.book.clear", { box });
  return t("printDay.book.ring", { box, value: doing.to });
}

/** What follows from an answer, a line for each thing: what stands under a condition ends with its line. */
export function answerInWords(does: Doing[], goes: number | null, words: BookWords): string[] {
  const { t } = words;
  const done = doingsInWords(does, words);
  return [...(done.length === 0 && goes === null ? [t("printDay.book.nothing")] : done), ...(goes === null ? [] : [t("printDay.book.goes", { step: goes })])];
}
