import { useTranslation } from "~/components/frame/words";
import type { DecisionInDebrief } from "~/domain/attempt/debrief-view";
import { AgencyMark } from "../scenario/agency-mark";

export function NoticedByOthers({ noticed }: { noticed: DecisionInDebrief["noticed"] }) {
  const { t } = useTranslation();
  if (noticed.length === 0) return null;
  return (
    <div className="stack-s">
      <p className="kicker">{t("debrief.noticed")}</p>
      <ul className="stack-s noticed">
        {noticed.map(({ seat, agency, text }) => (
          <li key={seat}>
            <AgencyMark agency={agency}>
              <strong>{t("debrief.noticedBy", { seat })}</strong> {text}
            </AgencyMark>
          </li>
        ))}
      </ul>
    </div>
  );
}
