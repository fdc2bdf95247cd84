import { Link } from "@remix-run/react";
import { useId } from "react";
import { useTranslation } from "~/components/frame/words";
import { CountingLine } from "./counting";
import { Block, placeOf } from "./block";
import { useLessonState } from "./lesson-state";

/** The way into a scenario, with what to know before. */
export function ScenarioLink({ scenario, anchor }: { scenario: string; anchor?: string }) {
  const { t } = useTranslation();
  const title = useId();
  const linked = useLessonState().scenarios[scenario];
  return (
    <Block anchor={anchor}>
      <div className="sheet stack-s way-on" {...placeOf(anchor)}>
        {linked === undefined ? (
          <p>{t("lesson.scenarioNotReady")}</p>
        ) : (
          <>
            <p className="kicker">{t("lesson.scenario")}</p>
            <h3 id={title}>{linked.title}</h3>
            <p className="small soft">
              {t("scenarios.minutes", { count: linked.minutes })}.{linked.contentNotes.length === 0 ? null : ` ${t("lesson.contains", { notes: linked.contentNotes.join(". ") })}`}
            </p>
            <CountingLine what="scenario" counts={linked.countsFor} />
            <p>
              <Link className="btn" to={`/scenarios/${scenario}`} aria-describedby={title}>
                {t("briefing.start")}
              </Link>
            </p>
          </>
        )}
      </div>
    </Block>
  );
}
