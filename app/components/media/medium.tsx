import { useTranslation } from "~/components/frame/words";
import { useRootData } from "../frame/root-data";

interface Props {
  kind: "picture" | "audio" | "video";
  source: string;
  captions: string | null;
  description: string | null;
}

/** A picture, a sound or a film, which plays when it is asked to; in the light version a link for who wants to load it. It works without scripts. */
export function Medium(medium: Props) {
  return useRootData()?.light === true ? <OnDemand {...medium} /> : <Shown {...medium} />;
}

function Shown({ kind, source, captions, description }: Props) {
  const { t } = useTranslation();
  const named = description === null ? {} : { "aria-label": description };
  if (kind === "picture") return <img src={source} alt={description ?? ""} />;
  // eslint-disable-next-line jsx-a11y/media-has-caption -- what is heard stands in the transcript beside it, without which nothing is taken in
  if (kind === "audio") return <audio controls preload="none" src={source} {...named} />;
  return (
    <video controls preload="none" src={source} {...named}>
      <track kind="captions" src={captions ?? undefined} label={t("player.captions")} default />
    </video>
  );
}

/** What it shows, and the way to it. */
function OnDemand({ kind, source, description }: Props) {
  const { t } = useTranslation();
  return (
    <div className="stack-s">
      {description === null ? null : <p>{description}</p>}
      <a href={source} target="_blank" rel="noreferrer">
        {t(`player.load.${kind}`)}
      </a>
    </div>
  );
}
