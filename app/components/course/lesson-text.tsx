import { useLocation } from "@remix-run/react";
import { type ComponentType, createContext, lazy, Suspense, useContext } from "react";
import * as jsxRuntime from "react/jsx-runtime";
import { useTranslation } from "~/components/frame/words";
import { LESSON_PARTS, type LessonParts } from "./lesson-parts";

/** A compiled lesson: Markdown by itself, everything else as it is given. */
export type LessonComponent = ComponentType<{ components: LessonParts }>;

const loaded = new Map<string, LessonComponent>();
const waiting = new Map<string, LessonComponent>();

/** Where a lesson comes from: in the browser it is loaded, and the server, which provides this, has it. */
export const LessonSourceContext = createContext<(hash: string) => LessonComponent | null>((hash) => loaded.get(hash) ?? loading(hash));

/** Loads a lesson's script, so that the page can show it at once. False when it cannot be had now. */
export async function loadLesson(hash: string): Promise<boolean> {
  try {
    const module = (await import(/* @vite-ignore */ lessonAddress(hash))) as { default: (runtime: unknown) => { default: LessonComponent } };
    if (!loaded.has(hash)) loaded.set(hash, module.default(jsxRuntime).default);
    return true;
  } catch {
    return false;
  }
}

export function lessonAddress(hash: string): string {
  return `/lessons/${hash}.js`;
}

function loading(hash: string): LessonComponent {
  const known = waiting.get(hash);
  if (known !== undefined) return known;
  const component = lazy(async () => {
    await loadLesson(hash);
    const lesson = loaded.get(hash);
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
