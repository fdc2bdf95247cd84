import { useTranslation } from "~/components/frame/words";
import { ExportForm } from "./export-form";
import { ReportsFrame } from "./reports-frame";
import { ScrollBox } from "./scroll-box";
import { TrendPicture, type TrendLine } from "./trend-picture";

export interface TrendProps {
  agency: { id: string; name: string };
  agencies: { id: string; name: string }[];
  since: string | null;
  /** "Nov 2026" */
  months: { month: string; name: string }[];
  lines: TrendLine[];
}

/** The share of those required who are complete, month by month, as a picture and as its table. */
export function TrendPage({ agency, agencies, since, months, lines }: TrendProps) {
  const { t } = useTranslation();
  return (
    <ReportsFrame title={t("reports.trend.title", { agency: agency.name })} lead={t("reports.trend.lead")} page="trend" agency={agency} agencies={agencies}>
      {since === null || lines.length === 0 ? (
        <p>{t("reports.trend.none")}</p>
      ) : (
        <>
          <p className="soft">{t("reports.trend.since", { day: since })}</p>
          <ExportForm action="/agency/trend/export" asked={{ agency: agency.id }} />
          <TrendPicture months={months} lines={lines} />
          <ScrollBox label={t("reports.trend.table")}>
            <table className="report">
              <caption>{t("reports.trend.caption")}</caption>
              <thead>
                <tr>
                  <th scope="col">{t("reports.trend.programme")}</th>
                  {months.map(({ month, name }) => (
                    <th key={month} scope="col" className="num">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {lines.map(({ id, title, points }) => (
                  <tr key={id}>
                    <th scope="row">{title}</th>
                    {points.map((point, index) => (
                      <td key={months[index]?.month} className="num">
                        {point === null ? "–" : t("reports.trend.cell", { complete: point.complete, total: point.total })}
                        {typeof point?.share !== "number" ? null : <span className="small soft">{t("reports.trend.share", { share: point.share })}</span>}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollBox>
        </>
      )}
    </ReportsFrame>
  );
}
