import { useLocation } from "@remix-run/react";
import { createContext, lazy, Suspense, useContext } from "react";
import { useTranslation } from "~/components/frame/words";
import { LESSON_PARTS } from "./lesson-parts";
import { type LessonComponent, loadedLesson, loadLesson } from "./lesson-script";

const waiting = new Map<string, LessonComponent>();

/** Where a lesson comes from: in the browser it is loaded, and the server, which provides this, has it. */
export const LessonSourceContext = createContext<(hash: string) => LessonComponent | null>((hash) => loadedLesson(hash) ?? loading(hash));

function loading(hash: string): LessonComponent {
  const known = waiting.get(hash);
  if (known !== undefined) return known;
  const component = lazy(async () => {
    await loadLesson(hash);
    const lesson = loadedLesson(hash);
    // The lesson that the server sent can be read and answered as it is; nothing better will come.
    return lesson === undefined ? new Promise<never>(() => undefined) : { default: lesson };
  });
  waiting.set(hash, component);
  return component;
}

/** The words of a lesson. What its components show besides comes from LessonStateContext. */
export function LessonText({ hash }: { hash: string }) {
  const Lesson = useContext(LessonSourceContext)(hash);
  return <Suspense fallback={<NotThereYet />}>{Lesson === null ? <NotThereYet /> : <Lesson components={LESSON_PARTS} />}</Suspense>;
}

function NotThereYet() {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  return (
    <p>
      <a href={pathname + search}>{t("lesson.load")}</a>
    </p>
  );
}
