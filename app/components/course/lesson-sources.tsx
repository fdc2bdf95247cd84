import { useId } from "react";
import { useTranslation } from "~/components/frame/words";
import { SourcePageLinks } from "../sources/source-page-links";
import { Block, placeOf } from "./block";
import { useLessonState } from "./lesson-state";

/** The sources that the lesson cites, as a list. */
export function Sources({ anchor }: { anchor?: string }) {
  const { t } = useTranslation();
  const heading = useId();
  const sources = Object.values(useLessonState().sources);
  return (
    <Block anchor={anchor}>
      <section className="stack-s sources-cited" aria-labelledby={heading} {...placeOf(anchor)}>
        <h3 id={heading}>{t("lesson.sources")}</h3>
        <SourcePageLinks sources={sources} />
      </section>
    </Block>
  );
}
