import { useTranslation } from "~/components/frame/words";
import { Icon } from "../ui/icon";
import { PrintButton } from "../ui/print-button";

/** "Export", "Export as XLSX" and "Print". Not Remix's form: what comes is a file. `rows` of a long list rules the spreadsheet out. */
export function ExportForm({ action, asked, rows, most }: { action: string; asked: Readonly<Record<string, string>>; rows?: number; most?: number }) {
  const { t } = useTranslation();
  const tooLong = rows !== undefined && most !== undefined && rows > most;
  return (
    <form className="row no-print" method="get" action={action}>
      {Object.entries(asked).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button className="btn btn-small" name="form" value="csv">
        <Icon name="download" />
        {t("reports.export")}
      </button>
      {tooLong ? (
        <span className="small soft">{t("reports.tooLong", { count: most })}</span>
      ) : (
        <button className="btn btn-small" name="form" value="xlsx">
          <Icon name="download" />
          {t("reports.exportXlsx")}
        </button>
      )}
      <PrintButton>{t("reports.print")}</PrintButton>
    </form>
  );
}
