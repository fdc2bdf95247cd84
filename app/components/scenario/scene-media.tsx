import { useTranslation } from "~/components/frame/words";
import type { MediumInView } from "~/domain/attempt/scene-view";
import { Medium } from "../media/medium";

/** Pictures, sounds and films of a scene, each with what says the same in words. */
export function SceneMedia({ media }: { media: MediumInView[] }) {
  return media.map((medium) => (
    <figure className="scene-media" key={medium.source}>
      <Medium {...medium} />
      {medium.transcript === null ? null : <Transcript text={medium.transcript} />}
    </figure>
  ));
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
