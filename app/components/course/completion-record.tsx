import { Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { hoursInWords } from "../ui/hours-in-words";
import { PrintButton } from "../ui/print-button";
import { lineAddress } from "~/domain/progress/line-address";

export interface Completion {
  /** In words, in the agency's time zone. */
  day: string;
  version: string;
  minutes: number;
  learner: string;
}

interface Props {
  course: { id: string; title: string };
  completed: Completion;
  first: string | null;
}

/** Who completed what and when; it prints as it stands. */
export function CompletionRecord({ course, completed: { day, version, minutes, learner }, first }: Props) {
  const { t } = useTranslation();
  return (
    <section className="next" aria-labelledby="record">
      <h2 id="record">{t("course.record")}</h2>
      <p className="reading">{t("course.recordText", { learner, title: course.title, day })}</p>
      <dl className="facts facts-row">
        <div>
          <dt>{t("course.completedOn")}</dt>
          <dd>{day}</dd>
        </div>
        <div>
          <dt>{t("course.hours")}</dt>
          <dd>{hoursInWords(minutes)}</dd>
        </div>
        <div>
          <dt>{t("course.version")}</dt>
          <dd>{version}</dd>
        </div>
      </dl>
      <div className="row">
        {first === null ? null : (
          <Link className="btn btn-main" to={lineAddress(course.id, { slug: first, anchor: null })}>
            {t("course.readAgain")}
          </Link>
        )}
        <PrintButton>{t("course.print")}</PrintButton>
        <Link to="/learning/record">{t("learning.toRecord")}</Link>
      </div>
    </section>
  );
}
