import { useTranslation } from "~/components/frame/words";
import type { DebriefView, DecisionInDebrief } from "~/domain/attempt/debrief-view";
import { ColleagueOnPath } from "./colleague-on-path";
import { DecisionOnPath } from "./decision-on-path";

/** The picture as a list: each decision, what it meant, and a way back to it. */
export function YourPath({ view, savedAbout, readOnly = false }: { view: DebriefView; savedAbout: number | null; readOnly?: boolean }) {
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
        {stretchesOf(view.decisions).map((stretch) =>
          stretch.length < MEANWHILE ? (
            stretch.map((decision) =>
              decision.by.held ? (
                <DecisionOnPath key={decision.seq} decision={decision} saved={savedAbout === decision.seq} readOnly={readOnly} />
              ) : (
                <ColleagueOnPath key={decision.seq} decision={decision} />
              ),
            )
          ) : (
            <Meanwhile key={stretch[0]?.seq} decisions={stretch} />
          ),
        )}
      </ol>
    </section>
  );
}

/** So many decisions of colleagues on end are folded away: the learner's own are what the page is about. */
const MEANWHILE = 3;

function Meanwhile({ decisions }: { decisions: DecisionInDebrief[] }) {
  const { t } = useTranslation();
  return (
    <li className="meanwhile">
      <details>
        <summary>{t("debrief.meanwhile", { count: decisions.length, from: decisions[0]?.number ?? 0, to: decisions.at(-1)?.number ?? 0 })}</summary>
        <ol className="steps">
          {decisions.map((decision) => (
            <ColleagueOnPath key={decision.seq} decision={decision} />
          ))}
        </ol>
      </details>
    </li>
  );
}

/** Each of the learner's own decisions by itself, and those of colleagues between two of them together. */
function stretchesOf(decisions: DecisionInDebrief[]): DecisionInDebrief[][] {
  const stretches: DecisionInDebrief[][] = [];
  for (const decision of decisions) {
    const last = stretches.at(-1);
    if (!decision.by.held && last?.[0]?.by.held === false) last.push(decision);
    else stretches.push([decision]);
  }
  return stretches;
}
