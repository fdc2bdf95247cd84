import { useTranslation } from "~/components/frame/words";
import type { DecisionInDebrief } from "~/domain/attempt/debrief-view";
import { listInWords } from "../ui/day-in-words";
import { Icon } from "../ui/icon";

/** What a decision put out of reach. */
export function Consequence({ decision }: { decision: DecisionInDebrief }) {
  const { t } = useTranslation();
  const titles = decision.closed.map((text) => t("debrief.quoted", { text }));
  return (
    <>
      {decision.lostBest ? (
        <p className="turn">
          <Icon name="flag" />
          <span>{t("debrief.lostBest")}</span>
        </p>
      ) : null}
      {titles.length === 0 ? null : (
        <p className="closed">{t("debrief.closed", { endings: listInWords(titles, t("format.locale")) })}</p>
      )}
    </>
  );
}
