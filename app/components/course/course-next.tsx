import { Form, Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { Icon } from "../ui/icon";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";
import { lineAddress } from "~/domain/progress/line-address";

export interface NextInCourse {
  slug: string;
  number: number;
  title: string;
  /** Where in the lesson the learner stopped; null at its top. */
  anchor: string | null;
  begins: string | null;
}

/** The one thing to press: to begin, or to go on at the line where one stopped. */
export function CourseNext({ course, isEnrolled, next }: { course: string; isEnrolled: boolean; next: NextInCourse | null }) {
  const { t } = useTranslation();
  if (next === null) return <p className="notice">{t("course.nothingLeft")}</p>;
  return isEnrolled ? <GoOn course={course} next={next} /> : <Begin next={next} />;
}

function GoOn({ course, next }: { course: string; next: NextInCourse }) {
  const { t } = useTranslation();
  return (
    <section className="next" aria-labelledby="next">
      <p className="kicker">
        {t("course.next")}: {t("course.lesson", { number: next.number })}
      </p>
      <h2 id="next" className="title">
        {next.title}
      </h2>
      <p className="reading">{next.begins === null ? t("course.fromTop") : t("course.stopped", { begins: next.begins })}</p>
      <Link className="btn btn-main" to={lineAddress(course, next)} aria-describedby="next">
        {t("course.continue")}
        <Icon name="arrow" />
      </Link>
    </section>
  );
}

function Begin({ next }: { next: NextInCourse }) {
  const { t } = useTranslation();
  const sending = useSending({ intent: "start" });
  return (
    <section className="next" aria-labelledby="next">
      <h2 id="next">{t("course.begin")}</h2>
      <p className="reading">{t("course.startsWith", { number: next.number, title: next.title })}</p>
      <Form method="post" onSubmit={unlessSending(sending)}>
        <input type="hidden" name="intent" value="start" />
        <SubmitButton sending={sending} busy={t("course.starting")}>
          {t("course.start")}
        </SubmitButton>
      </Form>
    </section>
  );
}
