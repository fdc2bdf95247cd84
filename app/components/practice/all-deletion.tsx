import { useTranslation } from "react-i18next";
import { ConfirmDeletion } from "./confirm-deletion";

export function AllDeletion({ attempts, notes }: { attempts: number; notes: number }) {
  const { t } = useTranslation();
  return (
    <ConfirmDeletion
      title={t("practice.allTitle")}
      goes={[t("practice.goesAttempts", { count: attempts }), ...(notes === 0 ? [] : [t("practice.goesAllNotes", { count: notes })]), t("practice.goesAllTyped")]}
      stays={[t("practice.staysAccount"), t("practice.staysPeople"), t("practice.staysCopies")]}
      exports={
        <p>
          {t("practice.exportFirst")}: {notes === 0 ? null : <a href="/learning/notes/export">{t("practice.exportNotes")}</a>}
          {notes === 0 ? null : ". "}
          {t("practice.exportDebriefs")}
        </p>
      }
      confirm={t("practice.confirmAll")}
      keep={t("practice.keepAll")}
    />
  );
}
