import { useTranslation } from "~/components/frame/words";
import type { AttemptView } from "~/domain/attempt/scene-view";
import type { Source } from "~/domain/standards/source";
import { ContinueForm } from "./continue-form";
import { SceneLayout, StoppingPlace, Story } from "./scene-frame";
import { SourceLinks } from "./source-links";

/** A scene without a decision. */
export function SceneText({ view, source }: { view: Extract<AttemptView, { kind: "text" }>; source: Source | null }) {
  const { t } = useTranslation();
  return (
    <SceneLayout frame={view.frame} source={source}>
      <div className="scene-main stack-l">
        <Story frame={view.frame} text={view.text} />
        {view.sources.length === 0 ? null : (
          <div className="stack-s">
            <h2 className="kicker">{t("player.sceneSources")}</h2>
            <SourceLinks sources={view.sources} open={source} />
          </div>
        )}
        <div className="stack-s">
          <ContinueForm frame={view.frame} />
          <StoppingPlace frame={view.frame} />
        </div>
      </div>
    </SceneLayout>
  );
}
