import { Link, useLocation } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { useTranslation } from "~/components/frame/words";
import type { Source } from "~/domain/standards/source";
import { OfficialText } from "./official-text";
import { searchWith, sourceLinkId } from "./source-links";
import { sourceName } from "./source-name";

/** The paragraph behind a judgement, beside it on a wide screen and below it on a small one. */
export function SourcePanel({ source }: { source: Source }) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const { id } = source;
  const { search } = useLocation();
  useEffect(() => {
    heading.current?.focus();
    return () => {
      // Another source may take this one's place; only when the panel is gone does its link get the focus back.
      requestAnimationFrame(() => {
        if (document.getElementById("source") === null) document.getElementById(sourceLinkId(id))?.focus();
      });
    };
  }, [id]);
  return (
    <section className="source" aria-labelledby="source">
      <div className="source-head">
        <h2 id="source" tabIndex={-1} ref={heading}>
          {sourceName(source, t)}
        </h2>
        <Link className="btn btn-quiet btn-small" to={{ search: searchWith(search, null), hash: sourceLinkId(id) }} preventScrollReset>
          {t("source.close")}
        </Link>
      </div>
      <SourceFacts source={source} />
    </section>
  );
}

function SourceFacts({ source }: { source: Source }) {
  const { t } = useTranslation();
  const { instrument } = source;
  return (
    <dl>
      <dt>{t("source.instrument")}</dt>
      <dd>{t("source.instrumentNamed", { title: instrument.title, symbol: instrument.symbol })}</dd>
      <dt>{t(`source.place.${source.unit}`)}</dt>
      <dd>{t("source.about", { number: source.number, heading: source.heading })}</dd>
      <dt>{t("source.summary")}</dt>
      <dd>
        <blockquote>
          <p>{source.summary}</p>
        </blockquote>
      </dd>
      <dt>{t("source.official")}</dt>
      <dd>
        <OfficialText instrument={instrument} />
      </dd>
    </dl>
  );
}
