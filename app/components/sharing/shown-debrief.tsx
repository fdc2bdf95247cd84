import { Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import type { DebriefView } from "~/domain/attempt/debrief-view";
import { CitedSources } from "../debrief/cited-sources";
import { ExpertPath } from "../debrief/expert-path";
import { PathsPicture } from "../debrief/paths-picture";
import { WhoKnew } from "../debrief/who-knew";
import { YourPath } from "../debrief/your-path";
import { Prose } from "../scenario/prose";
import { PrivateNote } from "../ui/private-note";

/** A debrief for a trainer to whom its learner shows it. */
export function ShownDebrief({ training, name, view }: { training: string; name: string; view: DebriefView }) {
  const { t } = useTranslation();
  return (
    <>
      <div className="page-head">
        <p className="kicker">
          <Link to={`/joint-trainings/${training}/practice`}>{t("sharing.practiceTitle")}</Link>
        </p>
        <h1>{t("debrief.title", { scenario: view.scenario.title })}</h1>
        <PrivateNote>{t("sharing.ofWhom", { name })}</PrivateNote>
        <p className="kicker">{t(`verdict.${view.ending.verdict}`)}</p>
        <h2>{view.ending.title}</h2>
        <Prose blocks={view.ending.text} />
      </div>
      {view.decisions.length === 0 ? null : <PathsPicture view={view} />}
      <YourPath view={view} savedAbout={null} readOnly />
      <ExpertPath view={view} />
      <WhoKnew facts={view.knowledge} />
      <CitedSources sources={view.sources} />
    </>
  );
}
