import { Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import type { Source } from "~/domain/standards/source";
import { sourceName } from "../scenario/source-name";
import { PrintButton } from "../ui/print-button";
import { type LessonState, LessonStateContext } from "./lesson-state";
import { LessonText } from "./lesson-text";
import { SheetContext } from "./sheet-context";

interface Props {
  course: { id: string; title: string; version: string };
  lesson: { slug: string; title: string; hash: string };
  checklist: { id: string; title: string };
  sources: Source[];
  state: LessonState;
}

/** One checklist of a lesson on a sheet of paper: boxes, where it comes from, and room for a name and a day. */
export function ChecklistSheet({ course, lesson, checklist, sources, state }: Props) {
  const { t } = useTranslation();
  return (
    <article className="print-sheet stack">
      <p className="no-print row">
        <Link to={`/courses/${course.id}/${lesson.slug}#checklist-${checklist.id}`}>{t("lesson.backTo", { title: lesson.title })}</Link>
        <PrintButton>{t("lesson.print")}</PrintButton>
      </p>
      <h1>{checklist.title}</h1>
      <dl className="to-fill">
        {(["name", "date", "about"] as const).map((field) => (
          <div key={field}>
            <dt>{t(`lesson.fill.${field}`)}</dt>
            <dd />
          </div>
        ))}
      </dl>
      <LessonStateContext.Provider value={state}>
        <SheetContext.Provider value={{ only: checklist.id, within: false }}>
          <LessonText hash={lesson.hash} />
        </SheetContext.Provider>
      </LessonStateContext.Provider>
      <footer className="small soft stack-s">
        <p>{t("lesson.sheetFrom", { course: course.title, version: course.version, lesson: lesson.title })}</p>
        <p>{t("lesson.sheetSources", { sources: sources.map((source) => sourceName(source, t)).join("; ") })}</p>
      </footer>
    </article>
  );
}
