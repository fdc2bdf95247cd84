import { useTranslation } from "~/components/frame/words";
import type { MediumInView } from "~/domain/attempt/scene-view";
import { useRootData } from "../frame/root-data";

/** Pictures, sounds and films of a scene, each with what says the same in words; it works without scripts. */
export function SceneMedia({ media }: { media: MediumInView[] }) {
  const light = useRootData()?.light ?? false;
  return media.map((medium) => (
    <figure className="scene-media" key={medium.source}>
      {light ? <OnDemand medium={medium} /> : <Shown medium={medium} />}
      {medium.transcript === null ? null : <Transcript text={medium.transcript} />}
    </figure>
  ));
}

function Shown({ medium: { kind, source, captions, description } }: { medium: MediumInView }) {
  const { t } = useTranslation();
  const named = description === null ? {} : { "aria-label": description };
  if (kind === "picture") return <img src={source} alt={description ?? ""} />;
  // eslint-disable-next-line jsx-a11y/media-has-caption -- what is heard stands in the transcript beside it, without which no version is taken in
  if (kind === "audio") return <audio controls preload="none" src={source} {...named} />;
  return (
    <video controls preload="none" src={source} {...named}>
      <track kind="captions" src={captions ?? undefined} label={t("player.captions")} default />
    </video>
  );
}

/** In the light version: what it shows, and a link for who wants to load it. */
function OnDemand({ medium: { kind, source, description } }: { medium: MediumInView }) {
  const { t } = useTranslation();
  return (
    <figcaption className="stack-s">
      {description === null ? null : <p>{description}</p>}
      <a href={source} target="_blank" rel="noreferrer">
        {t(`player.load.${kind}`)}
      </a>
    </figcaption>
  );
}

function Transcript({ text }: { text: string }) {
  const { t } = useTranslation();
  return (
    <details>
      <summary>{t("player.transcript")}</summary>
      <p>{text}</p>
    </details>
  );
}
