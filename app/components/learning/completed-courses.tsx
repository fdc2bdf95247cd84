import { Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { DifferenceLine, type DifferenceInWords } from "../course/course-difference";

export interface CompletedCourse {
  course: string;
  title: string;
  /** In words, in the agency's time zone. */
  day: string;
  /** What has come to it since. */
  difference: DifferenceInWords | null;
}

/** What is completed, and the way to the record, which is there from the first day. */
export function CompletedCourses({ courses }: { courses: CompletedCourse[] }) {
  const { t } = useTranslation();
  const toRecord = (
    <p className="small">
      <Link to="/learning/record">{t("learning.toRecord")}</Link>
    </p>
  );
  // A scenario that was played to an ending and a waiver stand in the record too.
  if (courses.length === 0) return toRecord;
  return (
    <section className="stack-s" aria-labelledby="completed">
      <h2 id="completed">{t("learning.completedCourses")}</h2>
      <ul className="gap-list">
        {courses.map(({ course, title, day, difference }) => (
          <li key={course}>
            <Link to={`/courses/${course}`}>{title}</Link>
            <span className="small soft">{t("learning.completedOn", { day })}</span>
            {difference === null ? null : (
              <div className="small">
                <DifferenceLine since={difference.since} added={difference.added.length} changed={difference.changed.length} />
                <Link to={`/courses/${course}#difference`}>{t("difference.look")}</Link>
              </div>
            )}
          </li>
        ))}
      </ul>
      {toRecord}
    </section>
  );
}
