import { useTranslation } from "~/components/frame/words";
import { PrintButton } from "../ui/print-button";

/** Shown on the screen only; without script the browser's own command prints the page. */
export function PrintBar() {
  const { t } = useTranslation();
  return (
    <div className="row no-print">
      <PrintButton>{t("printDay.print")}</PrintButton>
    </div>
  );
}
