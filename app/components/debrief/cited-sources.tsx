import { useTranslation } from "~/components/frame/words";
import type { Source } from "~/domain/standards/source";
import { OfficialText } from "../scenario/official-text";
import { sourceName } from "../scenario/source-name";

/** Every paragraph that the page refers to, where its references lead. */
export function CitedSources({ sources }: { sources: Source[] }) {
  const { t } = useTranslation();
  return (
    <section className="stack" aria-labelledby="cited">
      <h2 id="cited">{t("debrief.sources")}</h2>
      <p className="soft">{t("debrief.sourcesLead")}</p>
      <ul className="source-pairs">
        {sources.map((source) => (
          <li className="source-entry" id={`src-${source.id}`} key={source.id} tabIndex={-1}>
            <h3>{sourceName(source, t)}</h3>
            <p className="small soft">{source.heading}</p>
            <p>{source.summary}</p>
            <p className="small">
              <OfficialText instrument={source.instrument} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
