import { useTranslation } from "~/components/frame/words";
import type { LessonState } from "~/domain/progress/course-progress";

const symbol: Readonly<Record<LessonState, string>> = { completed: "complete", begun: "begun", "not-started": "not-started" };

/** A disc with a tick, a half disc, a dotted ring; always with the word. */
export function LessonStateMark({ state }: { state: LessonState }) {
  const { t } = useTranslation();
  return (
    <span className={`state state-${symbol[state]}`}>
      <svg aria-hidden="true" focusable="false">
        <use href={`#s-${symbol[state]}`} />
      </svg>
      {t(`course.state.${state}`)}
    </span>
  );
}
