import { Fragment } from "react";
import { useTranslation } from "~/components/frame/words";
import type { Source } from "~/domain/standards/source";
import { sourceShortName } from "../scenario/source-name";

/** Leads to the summaries at the end of the page. */
export function SourceReferences({ sources }: { sources: Source[] }) {
  const { t } = useTranslation();
  if (sources.length === 0) return null;
  return (
    <p className="small soft">
      {t("debrief.sourcesOf")}{" "}
      {sources.map((source, index) => (
        <Fragment key={source.id}>
          {index === 0 ? "" : ", "}
          <a href={`#src-${source.id}`}>{sourceShortName(source, t)}</a>
        </Fragment>
      ))}
    </p>
  );
}
