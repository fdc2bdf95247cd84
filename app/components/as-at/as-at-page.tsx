import { useTranslation } from "~/components/frame/words";
import { ExportForm } from "../agency/export-form";
import { ReportsFrame } from "../agency/reports-frame";
import { AsAtReport, type AsAtProps } from "./as-at-report";
import { DayForm } from "./day-form";

interface Props extends Omit<AsAtProps, "path" | "asked"> {
  agency: { id: string; name: string };
  agencies: { id: string; name: string }[];
}

export function AsAtPage({ agency, agencies, ...report }: Props) {
  const { t } = useTranslation();
  const asked = { agency: agencies.length > 1 ? agency.id : null };
  return (
    <ReportsFrame title={t("asAt.titleFor", { agency: agency.name, day: report.dayInWords })} lead={t("asAt.lead")} page="as-at" agency={agency} agencies={agencies}>
      <div className="row row-apart">
        <DayForm path="/agency/as-at" day={report.day} asked={asked} />
        <ExportForm action="/agency/as-at/export" asked={{ day: report.day, agency: agency.id }} />
      </div>
      <AsAtReport {...report} path="/agency/as-at" asked={asked} />
    </ReportsFrame>
  );
}
