import { Form } from "@remix-run/react";
import { createContext, type ReactNode, useContext } from "react";
import { useTranslation } from "~/components/frame/words";
import "~/messages/areas/question";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";
import { Block } from "./block";
import { Choice } from "./choice";
import { type GivenAnswer, useLessonState } from "./lesson-state";

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
          {kind === "several" ? <p className="small soft">{t("question.several.help")}</p> : null}
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

/** An answer that is offered. */
export function Option({ id, answer: worth, text, verdict, children }: OptionProps) {
  const { anchor, kind, answer } = useContext(AskedContext);
  const isAnswered = answer !== undefined && answer.isDraft !== true;
  return (
    <Choice input={`${anchor}-${id}`} id={id} kind={kind} worth={worth} text={text} verdict={verdict} taken={answer?.options.includes(id) === true} explained={isAnswered}>
      {children}
    </Choice>
  );
}
