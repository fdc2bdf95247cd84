import { Form } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import type { Answer } from "~/domain/curriculum/answer";
import type { Question } from "~/domain/curriculum/question";
import { QuestionFields } from "../course/question-fields";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";
import { TestHead, type TestInCourse } from "./test-head";

interface Props extends TestInCourse {
  number: number;
  question: Question;
  /** What is kept. */
  answer: Answer | null;
  /** What was chosen and is not kept: given back after a refusal, or after a sign-in that had ended. */
  typed: Answer | null;
  refused: boolean;
}

/** One question; each way on keeps the answer. */
export function TestQuestion({ number, question, answer, typed, refused, ...test }: Props) {
  const { t } = useTranslation();
  const sending = useSending({ intent: "answer", question: question.id });
  return (
    <>
      <TestHead {...test} title={t("tests.numbered", { number, of: test.of })} />
      <Form method="post" data-kept className="stack quiz" noValidate onSubmit={unlessSending(sending)} key={question.id}>
        <input type="hidden" name="intent" value="answer" />
        <input type="hidden" name="question" value={question.id} />
        <input type="hidden" name="number" value={number} />
        {refused ? (
          <div className="alert" role="alert">
            <p>{t("tests.noAnswer")}</p>
          </div>
        ) : typed === null ? null : (
          <p className="small soft">{t("tests.givenBack")}</p>
        )}
        <QuestionFields question={question} answer={typed ?? answer} explained={false} idPrefix="test" seed={test.seed} />
        <div className="row">
          <SubmitButton sending={sending} busy={t("tests.keeping")}>
            {t(number === test.of ? "tests.last" : "tests.next")}
          </SubmitButton>
          {number === 1 ? null : (
            <button className="btn" name="to" value="before" aria-disabled={sending || undefined}>
              {t("tests.before")}
            </button>
          )}
          {number === test.of ? null : (
            <button className="btn" name="to" value="all" aria-disabled={sending || undefined}>
              {t("tests.all")}
            </button>
          )}
        </div>
      </Form>
      <p className="small soft">{t("tests.stop")}</p>
    </>
  );
}
