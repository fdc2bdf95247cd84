import type { ReactNode } from "react";
import { useTranslation } from "~/components/frame/words";
import { numberOf } from "~/domain/curriculum/answer";
import type { FieldsProps } from "./order-fields";
import { Reason } from "./reason";

export interface ShownRange {
  unit: string;
  least: number;
  most: number;
  below: ReactNode;
  within: ReactNode;
  above: ReactNode;
}

/** A number, and why less would be wrong and why more would be. */
export function NumericFields({ range, idPrefix, answer, explained }: FieldsProps & { range: ShownRange }) {
  const { t } = useTranslation();
  const { unit, least, most } = range;
  const field = `${idPrefix}-number`;
  const typed = answer?.[0];
  const number = numberOf(typed);
  const parts = [
    { key: "within", title: least === most ? t("question.numeric.exactly", { least, unit }) : t("question.numeric.between", { least, most, unit }), taken: number !== null && number >= least && number <= most, right: true },
    { key: "below", title: t("question.numeric.below", { least, unit }), taken: number !== null && number < least, right: false },
    { key: "above", title: t("question.numeric.above", { most, unit }), taken: number !== null && number > most, right: false },
  ] as const;
  return (
    <>
      <div className="field">
        <label htmlFor={field}>{t("question.numeric.label", { unit })}</label>
        <input className="input" id={field} name="option" inputMode="decimal" autoComplete="off" maxLength={20} defaultValue={typed ?? ""} aria-describedby={explained ? `${field}-why` : undefined} />
      </div>
      {explained ? (
        <div className="stack-s reasons" id={`${field}-why`}>
          {parts.map(({ key, title, taken, right }) => (
            <Reason key={key} kicker={taken ? t("question.numeric.yours", { number: typed ?? "" }) : null} yours={taken} title={`${t(right ? "question.right" : "question.wrong")} ${title}`}>
              {range[key]}
            </Reason>
          ))}
        </div>
      ) : null}
    </>
  );
}
