import { useTranslation } from "~/components/frame/words";
import type { DebriefView } from "~/domain/attempt/debrief-view";
import { RatingMark } from "../scenario/rating-mark";
import { SourceReferences } from "./source-references";

/** Levels in words, decision by decision: one attempt is too little for a sum. */
export function Competencies({ view }: { view: DebriefView }) {
  const { t } = useTranslation();
  const grave = view.decisions.some((decision) => decision.critical.length > 0);
  return (
    <section className="stack" aria-labelledby="competencies">
      <h2 id="competencies">{t("debrief.competencies")}</h2>
      <p className="soft">{t("debrief.competenciesLead")}</p>
      <ul className="competency-list">
        {view.competencies.map(({ name, levels, sources }) => (
          <li className="competency" key={name}>
            <h3>{name}</h3>
            {levels.length === 0 ? (
              <p className="small soft">{t("debrief.competencyNone")}</p>
            ) : (
              <ul className="chips">
                {levels.map(({ decision, rating }, index) => (
                  <li key={index}>
                    <span>{t("debrief.competencyAt", { number: decision })}</span>
                    <RatingMark rating={rating} />
                  </li>
                ))}
              </ul>
            )}
            <SourceReferences sources={sources} />
          </li>
        ))}
      </ul>
      <p className="small soft">
        {t("debrief.littleRest")} {t(grave ? "debrief.someCritical" : "debrief.noCritical")}
      </p>
    </section>
  );
}
