import { Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import type { AttemptView } from "~/domain/attempt/scene-view";
import type { Source } from "~/domain/standards/source";
import { BackToCourse, type LeadingCourse } from "../course/back-to-course";
import { Icon } from "../ui/icon";
import { SceneLayout, Story } from "./scene-frame";
import { SourceLinks } from "./source-links";

export function Ending({ view, source, course }: { view: Extract<AttemptView, { kind: "ended" }>; source: Source | null; course: LeadingCourse | null }) {
  const { t } = useTranslation();
  return (
    <SceneLayout frame={view.frame} source={source}>
      <div className="scene-main stack-l">
        <Story frame={view.frame} text={view.text}>
          <p className="kicker">{t("player.endsHere")}</p>
          <h2 className="title">{view.title}</h2>
        </Story>
        {view.support === null ? null : (
          <div className="support stack-s">
            <h3>{t("player.support")}</h3>
            <p>{view.support}</p>
          </div>
        )}
        {view.sources.length === 0 ? null : (
          <div className="stack-s">
            <h3>{t("player.endingSources")}</h3>
            <SourceLinks sources={view.sources} open={source} />
          </div>
        )}
        <div className="stack-s">
          <p>
            <Link className="btn btn-main" to={`/attempts/${view.frame.attempt}/debrief`}>
              {t("player.readDebrief")}
              <Icon name="arrow" />
            </Link>
          </p>
          <p className="small soft">{t("player.debriefText")}</p>
          <BackToCourse course={course} />
        </div>
      </div>
    </SceneLayout>
  );
}
