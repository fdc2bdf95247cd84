import { Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import type { Answer } from "~/domain/curriculum/answer";
import type { Question } from "~/domain/curriculum/question";
import { lineAddress } from "~/domain/progress/line-address";
import type { Gain } from "~/domain/progress/gain";
import { testAddress } from "~/domain/progress/test-address";
import { QuestionFields } from "../course/question-fields";
import { PrivateNote } from "../ui/private-note";
import { TestHead, type TestInCourse } from "./test-head";

interface Props extends TestInCourse {
  result: { credit: number; of: number; pass: number | null; passed: boolean | null; day: string };
  gain: Gain | null;
  questions: { number: number; question: Question; answer: Answer | null; lesson: { slug: string; number: number; title: string } | null }[];
  /** An answer came after it had been handed in. */
  tooLate: boolean;
}

/** What came out, what it says beside the test before, and every question with every reason. */
export function TestResult({ result, gain, questions, tooLate, ...test }: Props) {
  const { t } = useTranslation();
  const { course, position } = test;
  return (
    <>
      <TestHead {...test} title={t("tests.result")} />
      <div className="stack-l">
        {tooLate ? (
          <p className="notice" role="status">
            {t("tests.tooLate")}
          </p>
        ) : null}
        <Score result={result} />
        {gain === null ? null : <BeforeAndAfter gain={gain} />}
        <p className="row no-print">
          <Link className="btn" to={`/courses/${course.id}`}>
            {t(position === "before" ? "tests.toLessons" : "tests.toCourse")}
          </Link>
          {position === "after" ? <Link to={testAddress({ course: course.id, position })}>{t("tests.again")}</Link> : null}
        </p>
        <section className="stack-l" aria-labelledby="explained">
          <h2 id="explained">{t("tests.explained")}</h2>
          {questions.map(({ number, question, answer, lesson }) => (
            // A form of its own, or the radios of all questions would be one group, of which a browser checks a single one.
            <form className="stack quiz" key={question.id}>
              <h3 className="kicker">{t("tests.numbered", { number, of: test.of })}</h3>
              <QuestionFields question={question} answer={answer} explained fixed idPrefix={`test-${String(number)}`} seed={test.seed} />
              {lesson === null ? null : (
                <p className="small">
                  <Link to={lineAddress(course.id, { slug: lesson.slug, anchor: null })}>{t("tests.taughtIn", { number: lesson.number, title: lesson.title })}</Link>
                </p>
              )}
            </form>
          ))}
        </section>
      </div>
    </>
  );
}

function Score({ result: { credit, of, pass, passed, day } }: Pick<Props, "result">) {
  const { t } = useTranslation();
  return (
    <div className="prose">
      <p className="lead">{t("tests.score", { credit, of })}</p>
      <p>{passed === null ? t("tests.nothingCounts") : t(passed ? "tests.youPassed" : "tests.youFailed", { pass: pass ?? of })}</p>
      <p className="small soft">
        {Number.isInteger(credit) ? null : t("tests.scoreInPart")} {t("tests.handedInOn", { day })} {t(passed === true ? "tests.staysPassed" : "tests.goes")}
      </p>
      <PrivateNote>{t("tests.private")}</PrivateNote>
    </div>
  );
}

function BeforeAndAfter({ gain: { of, before, after, chance, verdict } }: { gain: Gain }) {
  const { t } = useTranslation();
  return (
    <section className="next" aria-labelledby="gain">
      <h2 id="gain">{t("tests.gain")}</h2>
      <p className="reading">
        {t("tests.gainText", { of, before, after, count: chance })} {t(`tests.verdict.${verdict}`)}
      </p>
      <p className="small soft">{t("tests.gainLimit")}</p>
    </section>
  );
}
