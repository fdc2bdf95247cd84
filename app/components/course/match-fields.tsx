import type { ReactNode } from "react";
import { useTranslation } from "~/components/frame/words";
import { mixed } from "~/domain/curriculum/mixed";
import { Lettered, LetteredSelect } from "./lettered";
import type { FieldsProps } from "./order-fields";
import { Reason } from "./reason";

export interface ShownPair {
  id: string;
  left: string;
  right: string;
  why: ReactNode;
}

/** What belongs to each line; the lines stand as they are written, what belongs to them is mixed. */
export function MatchFields({ pairs, idPrefix, mixedBy, answer, explained }: FieldsProps & { pairs: readonly ShownPair[] }) {
  const { t } = useTranslation();
  const offered = mixed(pairs, mixedBy).map(({ id, right }) => ({ id, text: right }));
  const found = pairs.filter(({ id }, index) => answer?.[index] === id).length;
  const kicker = (id: string, taken: string | undefined) => {
    if (taken === undefined) return null;
    return taken === id ? t("question.match.chosen") : t("question.match.other", { text: pairs.find((pair) => pair.id === taken)?.right ?? "" });
  };
  return (
    <>
      <p className="small soft">{t("question.match.help")}</p>
      <Lettered things={offered} />
      {explained && answer !== null ? (
        <p>
          <strong>{found === pairs.length ? t("question.match.right") : t("question.match.wrong", { count: found, of: pairs.length })}</strong>
        </p>
      ) : null}
      <div className="stack">
        {pairs.map(({ id, left, right, why }, index) => {
          const field = `${idPrefix}-${id}`;
          const taken = answer?.[index];
          return (
            <div key={id} className="stack-s">
              <LetteredSelect id={field} label={left} things={offered} taken={taken} describedBy={explained ? `${field}-why` : undefined} />
              {explained ? (
                <Reason id={`${field}-why`} kicker={kicker(id, taken)} yours={taken === id} title={t("question.match.belongs", { left, right })}>
                  {why}
                </Reason>
              ) : null}
            </div>
          );
        })}
      </div>
    </>
  );
}
