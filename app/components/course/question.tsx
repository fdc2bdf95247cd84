import { Form } from "@remix-run/react";
import { createContext, type ReactNode, useContext } from "react";
import { useTranslation } from "~/components/frame/words";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";
import { Block } from "./block";
import { type GivenAnswer, useLessonState } from "./lesson-state";
import { VoiceContext } from "./voice";

interface Asked {
  anchor: string;
  kind: "one" | "several";
  answer: GivenAnswer | undefined;
}

const AskedContext = createContext<Asked>({ anchor: "", kind: "one", answer: undefined });

interface Props {
  id: string;
  kind: "one" | "several";
  ask: string;
  anchor?: string;
  version?: string;
  children?: ReactNode;
}

/** A form that works without script. Once it is answered every option explains itself. */
export function Question({ id, kind, ask, version = "", anchor = `q-${id}`, children }: Props) {
  const { t } = useTranslation();
  const { answers, versions, canAnswer, withoutChoice, reworded } = useLessonState();
  const sending = useSending({ intent: "answer", question: id });
  const answer = answers[id];
  const isAnswered = answer !== undefined && answer.isDraft !== true;
  return (
    <Block anchor={anchor}>
      <Form method="post" data-kept className="stack quiz" id={anchor} tabIndex={-1} preventScrollReset noValidate onSubmit={unlessSending(sending)}>
        <input type="hidden" name="intent" value="answer" />
        <input type="hidden" name="question" value={id} />
        <input type="hidden" name="version" value={versions[id] ?? version} />
        {withoutChoice === id ? (
          <div className="alert" role="alert">
            <p>{t(`lesson.nothingChosen.${kind}`)}</p>
          </div>
        ) : null}
        {reworded === id ? (
          <div className="alert" role="alert">
            <p>{t("lesson.reworded")}</p>
          </div>
        ) : null}
        <fieldset className="ask">
          <legend>{ask}</legend>
          {kind === "several" ? <p className="small soft">{t("lesson.several")}</p> : null}
          {answer?.isDraft === true ? <p className="small soft">{t("lesson.givenBack")}</p> : null}
          <AskedContext.Provider value={{ anchor, kind, answer }}>{children}</AskedContext.Provider>
        </fieldset>
        {canAnswer ? (
          <div className="row">
            <SubmitButton className="btn" sending={sending} busy={t("lesson.answering")}>
              {t(isAnswered ? "lesson.answerAgain" : "lesson.answer")}
            </SubmitButton>
            <span className="small soft" role="status">
              {isAnswered ? `${t("lesson.answerKept")}${answer.note ? ` ${answer.note}` : ""}` : null}
            </span>
          </div>
        ) : null}
      </Form>
    </Block>
  );
}

interface OptionProps {
  id: string;
  answer: "right" | "wrong";
  text: string;
  verdict: string;
  children?: ReactNode;
}

/** The one that was taken is ochre and says so; right and wrong are told in words. */
export function Option({ id, answer: worth, text, verdict, children }: OptionProps) {
  const { t } = useTranslation();
  const { anchor, kind, answer } = useContext(AskedContext);
  const isAnswered = answer !== undefined && answer.isDraft !== true;
  const isTaken = answer?.options.includes(id) === true;
  const input = `${anchor}-${id}`;
  const missed = kind === "several" && worth === "right" && !isTaken;
  return (
    <div className={isAnswered && isTaken ? "choice choice-yours" : "choice"}>
      <input type={kind === "one" ? "radio" : "checkbox"} name="option" value={id} id={input} defaultChecked={isTaken} aria-describedby={isAnswered ? `${input}-why` : undefined} />
      <label htmlFor={input}>{text}</label>
      {isAnswered ? (
        <div className="answer" id={`${input}-why`}>
          {isTaken ? <p className="kicker">{t("lesson.youChose")}</p> : missed ? <p className="kicker">{t("lesson.notChosen")}</p> : null}
          <p>
            <strong>{verdict}</strong>
          </p>
          <VoiceContext.Provider value="plain">{children}</VoiceContext.Provider>
        </div>
      ) : null}
    </div>
  );
}
