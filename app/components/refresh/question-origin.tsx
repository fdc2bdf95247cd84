import { useTranslation } from "~/components/frame/words";
import type { LessonQuestion } from "~/domain/curriculum/course";

/** The lesson that a question comes from, and the case that it is about: weeks later nobody has it in mind. */
export function QuestionOrigin({ lesson, question: { situation } }: { lesson: { title: string }; question: Pick<LessonQuestion, "situation"> }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="kicker">{t("refresh.fromLesson", { title: lesson.title })}</p>
      {situation === null ? null : (
        <div className="case">
          <h2>{situation.title}</h2>
          {situation.paragraphs.map((text) => (
            <p className="reading" key={text}>
              {text}
            </p>
          ))}
        </div>
      )}
    </>
  );
}
