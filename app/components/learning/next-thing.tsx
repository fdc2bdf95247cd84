import { Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { lineAddress } from "~/domain/progress/line-address";
import type { TestPosition } from "~/domain/progress/fact";
import { testAddress } from "~/domain/progress/test-address";
import { Icon } from "../ui/icon";
import { type OfVersion, StandsIn } from "./version-standing";

export interface NextAttempt {
  kind: "scenario";
  attempt: string;
  scenario: string;
  at: string | null;
  /** The sentence of the story at which the learner stopped. */
  sentence: string | null;
  /** The decision of an earlier attempt at which it began. */
  againFrom: number | null;
  standsIn: OfVersion;
}

export interface NextCourse {
  kind: "course";
  course: string;
  title: string;
  /** Lessons that are completed, of so many. */
  done: number;
  lessons: number;
  /** Lesson and line at which the learner stopped; null when what is left cannot be read now. */
  goesOn: { slug: string; number: number; title: string; anchor: string | null; begins: string | null } | null;
}

export interface NextTest {
  kind: "test";
  course: string;
  /** Of the course. */
  title: string;
  position: TestPosition;
  sitting: string;
}

export type NextThing = NextAttempt | NextCourse | NextTest;

/** One thing, large: the course or the story in which something was done last. */
export function Next({ next }: { next: NextThing }) {
  const { t } = useTranslation();
  return (
    <section className="next" aria-labelledby="next">
      <p className="kicker">{t("learning.next")}</p>
      <h2 id="next" className="title">
        {next.kind === "scenario" ? next.scenario : next.title}
      </h2>
      {next.kind === "course" ? <CourseGoesOn next={next} /> : next.kind === "test" ? <TestGoesOn next={next} /> : <StoryGoesOn next={next} />}
    </section>
  );
}

function CourseGoesOn({ next: { course, done, lessons, goesOn } }: { next: NextCourse }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="reading">
        {goesOn === null ? t("learning.courseHeld") : t("learning.inLesson", { number: goesOn.number, title: goesOn.title })}{" "}
        {goesOn === null || goesOn.begins === null ? null : t("learning.stoppedAtLine", { begins: goesOn.begins })}
      </p>
      <p className="small soft">{t("learning.courseProgress", { done, lessons })}</p>
      <div className="row">
        {goesOn === null ? null : (
          <Link className="btn btn-main" to={lineAddress(course, goesOn)} aria-describedby="next">
            {t("learning.continue")}
            <Icon name="arrow" />
          </Link>
        )}
        <Link to={`/courses/${course}`}>{t("learning.aboutCourse")}</Link>
      </div>
    </>
  );
}

function TestGoesOn({ next }: { next: NextTest }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="reading">{t(`learning.inTest.${next.position}`)}</p>
      <div className="row">
        <Link className="btn btn-main" to={testAddress(next)} aria-describedby="next">
          {t("learning.continue")}
          <Icon name="arrow" />
        </Link>
        <Link to={`/courses/${next.course}`}>{t("learning.aboutCourse")}</Link>
      </div>
    </>
  );
}

function StoryGoesOn({ next }: { next: NextAttempt }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="reading">
        {next.at === null ? t("learning.stopped") : t("learning.stoppedAt", { at: next.at })} {next.sentence}
      </p>
      {next.againFrom === null ? null : <p className="small soft">{t("player.againFrom", { decision: next.againFrom })}</p>}
      <StandsIn version={next.standsIn} />
      <div className="row">
        <Link className="btn btn-main" to={`/attempts/${next.attempt}`} aria-describedby="next">
          {t("learning.continue")}
          <Icon name="arrow" />
        </Link>
        <Link to="/scenarios">{t("learning.another")}</Link>
      </div>
    </>
  );
}
