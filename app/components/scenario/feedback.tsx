import { useTranslation } from "~/components/frame/words";
import type { ReactNode } from "react";
import type { AttemptView, RatedOn } from "~/domain/attempt/scene-view";
import type { Source } from "~/domain/standards/source";
import { PrivateNote } from "../ui/private-note";
import { ContinueForm } from "./continue-form";
import { CriticalErrors } from "./critical-errors";
import { Prose } from "./prose";
import { RatingMark } from "./rating-mark";
import { leadAndRest } from "./reason";
import { SceneLayout } from "./scene-frame";
import { SourceLinks } from "./source-links";

type FeedbackView = Extract<AttemptView, { kind: "feedback" }>;

interface Props {
  view: FeedbackView;
  source: Source | null;
  /** The way on, where it is not that of the story. */
  onward?: ReactNode;
}

/** The reason first and largest; the ratings after it. */
export function Feedback({ view, source, onward = <ContinueForm frame={view.frame} /> }: Props) {
  const { t } = useTranslation();
  const { lead, rest } = leadAndRest(view.why);
  return (
    <SceneLayout frame={view.frame} source={source}>
      <section className="scene-main stack-l" id="feedback" tabIndex={-1} aria-labelledby="feedback-title">
        <div className="yours stack-s">
          <p className="kicker">{view.byClock ? t("player.ranOut") : t("player.yourDecision", { ask: view.ask })}</p>
          <p className="said">{view.said}</p>
        </div>
        <div className="stack">
          <h2 id="feedback-title">{t("player.feedback")}</h2>
          {lead === null ? null : <Prose blocks={[lead]} className="reason" />}
          <Prose blocks={rest} />
        </div>
        {view.critical.length === 0 ? null : <CriticalErrors errors={view.critical} />}
        {view.rated.length === 0 ? null : <JudgedOn rated={view.rated} panel={view.key === "panel"} />}
        {view.sources.length === 0 ? null : (
          <div className="stack-s">
            <h3>{t("player.sources")}</h3>
            <SourceLinks sources={view.sources} open={source} />
          </div>
        )}
        {onward}
      </section>
    </SceneLayout>
  );
}

function JudgedOn({ rated, panel }: { rated: RatedOn[]; panel: boolean }) {
  const { t } = useTranslation();
  return (
    <div className="stack-s">
      <h3>{t("player.judgedOn")}</h3>
      <dl className="scores">
        {rated.map(({ competency, rating }) => (
          <div key={competency}>
            <dt>{competency}</dt>
            <dd>
              <RatingMark rating={rating} />
            </dd>
          </div>
        ))}
      </dl>
      <PrivateNote>{t(panel ? "player.panelKey" : "player.authorKey")}</PrivateNote>
    </div>
  );
}
