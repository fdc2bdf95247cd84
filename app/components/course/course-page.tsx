import { useTranslation } from "~/components/frame/words";
import type { Profession } from "~/domain/agency/roles";
import type { Source } from "~/domain/standards/source";
import { Breadcrumbs } from "../frame/breadcrumbs";
import { SourcePageLinks } from "../sources/source-page-links";
import type { StandingInWords } from "../progress/standing-in-words";
import { CourseTests, type TestsOfCourse } from "../tests/course-tests";
import { PrivateNote } from "../ui/private-note";
import { CourseNext, type NextInCourse } from "./course-next";
import { CompletionRecord, type Completion } from "./completion-record";
import { CourseDifference, type DifferenceInWords } from "./course-difference";
import { BetterAfter, type CourseBefore, CourseStanding } from "./course-standing";
import { OwnCaseLink } from "../own-case/own-case-link";
import { CountingLine, type CountsFor, RenewCourse } from "./counting";
import { CourseStops, type ModuleOfStops } from "./course-stops";

export interface CourseInWords {
  id: string;
  version: string;
  title: string;
  promise: string;
  professions: Profession[];
  competencies: string[];
  jurisdiction: string | null;
  minutes: number;
  sources: Source[];
}

export interface CoursePageProps {
  course: CourseInWords;
  modules: ModuleOfStops[];
  isEnrolled: boolean;
  completed: Completion | null;
  next: NextInCourse | null;
  tests: TestsOfCourse;
  standing: StandingInWords;
  betterAfter: CourseBefore[];
  /** For which agencies it counts that this person completes it, and whether that is to be renewed. */
  counting: CountsFor & { renew: "test" | "read" | null };
  /** What has come to it since this person completed it. */
  difference: DifferenceInWords | null;
}

/** What it promises, one thing to press, and every lesson as a stop on the line. */
export function CoursePage({ course, modules, isEnrolled, completed, next, standing, betterAfter, difference, tests, counting }: CoursePageProps) {
  const { t } = useTranslation();
  return (
    <>
      <div className="page-head">
        <Breadcrumbs way={[{ to: "/courses", name: t("courses.title") }]} />
        <h1>{course.title}</h1>
        <p className="lead">{course.promise}</p>
      </div>
      <div className="duo duo-main">
        <div className="stack-l">
          <CountingLine what="course" counts={counting} />
          {completed === null ? <CourseNext course={course.id} isEnrolled={isEnrolled} next={next} /> : <CompletionRecord course={course} completed={completed} first={modules[0]?.lessons[0]?.slug ?? null} />}
          {difference === null ? null : <CourseDifference difference={difference} />}
          <CourseTests course={course.id} tests={tests} />
          <CourseStanding standing={standing} isEnrolled={isEnrolled} />
          {completed === null ? null : <OwnCaseLink course={course.id} />}
          <section className="stack" aria-labelledby="lessons">
            <h2 id="lessons">{t("course.lessons")}</h2>
            <CourseStops course={course.id} modules={modules} next={next?.slug ?? null} />
          </section>
          {counting.renew === null ? null : <RenewCourse hasTest={counting.renew === "test"} />}
        </div>
        <div className="stack-l">
          <About course={course} betterAfter={betterAfter} />
          <section className="stack-s" aria-labelledby="stands-on">
            <h2 id="stands-on">{t("course.sources")}</h2>
            <p className="small soft">{t("course.sourcesLead")}</p>
            <SourcePageLinks sources={course.sources} />
          </section>
        </div>
      </div>
    </>
  );
}

function About({ course, betterAfter }: { course: CourseInWords; betterAfter: CourseBefore[] }) {
  const { t } = useTranslation();
  return (
    <div className="stack">
      <dl className="facts">
        <div>
          <dt>{t("course.duration")}</dt>
          <dd>{t("courses.minutes", { count: course.minutes })}</dd>
        </div>
        <BetterAfter courses={betterAfter} />
        <div>
          <dt>{t("course.for")}</dt>
          {course.professions.map((profession) => (
            <dd key={profession}>{t(`professions.${profession}`)}</dd>
          ))}
        </div>
        <div>
          <dt>{t("course.exercises")}</dt>
          {course.competencies.map((name) => (
            <dd key={name}>{name}</dd>
          ))}
        </div>
        {course.jurisdiction === null ? null : (
          <div>
            <dt>{t("course.jurisdiction")}</dt>
            <dd>{course.jurisdiction}</dd>
          </div>
        )}
      </dl>
      <PrivateNote>{t("course.private")}</PrivateNote>
    </div>
  );
}
