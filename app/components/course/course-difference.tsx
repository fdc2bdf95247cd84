import { Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { listInWords } from "../ui/day-in-words";

/** What has come to a course since somebody completed it. */
export interface DifferenceInWords {
  course: string;
  since: string;
  added: LessonNamed[];
  changed: LessonNamed[];
}

interface LessonNamed {
  slug: string;
  title: string;
}

/** What has come, and the way to each lesson of it. Nothing is asked. */
export function CourseDifference({ difference: { course, since, added, changed } }: { difference: DifferenceInWords }) {
  const { t } = useTranslation();
  return (
    <section className="stack-s" aria-labelledby="difference">
      <h2 id="difference">{t("difference.title")}</h2>
      <DifferenceLine since={since} added={added.length} changed={changed.length} />
      <ul className="gap-list">
        {added.map((lesson) => (
          <Offered key={lesson.slug} course={course} lesson={lesson} what={t("difference.new")} />
        ))}
        {changed.map((lesson) => (
          <Offered key={lesson.slug} course={course} lesson={lesson} what={t("difference.rewritten")} />
        ))}
      </ul>
    </section>
  );
}

function Offered({ course, lesson: { slug, title }, what }: { course: string; lesson: LessonNamed; what: string }) {
  return (
    <li>
      <span>
        <Link to={`/courses/${course}/${slug}`}>{title}</Link> <span className="small soft">{what}</span>
      </span>
    </li>
  );
}

/** In one sentence how much has come. */
export function DifferenceLine({ since, added, changed }: { since: string; added: number; changed: number }) {
  const { t } = useTranslation();
  const parts = [...(added === 0 ? [] : [t("difference.added", { count: added })]), ...(changed === 0 ? [] : [t(added === 0 ? "difference.changedAlone" : "difference.changed", { count: changed })])];
  return <p>{t("difference.since", { version: since, what: listInWords(parts, t("format.locale")) })}</p>;
}
