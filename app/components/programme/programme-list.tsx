import { Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { Breadcrumbs } from "../frame/breadcrumbs";

interface OfAgency {
  agency: { id: string; name: string };
  programmes: { id: string; title: string; requires: number; people: number }[];
  retired: { id: string; title: string; day: string }[];
}

/** What each agency of the reader requires, and of how many people. */
export function ProgrammeList({ agencies, answersJoint }: { agencies: OfAgency[]; answersJoint: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <div className="page-head">
        <Breadcrumbs way={[{ to: "/agency", name: t("programmes.toAgency") }]} />
        <h1>{t("programmes.title")}</h1>
        <p className="lead">{t("programmes.lead")}</p>
        {answersJoint ? (
          <p>
            <Link to="/agency/joint-programmes">{t("programmes.joint")}</Link>
          </p>
        ) : null}
      </div>
      <div className="stack-l">
        {agencies.map((one) => (
          <ProgrammesOf key={one.agency.id} {...one} />
        ))}
      </div>
    </>
  );
}

function ProgrammesOf({ agency, programmes, retired }: OfAgency) {
  const { t } = useTranslation();
  return (
    <section className="stack" aria-labelledby={`of-${agency.id}`}>
      <h2 id={`of-${agency.id}`}>{agency.name}</h2>
      {programmes.length === 0 ? <p>{t("programmes.none")}</p> : null}
      <ul className="lines">
        {programmes.map(({ id, title, requires, people }) => (
          <li key={id}>
            <div>
              <Link to={`/agency/programmes/${id}`}>{title}</Link>
              <span className="small soft">{t("programmes.requires", { count: requires })}</span>
            </div>
            <span>{t("programmes.binds", { count: people })}</span>
          </li>
        ))}
      </ul>
      <Link className="btn" to={`/agency/programmes/new?agency=${agency.id}`} aria-describedby={`of-${agency.id}`}>
        {t("programmes.add")}
      </Link>
      {retired.length === 0 ? null : (
        <details>
          <summary>{t("programmes.retiredList")}</summary>
          <ul className="lines">
            {retired.map(({ id, title, day }) => (
              <li key={id}>
                <Link to={`/agency/programmes/${id}`}>{title}</Link>
                <span className="small soft">{t("programmes.retiredOn", { day })}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
