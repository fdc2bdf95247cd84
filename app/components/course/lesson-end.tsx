import { Form, Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { LessonStateMark } from "../progress/lesson-state-mark";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";

export interface EndOfLesson {
  course: string;
  isCompleted: boolean;
  /** By the learner; a lesson with a scenario needs an ending of it besides. */
  isMarked: boolean;
  /** It reads differently from how it was marked, and can be marked again. */
  hasChanged: boolean;
  lacksScenario: boolean;
  courseCompleted: boolean;
  /** The scenario of this lesson, if it has one. */
  scenario: { id: string; title: string | null } | null;
  isLast: boolean;
}

/** What is done and what is missing, where the lesson ends. */
export function LessonEnd({ course, isCompleted, isMarked, hasChanged, lacksScenario, courseCompleted, scenario, isLast }: EndOfLesson) {
  const { t } = useTranslation();
  const sending = useSending({ intent: "complete" });
  return (
    <>
      <div className="stack-s" id="done" tabIndex={-1}>
        {isMarked ? <LessonStateMark state={isCompleted ? "completed" : "begun"} /> : null}
        {lacksScenario ? (
          <p className="small">
            {t(isMarked ? "lesson.lacksScenario" : "lesson.needsScenario")} {scenario?.title ? <Link to={`/scenarios/${scenario.id}`}>{scenario.title}</Link> : null}
          </p>
        ) : null}
        {isCompleted && courseCompleted ? (
          <p>
            <Link to={`/courses/${course}`}>{t("lesson.courseCompleted")}</Link>
          </p>
        ) : null}
      </div>
      {hasChanged ? <p className="small">{t("difference.inLesson")}</p> : null}
      {isMarked && !hasChanged ? null : (
        <Form method="post" preventScrollReset onSubmit={unlessSending(sending)}>
          <input type="hidden" name="intent" value="complete" />
          <SubmitButton sending={sending} busy={t("lesson.marking")}>
            {t("lesson.mark")}
          </SubmitButton>
        </Form>
      )}
      {isLast ? (
        <Link className="btn" to={`/courses/${course}`}>
          {t("course.back")}
        </Link>
      ) : null}
    </>
  );
}
