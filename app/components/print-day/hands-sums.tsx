import { useTranslation } from "~/components/frame/words";
import { PrintButton } from "../ui/print-button";
import type { CountedDecision } from "./hands-props";

/** What the room chose, beside the expert path: nobody’s own choice, and nothing of a few. */
export function HandsSums({ decisions }: { decisions: CountedDecision[] }) {
  const { t } = useTranslation();
  const counted = decisions.filter(({ isCounted }) => isCounted);
  return (
    <section className="stack" aria-labelledby="sums">
      <h2 id="sums">{t("hands.sums")}</h2>
      <p>{t("hands.sumsLead")}</p>
      {counted.length === 0 ? <p className="soft">{t("hands.noHands")}</p> : null}
      {counted.map(({ key, step, seatName, ask, choices }) => (
        <div className="stack-s" key={key}>
          <h3>{t("hands.step", { step, seat: seatName })}</h3>
          <p>{ask}</p>
          <ul className="lines">
            {choices.map(({ letter, field, text, expert, sum }) => (
              <li key={field}>
                <span>
                  {t("hands.choice", { letter, text })} {expert ? <b>{t("hands.expert")}</b> : null}
                </span>
                <b>{t("hands.count", { count: sum ?? 0 })}</b>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {counted.length === 0 ? null : (
        <div className="row no-print">
          <PrintButton>{t("printDay.print")}</PrintButton>
        </div>
      )}
    </section>
  );
}
