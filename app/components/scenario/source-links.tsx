import { Link, useLocation } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import type { Source } from "~/domain/standards/source";
import { Icon } from "../ui/icon";
import { sourceName } from "./source-name";

/** The id of the link that opened a source, to which closing the panel returns. */
export function sourceLinkId(id: string): string {
  return `cited-${id}`;
}

/** The page's own address with another source open, or none; whatever else it says stays. */
export function searchWith(search: string, source: string | null): string {
  const params = new URLSearchParams(search);
  params.delete("source");
  if (source !== null) params.set("source", source);
  return params.size === 0 ? "" : `?${params.toString()}`;
}

/** Each opens the panel of its source on the same page: by address, so that it works without scripts. */
export function SourceLinks({ sources, open }: { sources: Source[]; open: Source | null }) {
  const { t } = useTranslation();
  const { search } = useLocation();
  return (
    <ul className="row src-links">
      {sources.map((source) => (
        <li key={source.id}>
          <Link
            className="btn btn-small"
            id={sourceLinkId(source.id)}
            to={{ search: searchWith(search, source.id), hash: "source" }}
            preventScrollReset
            aria-current={source.id === open?.id ? "true" : undefined}
          >
            <Icon name="file" />
            {sourceName(source, t)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
