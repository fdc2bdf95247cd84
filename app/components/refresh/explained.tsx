import { Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import type { AttemptView } from "~/domain/attempt/scene-view";
import type { LessonQuestion } from "~/domain/curriculum/course";
import type { Source } from "~/domain/standards/source";
import { QuestionFields } from "../course/question-fields";
import { Feedback } from "../scenario/feedback";
import { Icon } from "../ui/icon";
import { refreshAddress } from "./address";
import { QuestionOrigin } from "./question-origin";

export type ExplainedRefresher =
  | { kind: "question"; key: string; question: LessonQuestion; answer: string[]; course: { id: string }; lesson: { slug: string; title: string } }
  | { kind: "decision"; key: string; view: Extract<AttemptView, { kind: "feedback" }>; attempt: string };

interface Props {
  refresher: ExplainedRefresher;
  /** What is left after it. */
  left: number;
  passedOver: readonly string[];
  /** It was answered before, and this answer stands. */
  already: boolean;
  source: Source | null;
}

/** What was answered, with every reason, and the way to where it was learnt. */
export function Explained({ refresher, left, passedOver, already, source }: Props) {
  const { t } = useTranslation();
  const onward = <Onward refresher={refresher} left={left} passedOver={passedOver} />;
  return (
    <div className="stack-l" id="explained" tabIndex={-1}>
      {already ? (
        <p className="notice" role="status">
          {t("refresh.already")}
        </p>
      ) : null}
      {refresher.kind === "question" ? (
        <div className="stack quiz">
          <QuestionOrigin lesson={refresher.lesson} question={refresher.question} />
          <QuestionFields question={refresher.question} answer={refresher.answer} explained idPrefix="explained" fixed />
          {onward}
        </div>
      ) : (
        <Feedback view={refresher.view} source={source} onward={onward} />
      )}
    </div>
  );
}

function Onward({ refresher, left, passedOver }: Pick<Props, "refresher" | "left" | "passedOver">) {
  const { t } = useTranslation();
  return (
    <div className="row">
      <Link className="btn btn-main" to={refreshAddress({ passedOver, ...(left === 0 ? { say: "done" } : {}) })}>
        {t("refresh.next")}
        <Icon name="arrow" />
      </Link>
      {refresher.kind === "question" ? (
        <Link to={`/courses/${refresher.course.id}/${refresher.lesson.slug}#q-${refresher.question.id}`}>{t("refresh.toLesson")}</Link>
      ) : (
        <Link to={`/attempts/${refresher.attempt}/debrief`}>{t("refresh.toDebrief")}</Link>
      )}
    </div>
  );
}
