import { useTranslation } from "~/components/frame/words";
import type { DebriefView } from "~/domain/attempt/debrief-view";
import { NarrowPicture } from "./narrow-picture";
import { pictureInWords } from "./picture-in-words";
import { plottedDecisions, plottedEndings } from "./plotted-path";
import { WidePicture } from "./wide-picture";

export function PathsPicture({ view }: { view: DebriefView }) {
  const { t } = useTranslation();
  const decisions = plottedDecisions(view);
  const endings = plottedEndings(view);
  const words = pictureInWords(decisions, endings, t);
  return (
    <figure className="picture" aria-labelledby="picture-heading">
      <h2 id="picture-heading" className="sr">
        {t("debrief.pictureHeading")}
      </h2>
      <WidePicture decisions={decisions} endings={endings} words={words} />
      <NarrowPicture decisions={decisions} words={words} />
      <figcaption>
        {t("debrief.pictureCaption")} {decisions.some(({ held, level }) => !held && level !== null) ? t("debrief.pictureOpenDots") : null}
      </figcaption>
    </figure>
  );
}
