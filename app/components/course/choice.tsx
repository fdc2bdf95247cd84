import type { ReactNode } from "react";
import { useTranslation } from "~/components/frame/words";
import { VoiceContext } from "./voice";

interface Props {
  /** Of the field on the page, and its value. */
  input: string;
  id: string;
  kind: "one" | "several";
  worth: "right" | "wrong";
  text: string;
  verdict: string;
  taken: boolean;
  explained: boolean;
  children?: ReactNode;
}

/** An option of a question. Once it is explained, the one that was taken is ochre and says so; right and wrong are told in words. */
export function Choice({ input, id, kind, worth, text, verdict, taken, explained, children }: Props) {
  const { t } = useTranslation();
  const missed = kind === "several" && worth === "right" && !taken;
  return (
    <div className={explained && taken ? "choice choice-yours" : "choice"}>
      <input type={kind === "one" ? "radio" : "checkbox"} name="option" value={id} id={input} defaultChecked={taken} aria-describedby={explained ? `${input}-why` : undefined} />
      <label htmlFor={input}>{text}</label>
      {explained ? (
        <div className="answer" id={`${input}-why`}>
          {taken ? <p className="kicker">{t("question.youChose")}</p> : missed ? <p className="kicker">{t("question.several.notChosen")}</p> : null}
          <p>
            <strong>{verdict}</strong>
          </p>
          <VoiceContext.Provider value="plain">{children}</VoiceContext.Provider>
        </div>
      ) : null}
    </div>
  );
}
