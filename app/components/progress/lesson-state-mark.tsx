import { useTranslation } from "~/components/frame/words";
import type { LessonState } from "~/domain/progress/course-progress";
import { StateMark } from "./state-mark";

export function LessonStateMark({ state }: { state: LessonState }) {
  const { t } = useTranslation();
  return <StateMark state={state} word={t(`course.state.${state}`)} />;
}
