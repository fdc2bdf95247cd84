import { useTranslation } from "~/components/frame/words";
import type { Source } from "~/domain/standards/source";
import { Breadcrumbs } from "../frame/breadcrumbs";
import { OfficialText } from "../scenario/official-text";
import { sourceNumber } from "../scenario/source-name";
import { AudienceTags } from "./audience-tags";

interface Props {
  instrument: Source["instrument"] & { about: string | null };
  entries: Source[];
}

/** One instrument, paragraph by paragraph, each at an anchor of its own. */
export function SourcesPage({ instrument, entries }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <div className="page-head">
        <Breadcrumbs way={[{ to: "/sources", name: t("frame.sources") }]} />
        <h1>{instrument.title}</h1>
        {instrument.about === null ? null : <p className="lead">{instrument.about}</p>}
        <p>
          <OfficialText instrument={instrument} />
        </p>
      </div>
      <section aria-labelledby="contents">
        <h2 id="contents" className="sr">
          {t("sources.contents")}
        </h2>
        <ol className="register">
          {entries.map((entry) => (
            <li key={entry.id} id={entry.id} tabIndex={-1}>
              <p className="soft">{sourceNumber(entry, t)}</p>
              <div className="stack-s">
                <h3>{entry.heading}</h3>
                <p>{entry.summary}</p>
                <AudienceTags audience={entry.audience} />
              </div>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}
