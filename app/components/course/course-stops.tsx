import { Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import type { LessonState } from "~/domain/progress/course-progress";
import { LessonStateMark } from "../progress/lesson-state-mark";

export interface ModuleOfStops {
  id: string;
  title: string;
  lessons: StopInCourse[];
}

export interface StopInCourse {
  slug: string;
  number: number;
  title: string;
  isHeld: boolean;
  minutes: number | null;
  state: LessonState;
  lacksScenario: boolean;
  scenario: { id: string; title: string | null } | null;
}

/** The lessons as stops on the line: solid as far as they are complete, dotted where it is still open. */
export function CourseStops({ course, modules, next }: { course: string; modules: ModuleOfStops[]; next: string | null }) {
  return (
    <div className="stack">
      {modules.map(({ id, title, lessons }) => (
        <section className="stack-s" key={id} aria-labelledby={`module-${id}`}>
          <h3 id={`module-${id}`}>{title}</h3>
          <ol className="line">
            {lessons.map((lesson) => (
              <li key={lesson.slug} className={lesson.state === "completed" || lesson.slug === next ? undefined : "ahead"} aria-current={lesson.slug === next ? "step" : undefined}>
                <Stop course={course} lesson={lesson} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function Stop({ course, lesson }: { course: string; lesson: StopInCourse }) {
  const { t } = useTranslation();
  return (
    <div className="stop">
      <p>
        {lesson.isHeld ? lesson.title : <Link to={`/courses/${course}/${lesson.slug}`}>{lesson.title}</Link>}
      </p>
      <p className="row small">
        <LessonStateMark state={lesson.state} />
        <span className="soft">
          {t("course.lesson", { number: lesson.number })}
          {lesson.minutes === null ? null : `, ${t("course.minutes", { count: lesson.minutes })}`}
        </span>
      </p>
      {lesson.isHeld ? <p className="small soft">{t("course.held")}</p> : null}
      {lesson.scenario === null ? null : (
        <p className="small soft">{lesson.lacksScenario ? t("course.lacksScenario") : lesson.scenario.title === null ? t("course.withAScenario") : t("course.withScenario", { title: lesson.scenario.title })}</p>
      )}
    </div>
  );
}
