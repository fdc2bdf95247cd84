import type { ReactNode } from "react";
import { useTranslation } from "~/components/frame/words";
import type { SceneFrame } from "~/domain/attempt/scene-view";
import type { Block } from "~/domain/scenario/prose";
import type { Source } from "~/domain/standards/source";
import { AgencyMark } from "./agency-mark";
import { KnownFacts, NoticedMeanwhile } from "./known-facts";
import { Prose } from "./prose";
import { SceneMedia } from "./scene-media";
import { SourcePanel } from "./source-panel";

/** Margin, text, side: where and who, what is read and decided, what stands beside it. */
export function SceneLayout({ frame, source, children }: { frame: SceneFrame; source: Source | null; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className="scene">
      <div className="scene-when">
        {frame.place === null ? null : (
          <p>
            <strong>{frame.place}</strong>
          </p>
        )}
        <p>
          <AgencyMark agency={frame.seat.agency}>{t("player.you", { seat: frame.seat.name })}</AgencyMark>
        </p>
        {frame.againFrom === null ? null : <p>{t("player.againFrom", { decision: frame.againFrom })}</p>}
      </div>
      {children}
      {source === null && frame.seat.briefing.length === 0 && frame.knows.length === 0 ? null : (
        <aside className="scene-side stack" aria-label={t(source !== null ? "player.sourceBeside" : frame.knows.length > 0 ? "player.known" : "player.whoYouAre")}>
          {source === null ? <Beside frame={frame} /> : <SourcePanel source={source} />}
        </aside>
      )}
    </div>
  );
}

function Beside({ frame }: { frame: SceneFrame }) {
  return (
    <>
      {frame.knows.length === 0 ? null : <KnownFacts facts={frame.knows} />}
      {frame.seat.briefing.length === 0 ? null : <Briefed blocks={frame.seat.briefing} />}
    </>
  );
}

function Briefed({ blocks }: { blocks: Block[] }) {
  const { t } = useTranslation();
  return (
    <details className="briefing" open>
      <summary>
        <h2>{t("player.whoYouAre")}</h2>
      </summary>
      <Prose blocks={blocks} />
    </details>
  );
}

/** The text of a scene, announced where it is hard to read. */
export function Story({ frame, text, children }: { frame: SceneFrame; text: Block[]; children?: ReactNode }) {
  const { t } = useTranslation();
  if (text.length === 0 && frame.contentNote === null && frame.noticed.length === 0 && frame.media.length === 0 && children === undefined) return null;
  return (
    <section className="stack" id="story" tabIndex={-1} aria-label={t("player.story")}>
      {frame.contentNote === null ? null : <p className="content-note small">{t("player.contentNote", { note: frame.contentNote })}</p>}
      <NoticedMeanwhile noticed={frame.noticed} />
      {frame.speaks === null ? null : <p className="speaks">{frame.speaks}</p>}
      {children}
      <Prose blocks={text} />
      <SceneMedia media={frame.media} />
    </section>
  );
}

export function StoppingPlace({ frame }: { frame: SceneFrame }) {
  const { t } = useTranslation();
  return frame.checkpoint ? <p className="stop-here">{t("player.stopHere")}</p> : null;
}
