import { Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";

export interface ListedInstrument {
  /** The first part of its paragraphs' ids, and its address. */
  prefix: string;
  title: string;
  symbol: string;
  about: string | null;
  unit: "paragraph" | "slide";
  count: number;
}

export function SourcesIndex({ instruments }: { instruments: ListedInstrument[] }) {
  const { t } = useTranslation();
  return (
    <>
      <div className="page-head">
        <h1>{t("sources.title")}</h1>
        <p className="lead">{t("sources.lead")}</p>
      </div>
      {instruments.length === 0 ? (
        <p className="reading">{t("sources.empty")}</p>
      ) : (
        <ul className="listing" aria-label={t("sources.instruments")}>
          {instruments.map(({ prefix, title, symbol, about, unit, count }) => (
            <li key={prefix}>
              <h2>
                <Link to={`/sources/${prefix}`}>{title}</Link>
              </h2>
              {about === null ? null : <p className="reading why">{about}</p>}
              <p className="small soft">
                {symbol}. {t(unit === "slide" ? "sources.slides" : "sources.paragraphs", { count })}.
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
