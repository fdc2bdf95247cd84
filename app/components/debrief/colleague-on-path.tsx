import { useTranslation } from "react-i18next";
import type { DecisionInDebrief } from "~/domain/attempt/debrief-view";
import { AgencyMark } from "../scenario/agency-mark";
import { NoticedByOthers } from "./noticed-by-others";

/** What a scripted colleague decided meanwhile: it happened, and is not the learner's to be judged on. */
export function ColleagueOnPath({ decision }: { decision: DecisionInDebrief }) {
  const { t } = useTranslation();
  const { number, at, by, chosen } = decision;
  return (
    <li id={`d${number}`}>
      <div className="scene-when stack-s">
        <p>
          <strong>{at === null ? t("debrief.numbered", { number }) : t("debrief.numberedAt", { number, at })}</strong>
        </p>
        <p>
          <AgencyMark agency={by.agency}>{by.seat}</AgencyMark>
        </p>
      </div>
      <div className="stack">
        <h3>{decision.ask}</h3>
        <div className="pair pair-one pair-other">
          <div>
            <p className="kicker">{t("debrief.byColleague")}</p>
            <p className="said">{chosen.text}</p>
          </div>
        </div>
        <NoticedByOthers noticed={decision.noticed} />
      </div>
    </li>
  );
}
