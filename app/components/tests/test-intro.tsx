import { Form, Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import type { CourseTest } from "~/domain/curriculum/course";
import type { TestPosition } from "~/domain/progress/fact";
import { CountingLine, type CountsFor } from "../course/counting";
import { Breadcrumbs } from "../frame/breadcrumbs";
import { PrivateNote } from "../ui/private-note";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";

interface Props {
  course: { id: string; title: string };
  position: TestPosition;
  /** Null while the course has none. */
  test: CourseTest | null;
  mayBegin: boolean;
  /** For whom it counts that this person passes it. */
  countsFor: CountsFor;
}

/** What a test is and what counts of it, before it begins. */
export function TestIntro({ course, position, test, mayBegin, countsFor }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <div className="page-head">
        <Breadcrumbs way={[{ to: "/courses", name: t("courses.title") }, { to: `/courses/${course.id}`, name: course.title }]} />
        <h1>{t(`tests.title.${position}`)}</h1>
      </div>
      {test === null || !mayBegin ? <Over course={course.id} why={test === null ? "none" : position} /> : <About position={position} test={test} countsFor={countsFor} />}
    </>
  );
}

function Over({ course, why }: { course: string; why: TestPosition | "none" }) {
  const { t } = useTranslation();
  return (
    <div className="stack">
      <p className="notice">{t(`tests.over.${why}`)}</p>
      <p>
        <Link to={`/courses/${course}`}>{t("tests.toCourse")}</Link>
      </p>
    </div>
  );
}

function About({ position, test: { questions, pass }, countsFor }: { position: TestPosition; test: CourseTest; countsFor: CountsFor }) {
  const { t } = useTranslation();
  const sending = useSending({ intent: "begin" });
  return (
    <div className="stack-l">
      <p className="lead">{t(`tests.lead.${position}`, { questions: t("tests.questions", { count: questions }) })}</p>
      <section className="stack-s" aria-labelledby="counts">
        <h2 id="counts">{t("tests.counts")}</h2>
        {position === "before" ? null : <CountingLine what="test" counts={countsFor} />}
        <ul className="reading">
          {(position === "before" ? (["countsNothing"] as const) : (["countsMark", "countsRecorded", "countsAgain"] as const)).map((line) => (
            <li key={line}>{t(`tests.${line}`, { pass, of: questions })}</li>
          ))}
          <li>{t("tests.notWork")}</li>
        </ul>
        <PrivateNote>{t("tests.private")}</PrivateNote>
      </section>
      <section className="stack-s" aria-labelledby="how">
        <h2 id="how">{t("tests.how")}</h2>
        <ul className="reading">
          {(["howOneByOne", "howStop", "howEnd"] as const).map((line) => (
            <li key={line}>{t(`tests.${line}`)}</li>
          ))}
        </ul>
      </section>
      <Form method="post" onSubmit={unlessSending(sending)}>
        <input type="hidden" name="intent" value="begin" />
        <SubmitButton sending={sending} busy={t("tests.beginning")}>
          {t("tests.begin")}
        </SubmitButton>
      </Form>
    </div>
  );
}
