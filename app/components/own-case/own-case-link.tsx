import { Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";

/** At the end of a course: the way to one's own case. */
export function OwnCaseLink({ course }: { course: string }) {
  const { t } = useTranslation();
  return (
    <section className="stack-s no-print" aria-labelledby="own-case">
      <h2 id="own-case">{t("course.ownCase")}</h2>
      <p className="reading">{t("course.ownCaseLead")}</p>
      <p>
        <Link className="btn" to={`/courses/${course}/own-case`}>
          {t("course.ownCaseOpen")}
        </Link>
      </p>
    </section>
  );
}
