import type { TFunction } from "i18next";
import type { Rating } from "~/domain/scenario/representation";
import { listInWords } from "../ui/day-in-words";
import type { PlottedDecision, PlottedEnding } from "./plotted-path";

/** The description of the picture that a screen reader reads: the same facts, in sentences. */
export function pictureInWords(decisions: PlottedDecision[], endings: PlottedEnding[], t: TFunction): string {
  const locale = t("format.locale");
  const from = decisions[0]?.day ?? null;
  const to = decisions.at(-1)?.day ?? null;
  const span =
    from === null || to === null
      ? t("debrief.pictureSpanPlain", { count: decisions.length })
      : t("debrief.pictureSpan", { count: decisions.length, from, to });
  return [
    span,
    t("debrief.pictureExpert", { parts: path((decision) => decision.expert) }),
    t("debrief.pictureYours", { parts: path((decision) => (decision.held ? decision.level : null)) }),
    ...colleagues(),
    ...endings.map(fate),
  ].join(" ");

  function path(level: (decision: PlottedDecision) => Rating | null): string {
    const parts = ([3, 2, 1, 0] as const).flatMap((rating) => {
      const numbers = decisions.filter((decision) => level(decision) === rating).map((decision) => decision.number);
      const words = { rating: t(`rating.r${rating}`).toLowerCase(), list: listInWords(numbers, locale), count: numbers.length };
      return numbers.length === 0 ? [] : [t("debrief.picturePart", words)];
    });
    return listInWords(parts, locale);
  }

  function colleagues(): string[] {
    const numbers = decisions.filter(({ held }) => !held).map(({ number }) => number);
    return numbers.length === 0 ? [] : [t("debrief.pictureColleagues", { list: listInWords(numbers, locale), count: numbers.length })];
  }

  function fate(ending: PlottedEnding): string {
    if (ending.reached) return t("debrief.pictureReached", { ending: ending.title });
    if (ending.closedBy === null) return t("debrief.pictureOpen", { ending: ending.title });
    if (ending.closedBy === 0) return t("debrief.pictureClosedBefore", { ending: ending.title });
    return t("debrief.pictureClosed", { ending: ending.title, number: ending.closedBy });
  }
}
