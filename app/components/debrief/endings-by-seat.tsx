import { Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import type { EndingsBySeat as Endings } from "~/domain/attempt/debrief-view";
import { AgencyMark } from "../scenario/agency-mark";
import { dayInWords } from "../ui/day-in-words";

/** The endings against the seats: which the learner has met from each, and which are still to be met. */
export function EndingsBySeat({ endings: { parts, endings, elsewhere }, timeZone }: { endings: Endings; timeZone: string }) {
  const { t } = useTranslation();
  return (
    <section className="stack" aria-labelledby="endings">
      <h2 id="endings">{t(parts.length === 1 ? "debrief.endings.titleAlone" : "debrief.endings.title")}</h2>
      <p className="soft">{t(parts.length === 1 ? "debrief.endings.leadAlone" : "debrief.endings.lead")}</p>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a table wider than the page is scrolled with the keys */}
      <div className="know-scroll" role="group" tabIndex={0} aria-labelledby="endings">
        <table className="know-table">
          <thead>
            <tr>
              <th scope="col">{t("debrief.endings.ending")}</th>
              {parts.map(({ mode, seat }) => (
                <th scope="col" key={mode}>
                  {seat === "tour" ? t("debrief.endings.tour") : <AgencyMark agency={seat.agency}>{seat.seat}</AgencyMark>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {endings.map(({ title, verdict, from }) => (
              <tr key={title}>
                <th scope="row">
                  <p>{title}</p>
                  {from.some((one) => one === "this" || typeof one === "object") ? <p className="small soft">{t(`verdict.${verdict}`)}</p> : null}
                </th>
                {from.map((met, index) => (
                  <td key={parts[index]?.mode} className={met === "this" ? "had" : undefined}>
                    {typeof met === "string" ? t(`debrief.endings.${met}`) : <Link to={`/attempts/${met.attempt}/debrief`}>{t("debrief.endings.reached", { day: dayInWords(met.endedAt, timeZone, t("format.locale")) })}</Link>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {elsewhere === 0 ? null : <p>{t("debrief.endings.elsewhere", { count: elsewhere })}</p>}
    </section>
  );
}
