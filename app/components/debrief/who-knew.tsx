import { useTranslation } from "~/components/frame/words";
import type { FactInDebrief } from "~/domain/attempt/debrief-view";
import { AgencyMark } from "../scenario/agency-mark";

/** Facts against the learner's own decisions: who knew them then. */
export function WhoKnew({ facts }: { facts: FactInDebrief[] }) {
  const { t } = useTranslation();
  const decisions = facts[0]?.known ?? [];
  if (decisions.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="who-knew">
      <h2 id="who-knew">{t("debrief.whoKnew")}</h2>
      <p className="soft">{t("debrief.whoKnewLead")}</p>
      <div className="know-scroll">
        <table className="know-table">
          <thead>
            <tr>
              <th scope="col">{t("debrief.fact")}</th>
              {decisions.map(({ decision, as }) => (
                <th scope="col" key={decision}>
                  <a href={`#d${decision}`}>{t("debrief.atDecision", { number: decision })}</a>
                  {as === null ? null : (
                    <p className="small">
                      <AgencyMark agency={as.agency}>{as.seat}</AgencyMark>
                    </p>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {facts.map(({ text, known }) => (
              <tr key={text}>
                <th scope="row">{text}</th>
                {known.map((at) => (
                  <td key={at.decision} className={at.you ? "had" : undefined}>
                    <Knowing {...at} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Knowing({ as, you, others }: FactInDebrief["known"][number]) {
  const { t } = useTranslation();
  const seat = as?.seat ?? "";
  const told = as === null ? (you ? t("debrief.youKnew") : t("debrief.youDidNotKnow")) : you ? t("debrief.seatKnew", { seat }) : t("debrief.seatDidNotKnow", { seat });
  return (
    <>
      <p>{!you && others.length === 0 ? t("debrief.nobodyKnew") : told}</p>
      {you && others.length > 0 ? <p className="small">{t("debrief.soDid")}</p> : null}
      {others.map(({ seat, agency }) => (
        <p className="small" key={seat}>
          <AgencyMark agency={agency}>{seat}</AgencyMark>
        </p>
      ))}
    </>
  );
}
