import { Link } from "@remix-run/react";
import type { TFunction } from "i18next";
import { useTranslation } from "~/components/frame/words";
import type { FoundKind, Within } from "~/domain/search/document";
import { sourceNumber } from "../scenario/source-name";
import { MarkedText, type TextPart } from "./marked-text";

export interface FoundGroup {
  kind: FoundKind;
  things: { href: string; title: TextPart[]; snippet: TextPart[]; within: Within }[];
  /** Of all that were found. */
  count: number;
}

/** What was found of one kind, the best first: each with where it stands and the words around what was looked for. */
export function FoundList({ kind, things, count }: FoundGroup) {
  const { t } = useTranslation();
  return (
    <section className="stack-s" aria-labelledby={`found-${kind}`}>
      <h2 id={`found-${kind}`}>{t(`search.kinds.${kind}`)}</h2>
      <ul className="gap-list">
        {things.map(({ href, title, snippet, within }) => (
          <li key={href}>
            <Link to={href}>
              <MarkedText parts={title} />
            </Link>
            <Where within={within} />
            {snippet.length === 0 ? null : (
              <p className="reading">
                <MarkedText parts={snippet} />
              </p>
            )}
          </li>
        ))}
      </ul>
      {count > things.length ? <p className="small soft">{t("search.more", { shown: things.length, count })}</p> : null}
    </section>
  );
}

function Where({ within }: { within: Within }) {
  const { t } = useTranslation();
  const said = inWords(within, t);
  return said === null ? null : <p className="small soft">{said}</p>;
}

function inWords({ course, number, section, instrument, paragraph }: Within, t: TFunction): string | null {
  if (course !== undefined && number !== undefined) return section === undefined ? t("search.inCourse", { course, number }) : t("search.inSection", { course, number, section });
  if (instrument !== undefined && paragraph !== undefined) return `${instrument}, ${sourceNumber(paragraph, t)}`;
  return null;
}
