import { useTranslation } from "react-i18next";
import type { DebriefView } from "~/domain/attempt/debrief-view";
import { ColleagueOnPath } from "./colleague-on-path";
import { DecisionOnPath } from "./decision-on-path";

/** The picture as a list: each decision, what it meant, and a way back to it. */
export function YourPath({ view, savedAbout }: { view: DebriefView; savedAbout: number | null }) {
  const { t } = useTranslation();
  return (
    <section className="stack" aria-labelledby="your-path">
      <h2 id="your-path">{t("debrief.yourPath")}</h2>
      <p className="soft">
        {t("debrief.yourPathLead")} <a href="#expert-path">{t("debrief.expertPathLink")}</a>.
      </p>
      {view.decisions.some((decision) => decision.tryAgainFrom !== null) ? (
        <p className="small soft no-print" id="try-again-help">
          {t("debrief.tryAgainHelp")}
        </p>
      ) : null}
      <ol className="steps">
        {view.decisions.map((decision) =>
          decision.by.held ? (
            <DecisionOnPath key={decision.seq} decision={decision} saved={savedAbout === decision.seq} />
          ) : (
            <ColleagueOnPath key={decision.seq} decision={decision} />
          ),
        )}
      </ol>
    </section>
  );
}
