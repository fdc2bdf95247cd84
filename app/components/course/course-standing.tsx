import { Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import type { StepState } from "~/domain/progress/way";
import { StandingLines, type StandingInWords } from "../progress/standing-in-words";
import { StepStateMark } from "../progress/step-state-mark";

/** Completed, passed, failed, satisfied and waived: each for itself, with why, and what is missing. */
export function CourseStanding({ standing, isEnrolled }: { standing: StandingInWords; isEnrolled: boolean }) {
  const { t } = useTranslation();
  if (!isEnrolled && standing.waived === null) return null;
  return (
    <section className="stack-s" aria-labelledby="standing">
      <h2 id="standing">{t("standing.title")}</h2>
      <StandingLines standing={standing} />
      {standing.satisfied === null ? null : <p>{standing.satisfied.by === "waived" && standing.completed === null ? t("standing.waivedOpen") : t("standing.satisfied")}</p>}
    </section>
  );
}

export interface CourseBefore {
  id: string;
  title: string;
  state: StepState;
}

/** The courses that this one builds on. They advise; nothing is locked. */
export function BetterAfter({ courses }: { courses: CourseBefore[] }) {
  const { t } = useTranslation();
  if (courses.length === 0) return null;
  return (
    <div>
      <dt>{t("standing.betterAfter")}</dt>
      {courses.map(({ id, title, state }) => (
        <dd key={id}>
          <Link to={`/courses/${id}`}>{title}</Link>{" "}
          <span className="small">
            <StepStateMark kind="course" state={state} />
          </span>
        </dd>
      ))}
    </div>
  );
}
