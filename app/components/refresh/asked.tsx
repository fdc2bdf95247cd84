import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "~/components/frame/words";
import type { LessonQuestion } from "~/domain/curriculum/course";
import type { Block } from "~/domain/scenario/prose";
import { QuestionFields } from "../course/question-fields";
import { Choices, type DecisionView, NO_CLOCK } from "../scenario/decision";
import { Prose } from "../scenario/prose";
import { SceneLayout, Story } from "../scenario/scene-frame";
import { PrivateNote } from "../ui/private-note";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";
import { refreshAddress } from "./address";
import { QuestionOrigin } from "./question-origin";

export interface AskedQuestion {
  kind: "question";
  key: string;
  version: string;
  question: LessonQuestion;
  lesson: { title: string };
}

export interface AskedDecision {
  kind: "decision";
  key: string;
  version: string;
  view: DecisionView;
  /** What was told before it, since the decision before. */
  told: Block[];
  story: string;
}

export type RefreshProblem = "no-answer" | "reworded";

interface Props<Refresher> {
  refresher: Refresher;
  passedOver: readonly string[];
  problem: RefreshProblem | null;
  /** Sent and refused, or chosen before the sign-in had ended. */
  typed: readonly string[];
}

export function AskQuestion({ refresher, typed, ...page }: Props<AskedQuestion>) {
  const { question, lesson, key } = refresher;
  return (
    <AnswerForm refresher={refresher} {...page} wasTyped={typed.length > 0}>
      <QuestionOrigin lesson={lesson} question={question} />
      <QuestionFields key={key} question={question} answer={typed.length > 0 ? [...typed] : null} explained={false} idPrefix="refresh" />
    </AnswerForm>
  );
}

/** As it was met: the story at that point, and the choices in the order of the attempt. */
export function AskDecision({ refresher, typed, ...page }: Props<AskedDecision>) {
  const { t } = useTranslation();
  const { view, told, story, key } = refresher;
  return (
    <SceneLayout frame={view.frame} source={null}>
      <div className="scene-main stack-l">
        <div className="stack">
          <p className="kicker">{t("refresh.fromStory", { story })}</p>
          <Prose blocks={told} />
        </div>
        <Story frame={view.frame} text={view.text} />
        <AnswerForm refresher={refresher} {...page} wasTyped={false}>
          <Choices key={key} view={{ ...view, preselected: typed[0] ?? null }} clock={NO_CLOCK} secondsLeft={null} />
          {view.hint === null ? null : (
            <details className="hint">
              <summary>{t("player.hint")}</summary>
              <p>{view.hint}</p>
            </details>
          )}
        </AnswerForm>
        <PrivateNote>{t("refresh.nothingWritten")}</PrivateNote>
      </div>
    </SceneLayout>
  );
}

interface FormProps extends Omit<Props<{ key: string; version: string }>, "typed"> {
  wasTyped: boolean;
  children: ReactNode;
}

function AnswerForm({ refresher: { key, version }, passedOver, problem, wasTyped, children }: FormProps) {
  const { t } = useTranslation();
  const sending = useSending({ intent: "answer", item: key });
  return (
    <Form method="post" action={refreshAddress({ show: key, passedOver })} data-kept className="stack quiz" id="asked" tabIndex={-1} noValidate onSubmit={unlessSending(sending)}>
      <input type="hidden" name="intent" value="answer" />
      <input type="hidden" name="item" value={key} />
      <input type="hidden" name="version" value={version} />
      {problem === null ? null : (
        <div className="alert" role="alert">
          <p>{t(problem === "reworded" ? "refresh.reworded" : "refresh.nothingChosen")}</p>
        </div>
      )}
      {wasTyped && problem === null ? <p className="small soft">{t("refresh.givenBack")}</p> : null}
      {children}
      <div className="row">
        <SubmitButton sending={sending} busy={t("refresh.answering")}>
          {t("refresh.answer")}
        </SubmitButton>
      </div>
    </Form>
  );
}
