import { useTranslation } from "~/components/frame/words";
import { ConfirmDeletion } from "./confirm-deletion";

interface Props {
  attempts: number;
  /** Written in debriefs. */
  notes: number;
  /** Written in lessons. */
  plans: number;
  /** Of their own, at the ends of courses. */
  cases: number;
  answers: number;
  tests: number;
  places: number;
}

export function AllDeletion({ attempts, notes, plans, cases, answers, tests, places }: Props) {
  const { t } = useTranslation();
  return (
    <ConfirmDeletion
      title={t("practice.allTitle")}
      goes={[
        ...(attempts === 0 ? [] : [t("practice.goesAttempts", { count: attempts })]),
        ...(notes === 0 ? [] : [t("practice.goesAllNotes", { count: notes })]),
        ...(answers === 0 ? [] : [t("practice.goesAnswers", { count: answers })]),
        ...(tests === 0 ? [] : [t("practice.goesTests", { count: tests })]),
        ...(places === 0 ? [] : [t("practice.goesPlaces")]),
        ...(plans === 0 ? [] : [t("practice.goesPlans", { count: plans })]),
        ...(cases === 0 ? [] : [t("practice.goesCases", { count: cases })]),
        t("practice.goesAllTyped"),
      ]}
      stays={[t("practice.staysCompleted"), t("practice.staysAccount"), t("practice.staysPeople"), t("practice.staysCopies")]}
      exports={
        <p>
          {t("practice.exportFirst")}: {notes + plans + cases === 0 ? null : <a href="/learning/notes/export">{t("practice.exportNotes")}</a>}
          {notes + plans + cases === 0 || attempts === 0 ? null : ". "}
          {attempts === 0 ? null : t("practice.exportDebriefs")}
        </p>
      }
      confirm={t("practice.confirmAll")}
      keep={t("practice.keepAll")}
    />
  );
}
