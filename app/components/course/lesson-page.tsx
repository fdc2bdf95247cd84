import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "~/components/frame/words";
import { Breadcrumbs } from "../frame/breadcrumbs";
import { Icon } from "../ui/icon";
import { LessonMargin, type ListedSection } from "./lesson-margin";
import { type LessonState, LessonStateContext } from "./lesson-state";
import { LessonText } from "./lesson-text";

export interface ShownLesson {
  slug: string;
  title: string;
  number: number;
  aim: string;
  minutes: number;
  hash: string;
  sections: ListedSection[];
}

export interface NeighbourLesson {
  slug: string;
  title: string;
  number: number;
}

export interface LessonPageProps {
  course: { id: string; title: string; count: number };
  lesson: ShownLesson;
  before: NeighbourLesson | null;
  after: NeighbourLesson | null;
  state: LessonState;
  /** Anchor of the section in which the reader stopped; those before it are behind the reader. Null at the beginning. */
  at?: string | null;
  /** What stands at the end beside the ways on, such as the button "Mark as complete". */
  actions?: ReactNode;
}

/** A lesson: the margin says where one is, the column is for reading. */
export function LessonPage({ course, lesson, before, after, state, at = null, actions }: LessonPageProps) {
  const { t } = useTranslation();
  return (
    <article className="lesson">
      <header className="page-head">
        <Breadcrumbs way={[{ to: "/courses", name: t("frame.courses") }, { to: `/courses/${course.id}`, name: course.title }]} />
        <h1>{lesson.title}</h1>
        <p className="lead">{t("lesson.lead", { number: lesson.number, of: course.count, minutes: t("scenarios.minutes", { count: lesson.minutes }), aim: lesson.aim })}</p>
      </header>
      <LessonMargin number={lesson.number} of={course.count} sections={lesson.sections} at={at} />
      <div className="lesson-body">
        <LessonStateContext.Provider value={state}>
          <LessonText hash={lesson.hash} />
        </LessonStateContext.Provider>
        <WaysOn course={course.id} before={before} after={after} actions={actions} />
      </div>
    </article>
  );
}

function WaysOn({ course, before, after, actions }: { course: string; before: NeighbourLesson | null; after: NeighbourLesson | null; actions: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className="row row-apart ways-on no-print">
      {before === null ? <Link to={`/courses/${course}`}>{t("lesson.toCourse")}</Link> : <Link to={`/courses/${course}/${before.slug}`}>{t("lesson.before", { number: before.number, title: before.title })}</Link>}
      <div className="row">
        {actions}
        {after === null ? null : (
          <Link className="btn" to={`/courses/${course}/${after.slug}`}>
            {t("lesson.next")}
            <Icon name="arrow" />
          </Link>
        )}
      </div>
    </div>
  );
}
