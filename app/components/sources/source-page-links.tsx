import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Source } from "~/domain/standards/source";
import { sourceName } from "../scenario/source-name";

/** Each leads to its own place among the sources. */
export function SourcePageLinks({ sources }: { sources: Source[] }) {
  const { t } = useTranslation();
  return (
    <ul className="gap-list">
      {sources.map((source) => (
        <li key={source.id}>
          <Link to={`/sources/${source.instrument.prefix}#${source.id}`}>{sourceName(source, t)}</Link>
          <span className="small soft">{source.heading}</span>
        </li>
      ))}
    </ul>
  );
}
