import type { ReactNode } from "react";
import { useTranslation } from "~/components/frame/words";
import { mixed } from "~/domain/curriculum/mixed";
import { Lettered, LetteredSelect } from "./lettered";
import { Reason } from "./reason";

export interface ShownStep {
  id: string;
  text: string;
  why: ReactNode;
}

export interface FieldsProps {
  idPrefix: string;
  /** What mixes the things that are offered. */
  mixedBy: string;
  /** As they were sent; null before. */
  answer: readonly string[] | null;
  explained: boolean;
}

/** A step for each place. */
export function OrderFields({ steps, idPrefix, mixedBy, answer, explained }: FieldsProps & { steps: readonly ShownStep[] }) {
  const { t } = useTranslation();
  const offered = mixed(steps, mixedBy);
  const placed = steps.filter(({ id }, index) => answer?.[index] === id).length;
  return (
    <>
      <p className="small soft">{t("question.order.help")}</p>
      <Lettered things={offered} />
      <div className="stack-s">
        {steps.map(({ id }, index) => (
          <LetteredSelect key={id} id={`${idPrefix}-place-${String(index + 1)}`} label={t(`question.place.${placeAt(index)}`)} things={offered} taken={answer?.[index]} describedBy={explained && answer !== null ? `${idPrefix}-verdict` : undefined} />
        ))}
      </div>
      {explained ? (
        <>
          {answer === null ? null : (
            <p id={`${idPrefix}-verdict`}>
              <strong>{placed === steps.length ? t("question.order.right") : t("question.order.wrong", { count: placed, of: steps.length })}</strong>
            </p>
          )}
          <ol className="stack-s reasons">
            {steps.map(({ id, text, why }, index) => (
              <li key={id}>
                <Reason kicker={placeInWords(t, index, answer?.indexOf(id) ?? -1)} yours={answer?.[index] === id} title={text}>
                  {why}
                </Reason>
              </li>
            ))}
          </ol>
        </>
      ) : null}
    </>
  );
}

const PLACES = ["1", "2", "3", "4", "5", "6", "7"] as const;

/** Seven steps are the most. */
function placeAt(index: number): (typeof PLACES)[number] {
  return PLACES[index] ?? "7";
}

function placeInWords(t: ReturnType<typeof useTranslation>["t"], index: number, yours: number): string {
  const place = t(`question.place.${placeAt(index)}`);
  if (yours === -1) return place;
  return yours === index ? t("question.order.here", { place }) : t("question.order.elsewhere", { place, placed: t(`question.placed.${placeAt(yours)}`) });
}
