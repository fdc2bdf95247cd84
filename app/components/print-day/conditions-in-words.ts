import type { TFunction } from "i18next";
import type { PaperCondition, Said } from "~/domain/scenario/paper";
import type { Comparison } from "~/domain/scenario/representation";

/** What a condition of the book is told with: words, and the seats by their names. */
export interface InWords {
  t: TFunction;
  seatName(seat: string): string;
}

/** "box 7 is 2 or more and (box 3 is ticked or box 9 is empty)" */
export function conditionInWords(condition: PaperCondition, words: InWords): string {
  const { t, seatName } = words;
  switch (condition.is) {
    case "always":
      return t("printDay.when.always");
    case "never":
      return t("printDay.when.never");
    case "ticked":
    case "empty":
      return t(`printDay.when.${condition.is}`, { box: condition.box });
    case "box":
      return boxInWords(condition, t);
    case "boxes":
      return t("printDay.when.boxes", { left: condition.left, compare: compared(condition.compare, t), right: condition.right });
    case "said":
    case "unsaid":
      return t(`printDay.when.${condition.is}`, { seat: seatName(condition.seat), letter: condition.letter });
    case "count":
      return countInWords(condition, words);
    case "counts":
      return t("printDay.when.counts", { left: saidInWords(condition.left, words), compare: compared(condition.compare, t), right: saidInWords(condition.right, words) });
    case "all":
    case "any":
      return joinedInWords(condition.is, condition.of, words);
  }
}

function joinedInWords(is: "all" | "any", of: PaperCondition[], words: InWords): string {
  const { t } = words;
  const inner = of.map((one) => (one.is === "all" || one.is === "any" ? t("printDay.when.group", { inner: conditionInWords(one, words) }) : conditionInWords(one, words)));
  return inner.reduceRight((rest, first) => t(is === "all" ? "printDay.when.and" : "printDay.when.or", { first, rest }));
}

function boxInWords({ box, compare, value }: Extract<PaperCondition, { is: "box" }>, t: TFunction): string {
  // Boxes hold whole numbers.
  const [word, than] = (["==", "!=", ">=", "<="] as const).includes(compare as "==") ? [compare, value] : compare === ">" ? [">=", value + 1] : ["<=", value - 1];
  const key = ({ "==": "equal", "!=": "unequal", ">=": "least", "<=": "most" } as const)[word as "=="];
  return t(`printDay.when.${key}`, { box, value: than });
}

function countInWords({ of, compare, value }: Extract<PaperCondition, { is: "count" }>, words: InWords): string {
  const { t } = words;
  const said = saidInWords(of, words);
  if ((compare === "==" && value === 0) || (compare === "<" && value === 1) || (compare === "<=" && value === 0)) return t("printDay.when.none", { said });
  if (compare === "==" || compare === "!=") return t(compare === "==" ? "printDay.when.countEqual" : "printDay.when.countUnequal", { value, said });
  if (compare === ">=" || compare === ">") return t("printDay.when.countLeast", { value: compare === ">" ? value + 1 : value, said });
  return t("printDay.when.countMost", { value: compare === "<" ? value - 1 : value, said });
}

function saidInWords(of: Said[], { t, seatName }: InWords): string {
  return of.map(({ seat, letter }) => t("printDay.when.letter", { seat: seatName(seat), letter })).join(", ");
}

function compared(compare: Comparison, t: TFunction): string {
  const key = ({ ">": "more", ">=": "moreOrSame", "<": "less", "<=": "lessOrSame", "==": "same", "!=": "other" } as const)[compare];
  return t(`printDay.when.${key}`);
}
