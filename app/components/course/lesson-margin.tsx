import { useTranslation } from "~/components/frame/words";

export interface ListedSection {
  anchor: string;
  title: string;
}

interface Props {
  number: number;
  of: number;
  sections: ListedSection[];
  /** Anchor of the section in which the reader stopped; null at the beginning. */
  at: string | null;
}

/** The sections of a lesson as stops on the line: solid behind the reader, dotted ahead. */
export function LessonMargin({ number, of, sections, at }: Props) {
  const { t } = useTranslation();
  if (sections.length === 0) return null;
  const current = sections.findIndex(({ anchor }) => anchor === at);
  return (
    <aside className="lesson-margin no-print">
      <nav aria-label={t("lesson.inThisLesson")} className="stack-s">
        <p className="kicker">{t("lesson.numbered", { number, of })}</p>
        <ol className="line line-tight">
          {sections.map(({ anchor, title }, index) => (
            <li key={anchor} className={index > current ? "ahead" : undefined} aria-current={index === current ? "step" : undefined}>
              <a href={`#${anchor}`}>{title}</a>
            </li>
          ))}
        </ol>
      </nav>
    </aside>
  );
}
