import type { ReactNode } from "react";
import { useTranslation } from "~/components/frame/words";
import type { DecisionInDebrief } from "~/domain/attempt/debrief-view";
import { AgencyMark } from "../scenario/agency-mark";

/** Which decision it was, when, and whose; `who` names the one who decided. */
export function DecisionMargin({ decision: { number, at, by }, who, children }: { decision: DecisionInDebrief; who: string; children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className="scene-when stack-s">
      <p>
        <strong>{at === null ? t("debrief.numbered", { number }) : t("debrief.numberedAt", { number, at })}</strong>
      </p>
      <p>
        <AgencyMark agency={by.agency}>{who}</AgencyMark>
      </p>
      {children}
    </div>
  );
}
