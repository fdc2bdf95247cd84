import type { ReactNode } from "react";
import { useTranslation } from "~/components/frame/words";
import { TextArea } from "~/components/ui/text-area";
import type { FieldsProps } from "./order-fields";
import { VoiceContext } from "./voice";

export interface ShownModel {
  model: ReactNode;
  points: readonly { id: string; text: string }[];
}

/** A few sentences of one's own, kept as they were typed; then a model beside them, and what a good answer has, to be compared by the learner. */
export function ShortFields({ asked, idPrefix, answer, explained }: Omit<FieldsProps, "mixedBy"> & { asked: ShownModel }) {
  const { t } = useTranslation();
  const field = `${idPrefix}-text`;
  const [text = "", ...found] = answer ?? [];
  return (
    <>
      <div className="field">
        <label htmlFor={field}>{t("question.short.label")}</label>
        <span className="help" id={`${field}-help`}>
          {t("question.short.onlyYou")}
        </span>
        <TextArea className="input" id={field} name="option" dir="auto" defaultValue={text.replaceAll("\r\n", "\n")} aria-describedby={`${field}-help`} />
      </div>
      {explained ? (
        <>
          <div className="answer reasons">
            <p className="kicker">{t("question.short.model")}</p>
            <VoiceContext.Provider value="plain">{asked.model}</VoiceContext.Provider>
          </div>
          <p className="small soft" id={`${field}-compare`}>
            {t("question.short.compare")}
          </p>
          <div role="group" aria-label={t("question.short.found")} aria-describedby={`${field}-compare`}>
            {asked.points.map(({ id, text: point }) => (
              <div key={id} className="choice">
                <input type="checkbox" name="option" value={id} id={`${idPrefix}-${id}`} defaultChecked={found.includes(id)} />
                <label htmlFor={`${idPrefix}-${id}`}>{point}</label>
              </div>
            ))}
          </div>
        </>
      ) : null}
    </>
  );
}
