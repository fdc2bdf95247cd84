import { Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";

export interface LeadingCourse {
  course: string;
  title: string;
  /** The lesson from which the scenario is played. */
  lesson: string;
}

/** From a scenario that belongs to a course back into it, for whoever has begun it. */
export function BackToCourse({ course }: { course: LeadingCourse | null }) {
  const { t } = useTranslation();
  if (course === null) return null;
  return (
    <p className="small no-print">
      {t("course.backTo", { title: course.title })} <Link to={`/courses/${course.course}/${course.lesson}#done`}>{t("course.back")}</Link>
    </p>
  );
}
