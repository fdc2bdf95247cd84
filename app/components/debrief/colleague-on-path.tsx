import { useTranslation } from "~/components/frame/words";
import type { DecisionInDebrief } from "~/domain/attempt/debrief-view";
import { DecisionMargin } from "./decision-margin";
import { NoticedByOthers } from "./noticed-by-others";

/** What a scripted colleague decided meanwhile: it happened, and is not the learner's to be judged on. */
export function ColleagueOnPath({ decision }: { decision: DecisionInDebrief }) {
  const { t } = useTranslation();
  const { number, chosen } = decision;
  return (
    <li id={`d${number}`}>
      <DecisionMargin decision={decision} who={decision.by.seat} />
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
