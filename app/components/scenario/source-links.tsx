import { Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import type { Source } from "~/domain/standards/source";
import { Icon } from "../ui/icon";
import { sourceName } from "./source-name";

/** The id of the link that opened a source, to which closing the panel returns. */
export function sourceLinkId(id: string): string {
  return `cited-${id}`;
}

/** Each opens the panel of its source on the same page: by address, so that it works without scripts. */
export function SourceLinks({ sources, open }: { sources: Source[]; open: Source | null }) {
  const { t } = useTranslation();
  return (
    <ul className="row src-links">
      {sources.map((source) => (
        <li key={source.id}>
          <Link
            className="btn btn-small"
            id={sourceLinkId(source.id)}
            to={{ search: `?source=${source.id}`, hash: "source" }}
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
