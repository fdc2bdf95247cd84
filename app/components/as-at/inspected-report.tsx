import { useTranslation } from "~/components/frame/words";
import { ReportSprite } from "../agency/report-state";
import { Breadcrumbs } from "../frame/breadcrumbs";
import { ExportForm } from "../agency/export-form";
import { AsAtReport, type AsAtProps } from "./as-at-report";
import { DayForm } from "./day-form";

/** The agency's report as an inspector reads it. */
export function InspectedReport({ agency, ...report }: Omit<AsAtProps, "path" | "asked"> & { agency: string }) {
  const { t } = useTranslation();
  return (
    <>
      <ReportSprite />
      <div className="page-head">
        <Breadcrumbs way={[{ to: "/inspect", name: t("inspect.back") }]} />
        <h1>{t("asAt.titleFor", { agency, day: report.dayInWords })}</h1>
        <p className="lead">{t("asAt.lead")}</p>
      </div>
      <div className="row row-apart">
        <DayForm path="/inspect/as-at" day={report.day} asked={{}} />
        <ExportForm action="/inspect/as-at/export" asked={{ day: report.day }} />
      </div>
      <AsAtReport {...report} path="/inspect/as-at" asked={{}} />
    </>
  );
}
