import { Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import type { Source } from "~/domain/standards/source";
import { sourceNumber } from "../scenario/source-name";

/** Under each instrument its paragraphs; each leads to its own place among the sources. */
export function SourcePageLinks({ sources }: { sources: Source[] }) {
  const { t } = useTranslation();
  const instruments = [...new Map(sources.map(({ instrument }) => [instrument.prefix, instrument])).values()];
  return (
    <dl className="facts">
      {instruments.map(({ prefix, short }) => (
        <div key={prefix}>
          <dt>{short}</dt>
          {inOrder(sources.filter(({ instrument }) => instrument.prefix === prefix)).map((source) => (
            <dd key={source.id}>
              <Link to={`/sources/${prefix}#${source.id}`}>{sourceNumber(source, t)}</Link>
              <span className="small soft">: {source.heading}</span>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

function inOrder(sources: Source[]): Source[] {
  return [...sources].sort((one, other) => one.number.localeCompare(other.number, "en", { numeric: true }));
}
