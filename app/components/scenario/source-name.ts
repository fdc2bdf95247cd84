import type { TFunction } from "i18next";
import type { Source } from "~/domain/standards/source";

/** "Model Strategies, paragraph 32"; "Model Strategies, operative 4 (c)"; "Slides, slide 5". */
export function sourceName(source: Source, t: TFunction): string {
  const words = { instrument: source.instrument.short, number: source.number };
  if (source.unit === "slide") return t("source.slide", words);
  return startsWithDigit(source) ? t("source.paragraph", words) : t("source.operative", words);
}

/** "Model Strategies 32" */
export function sourceShortName(source: Source, t: TFunction): string {
  const words = { instrument: source.instrument.short, number: source.number };
  return source.unit === "slide" ? t("source.shortSlide", words) : t("source.shortName", words);
}

/** Operative paragraphs name their kind within the number. */
function startsWithDigit(source: Pick<Source, "number">): boolean {
  return /^\d/.test(source.number);
}

/** "Paragraph 32", "Slide 5", "operative 4 (c)" */
export function sourceNumber(source: Pick<Source, "number" | "unit">, t: TFunction): string {
  if (source.unit === "paragraph" && !startsWithDigit(source)) return source.number;
  return t(`source.numbered.${source.unit}`, { number: source.number });
}
