import { Form, Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";
import { TestHead, type TestInCourse } from "./test-head";

interface Props extends TestInCourse {
  questions: { number: number; ask: string; isOpen: boolean }[];
  /** Numbers of those that are not answered. */
  open: number[];
  /** "Hand in" was pressed while some were open. */
  warned: boolean;
}

/** Every question with whether it is answered, and the button that ends the test. */
export function TestOverview({ questions, open, warned, ...test }: Props) {
  const { t } = useTranslation();
  const sending = useSending({ intent: "hand-in" });
  const isWarned = warned && open.length > 0;
  const [first] = open;
  return (
    <>
      <TestHead {...test} title={t("tests.overview")} />
      <div className="stack-l">
        <p className="lead">{t("tests.overviewLead")}</p>
        {isWarned ? (
          <div className="alert stack-s" role="alert">
            <h2>{t("tests.openTitle", { count: open.length })}</h2>
            <p>{t("tests.openText")}</p>
          </div>
        ) : null}
        <Form method="post" className="row" onSubmit={unlessSending(sending)}>
          <input type="hidden" name="intent" value="hand-in" />
          {isWarned ? <input type="hidden" name="sure" value="yes" /> : null}
          {first === undefined ? null : (
            <Link className="btn btn-main" to={`?question=${String(first)}`}>
              {t("tests.firstOpen", { number: first })}
            </Link>
          )}
          <SubmitButton className={first === undefined ? "btn btn-main" : "btn"} sending={sending} busy={t("tests.handingIn")}>
            {t(isWarned ? "tests.handInAnyway" : "tests.handIn")}
          </SubmitButton>
        </Form>
        <ol className="line">
          {questions.map(({ number, ask, isOpen }) => (
            <li key={number} className={isOpen ? "ahead" : undefined}>
              <Link to={`?question=${String(number)}`}>{ask}</Link>
              <p className="small soft">
                {t("tests.numbered", { number, of: test.of })}. {t(isOpen ? "tests.notAnswered" : "tests.answered")}
              </p>
            </li>
          ))}
        </ol>
      </div>
    </>
  );
}
