import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "~/components/frame/words";
import type { QuestionKind } from "~/domain/curriculum/question";
import "~/messages/areas/question";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";
import { Block } from "./block";
import { type GivenAnswer, useLessonState } from "./lesson-state";

interface Props {
  id: string;
  kind: QuestionKind;
  ask: string;
  anchor?: string | undefined;
  version?: string | undefined;
  /** The fields that answer it: given what was answered, and whether that explains itself now. */
  children: (asked: { anchor: string; answer: GivenAnswer | undefined; explained: boolean }) => ReactNode;
}

/** A question of a lesson, as a form that works without script. Once it is answered everything in it explains itself. */
export function QuestionForm({ id, kind, ask, version = "", anchor = `q-${id}`, children }: Props) {
  const { t } = useTranslation();
  const { answers, versions, canAnswer, withoutChoice, reworded, tooLong } = useLessonState();
  const sending = useSending({ intent: "answer", question: id });
  const isReworded = reworded === id;
  // What was chosen of other words is no answer to these; what was written is still the writer's own.
  const answer = isReworded && kind !== "short" ? undefined : answers[id];
  const explained = answer !== undefined && answer.isDraft !== true;
  const refusal = withoutChoice === id ? t(`lesson.nothingChosen.${kind}`) : isReworded ? t("lesson.reworded") : tooLong === id ? t("lesson.tooLong") : null;
  return (
    <Block anchor={anchor}>
      <Form method="post" data-kept className="stack quiz" id={anchor} tabIndex={-1} preventScrollReset noValidate onSubmit={unlessSending(sending)}>
        <input type="hidden" name="intent" value="answer" />
        <input type="hidden" name="question" value={id} />
        <input type="hidden" name="version" value={versions[id] ?? version} />
        {refusal === null ? null : (
          <div className="alert" role="alert">
            <p>{refusal}</p>
          </div>
        )}
        <fieldset className="ask">
          <legend>{ask}</legend>
          {answer?.isDraft === true && refusal === null ? <p className="small soft">{t("lesson.givenBack")}</p> : null}
          {children({ anchor, answer, explained })}
        </fieldset>
        {canAnswer ? (
          <div className="row">
            <SubmitButton className="btn" sending={sending} busy={t("lesson.answering")}>
              {explained ? t(kind === "short" ? "question.short.keep" : "lesson.answerAgain") : t("lesson.answer")}
            </SubmitButton>
            <span className="small soft" role="status">
              {explained ? `${t("lesson.answerKept")}${answer.note ? ` ${answer.note}` : ""}` : null}
            </span>
          </div>
        ) : null}
      </Form>
    </Block>
  );
}
