import { Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import type { Source } from "~/domain/standards/source";
import { Breadcrumbs } from "../frame/breadcrumbs";
import { sourceName } from "../scenario/source-name";

export interface ListedTerm {
  id: string;
  term: string;
  meaning: string;
  sources: Source[];
  lessons: { course: string; courseTitle: string; slug: string; title: string }[];
}

/** The glossary, each word at an anchor of its own. */
export function TermsPage({ terms }: { terms: ListedTerm[] }) {
  const { t } = useTranslation();
  return (
    <>
      <div className="page-head">
        <Breadcrumbs way={[{ to: "/courses", name: t("frame.courses") }]} />
        <h1>{t("terms.title")}</h1>
        <p className="lead">{t("terms.lead")}</p>
      </div>
      {terms.length === 0 ? (
        <p className="reading">{t("terms.empty")}</p>
      ) : (
        <ul className="register terms">
          {terms.map((term) => (
            <Entry key={term.id} {...term} />
          ))}
        </ul>
      )}
    </>
  );
}

function Entry({ id, term, meaning, sources, lessons }: ListedTerm) {
  const { t } = useTranslation();
  return (
    <li id={id} tabIndex={-1}>
      <h2 className="term-name">{term}</h2>
      <div className="stack-s">
        <p>{meaning}</p>
        {sources.length === 0 ? null : (
          <p className="small soft">
            {t("terms.from")}{" "}
            {sources.map((source, index) => (
              <span key={source.id}>
                {index === 0 ? null : "; "}
                <Link to={`/sources/${source.instrument.prefix}#${source.id}`}>{sourceName(source, t)}</Link>
              </span>
            ))}
          </p>
        )}
        {lessons.length === 0 ? null : (
          <>
            <p className="small soft">{t("terms.usedIn")}</p>
            <ul className="small stack-s" aria-label={t("terms.lessons", { term })}>
              {lessons.map(({ course, courseTitle, slug, title }) => (
                <li key={`${course}/${slug}`}>
                  <Link to={`/courses/${course}/${slug}`}>{title}</Link> <span className="soft">({courseTitle})</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </li>
  );
}
