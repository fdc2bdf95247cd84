import type { ReactNode } from "react";
import { useTranslation } from "~/components/frame/words";
import { SubmitButton } from "../ui/submit-button";

/** Keeps what was written, and says so. */
export function KeepButton({ className, sending, saved, children }: { className: string; sending: boolean; saved: boolean; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className="row no-print">
      <SubmitButton className={className} sending={sending} busy={t("debrief.keeping")}>
        {children}
      </SubmitButton>
      <span className="small soft" role="status">
        {saved && !sending ? t("debrief.kept") : ""}
      </span>
    </div>
  );
}
