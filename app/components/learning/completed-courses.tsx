import { Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";

export interface CompletedCourse {
  course: string;
  title: string;
  /** In words, in the agency's time zone. */
  day: string;
}

export function CompletedCourses({ courses }: { courses: CompletedCourse[] }) {
  const { t } = useTranslation();
  if (courses.length === 0) return null;
  return (
    <section className="stack-s" aria-labelledby="completed">
      <h2 id="completed">{t("learning.completedCourses")}</h2>
      <ul className="gap-list">
        {courses.map(({ course, title, day }) => (
          <li key={course}>
            <Link to={`/courses/${course}`}>{title}</Link>
            <span className="small soft">{t("learning.completedOn", { day })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
