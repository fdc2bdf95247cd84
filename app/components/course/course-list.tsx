import { Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import type { Profession } from "~/domain/agency/roles";
import { OwnWays, type OwnWay } from "../pathway/own-ways";
import { HeldBack, type HeldScenario } from "../scenario/held-back";
import { lineAddress } from "~/domain/progress/line-address";

export interface ListedCourse {
  id: string;
  title: string;
  promise: string;
  professions: Profession[];
  minutes: number;
  lessons: number;
  /** Lessons that are completed. */
  done: number;
  isEnrolled: boolean;
  /** The day in words, in the agency's time zone. */
  completed: string | null;
  goesOn: { slug: string; anchor: string | null } | null;
}

/** `held` is null for people who do not write or review courses. */
export function CourseList({ courses, ways, held, readsCases }: { courses: ListedCourse[]; ways: OwnWay[]; held: HeldScenario[] | null; readsCases: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <div className="page-head">
        <h1>{t("courses.title")}</h1>
        <p className="lead">{t("courses.lead")}</p>
        <p>
          <Link to="/terms">{t("courses.terms")}</Link>
        </p>
        {readsCases ? (
          <p>
            <Link to="/cases">{t("courses.offeredCases")}</Link>
          </p>
        ) : null}
      </div>
      {ways.length === 0 ? (
        <p>
          <Link to="/pathways">{t("pathway.all")}</Link>
        </p>
      ) : (
        <OwnWays ways={ways} />
      )}
      {courses.length === 0 ? (
        <p className="reading">{t("courses.empty")}</p>
      ) : (
        <ul className="listing" aria-label={t("courses.list")}>
          {courses.map((course) => (
            <Listed key={course.id} course={course} />
          ))}
        </ul>
      )}
      {held === null || held.length === 0 ? null : <HeldBack scenarios={held} />}
    </>
  );
}

function Listed({ course }: { course: ListedCourse }) {
  const { t } = useTranslation();
  const titleId = `course-${course.id}`;
  const { goesOn } = course;
  const isUnderWay = course.isEnrolled && course.completed === null && goesOn !== null;
  return (
    <li>
      <h2 id={titleId}>
        <Link to={`/courses/${course.id}`}>{course.title}</Link>
      </h2>
      <p className="reading">{course.promise}</p>
      <dl className="facts facts-row">
        <div>
          <dt>{t("courses.duration")}</dt>
          <dd>{t("courses.minutes", { count: course.minutes })}</dd>
        </div>
        <div>
          <dt>{t("courses.parts")}</dt>
          <dd>{t("courses.lessons", { count: course.lessons })}</dd>
        </div>
        <div>
          <dt>{t("courses.for")}</dt>
          {course.professions.map((profession) => (
            <dd key={profession}>{t(`professions.${profession}`)}</dd>
          ))}
        </div>
      </dl>
      <div className="row">
        {isUnderWay ? (
          <Link className="btn btn-main" to={lineAddress(course.id, goesOn)} aria-describedby={titleId}>
            {t("courses.continue")}
          </Link>
        ) : null}
        <Link className={isUnderWay ? "btn" : "btn btn-main"} to={`/courses/${course.id}`} aria-describedby={titleId}>
          {t("courses.open")}
        </Link>
        <Standing course={course} />
      </div>
    </li>
  );
}

function Standing({ course: { completed, isEnrolled, done, lessons } }: { course: ListedCourse }) {
  const { t } = useTranslation();
  if (!isEnrolled) return null;
  return <p className="small soft">{completed === null ? t("courses.progress", { done, lessons }) : t("courses.completed", { day: completed })}</p>;
}
