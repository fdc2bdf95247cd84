import { useTranslation } from "~/components/frame/words";
import { Breadcrumbs } from "../frame/breadcrumbs";

export interface OfferedCase {
  id: string;
  course: string;
  day: string;
  text: string;
  by: string | null;
}

/** What learners have offered, for those who write and review. */
export function OfferedCases({ cases }: { cases: OfferedCase[] }) {
  const { t } = useTranslation();
  return (
    <>
      <div className="page-head">
        <Breadcrumbs way={[{ to: "/courses", name: t("frame.courses") }]} />
        <h1>{t("offeredCases.title")}</h1>
        <p className="lead">{t("offeredCases.lead")}</p>
        <p>{t("offeredCases.care")}</p>
      </div>
      {cases.length === 0 ? (
        <p className="reading">{t("offeredCases.none")}</p>
      ) : (
        <ul className="listing" aria-label={t("offeredCases.title")}>
          {cases.map(({ id, course, day, text, by }) => (
            <li key={id}>
              <p className="small soft">
                {t("offeredCases.from", { course, day })}. {by === null ? t("offeredCases.anonymous") : t("offeredCases.by", { name: by })}.
              </p>
              <p className="reading own-case-text" dir="auto">
                {text}
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
