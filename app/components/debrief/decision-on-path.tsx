import type { ReactNode } from "react";
import { useTranslation } from "~/components/frame/words";
import type { DecisionInDebrief, OptionInDebrief } from "~/domain/attempt/debrief-view";
import { CriticalErrors } from "../scenario/critical-errors";
import { Prose } from "../scenario/prose";
import { RatingMark } from "../scenario/rating-mark";
import { Consequence } from "./consequence";
import { DecisionMargin } from "./decision-margin";
import { DoesItDifferently } from "./does-it-differently";
import { NoticedByOthers } from "./noticed-by-others";
import { Ratings } from "./ratings";
import { SourceReferences } from "./source-references";
import { TryAgain } from "./try-again";

/** `readOnly` for somebody to whom its learner shows it. */
export function DecisionOnPath({ decision, saved, readOnly }: { decision: DecisionInDebrief; saved: boolean; readOnly: boolean }) {
  const { t } = useTranslation();
  const { number, chosen, expert } = decision;
  const askId = `d${number}-ask`;
  return (
    <li id={`d${number}`}>
      <DecisionMargin decision={decision} who={decision.by.seat}>
        <p>{chosen.level === null ? t("rating.none") : <RatingMark rating={chosen.level} />}</p>
      </DecisionMargin>
      <div className="stack">
        <h3 id={askId}>{decision.ask}</h3>
        <div className={expert === null ? "pair pair-one" : "pair"}>
          <div>
            <p className="kicker">{t(decision.byClock ? "debrief.ranOut" : expert === null ? "debrief.youAsExpert" : "debrief.you")}</p>
            <p className="said">{chosen.text}</p>
          </div>
          {expert === null ? null : (
            <div>
              <p className="kicker">{t("debrief.expertInstead")}</p>
              <p className="said">{expert.text}</p>
            </div>
          )}
        </div>
        <Prose blocks={chosen.why} className="reading why" />
        <Ratings rated={chosen.rated} />
        {decision.critical.length === 0 ? null : <CriticalErrors errors={decision.critical} />}
        <Consequence decision={decision} />
        <NoticedByOthers noticed={decision.noticed} />
        <div className="more">
          <Possible expert={expert} others={decision.others} />
          {readOnly ? null : <DoesItDifferently decision={decision} saved={saved} />}
        </div>
        <div className="row row-apart">
          <SourceReferences sources={decision.sources} />
          {decision.tryAgainFrom === null ? null : <TryAgain from={decision.tryAgainFrom} describedBy={`${askId} try-again-help`} />}
        </div>
      </div>
    </li>
  );
}

function Possible({ expert, others }: { expert: OptionInDebrief | null; others: OptionInDebrief[] }) {
  const { t } = useTranslation();
  if (expert === null && others.length === 0) return null;
  return (
    <details>
      <summary>{t("debrief.others")}</summary>
      <ul className="possible">
        {expert === null ? null : (
          <Option option={expert}>
            <p className="kicker">{t("debrief.expertInstead")}</p>
          </Option>
        )}
        {others.map((option) => (
          <Option key={option.text} option={option} />
        ))}
      </ul>
    </details>
  );
}

function Option({ option, children }: { option: OptionInDebrief; children?: ReactNode }) {
  return (
    <li className="stack-s">
      {children}
      <p className="said">{option.text}</p>
      <Prose blocks={option.why} className="reading why" />
      <Ratings rated={option.rated} />
    </li>
  );
}
