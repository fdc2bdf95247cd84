import { Form, Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { isProfession } from "~/domain/agency/roles";

export interface PersonListed {
  id: string;
  name: string;
  self: boolean;
  /** The viewer may excuse them from courses. */
  waivers: boolean;
  places: { agency: string; profession: string; staffCode: string | null }[];
}

interface Props {
  people: PersonListed[];
  /** Of everybody who fits the search, on all pages. */
  total: number;
  page: number;
  pages: number;
  search: string;
  /** Those who are not there now, instead of those who are. */
  away: boolean;
  /** What the viewer may do besides looking. */
  manages: boolean;
  codes: boolean;
  computers: boolean;
  refreshers: boolean;
}

export function PeopleList({ people, total, page, pages, search, away, manages, codes, computers, refreshers }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <div className="page-head">
        <h1>{t("people.title")}</h1>
        <p className="lead">{t("people.lead")}</p>
        {manages || computers || refreshers ? (
          <p className="row">
            {manages ? <Link to="/people/new">{t("people.add")}</Link> : null}
            {manages ? <Link to="/people/import">{t("people.import")}</Link> : null}
            {manages ? <Link to="/agency/sites">{t("people.sites")}</Link> : null}
            {manages ? <Link to={away ? "/people" : "/people?who=away"}>{t(away ? "people.hereNow" : "people.away")}</Link> : null}
            {computers ? <Link to="/people/computers">{t("people.computers")}</Link> : null}
            {refreshers ? <Link to="/people/refreshers">{t("people.refreshers")}</Link> : null}
          </p>
        ) : null}
      </div>
      <Form className="row search" method="get" action="/people" role="search">
        <label htmlFor="search">{t("people.search")}</label>
        {away ? <input type="hidden" name="who" value="away" /> : null}
        <input className="input" id="search" name="search" type="search" defaultValue={search} autoComplete="off" maxLength={100} />
        <button className="btn">{t("people.find")}</button>
        {search === "" ? null : <Link to="/people">{t("people.all")}</Link>}
      </Form>
      <section className="stack-s" aria-labelledby="people">
        <h2 id="people">{search !== "" ? t("people.found", { count: total, search }) : t(away ? "people.countAway" : "people.count", { count: total })}</h2>
        {people.length === 0 && search !== "" ? <p>{t("people.none", { search })}</p> : null}
        <ul className="lines people">
          {people.map((person) => (
            <li key={person.id}>
              <div>
                <strong>
                  <Link to={`/people/${person.id}`}>{person.name}</Link>
                </strong>
                <Places places={person.places} />
              </div>
              {person.self ? null : (
                <div className="row">
                  {codes ? (
                    <Link to={`/people/${person.id}/code`}>
                      {t("people.give")}
                      <span className="sr">{t("people.giveTo", { name: person.name })}</span>
                    </Link>
                  ) : null}
                  {person.waivers ? (
                    <Link to={`/people/${person.id}/waivers`}>
                      {t("people.waive")}
                      <span className="sr">{t("people.waiveFor", { name: person.name })}</span>
                    </Link>
                  ) : null}
                </div>
              )}
            </li>
          ))}
        </ul>
        {pages > 1 ? <Pages page={page} pages={pages} search={search} away={away} /> : null}
      </section>
    </>
  );
}

function Places({ places }: Pick<PersonListed, "places">) {
  const { t } = useTranslation();
  return (
    <span className="small soft">
      {places
        .map(({ agency, profession, staffCode }) => [t(`profession.${isProfession(profession) ? profession : "other"}`), agency, ...(staffCode === null ? [] : [t("people.staffCode", { code: staffCode })])].join(", "))
        .join("; ")}
    </span>
  );
}

function Pages({ page, pages, search, away }: Pick<Props, "page" | "pages" | "search" | "away">) {
  const { t } = useTranslation();
  const to = (wanted: number) => `/people?${new URLSearchParams({ ...(away ? { who: "away" } : {}), ...(search === "" ? {} : { search }), page: String(wanted) }).toString()}`;
  return (
    <nav className="row" aria-label={t("people.pages")}>
      {page > 1 ? <Link to={to(page - 1)}>{t("people.before")}</Link> : null}
      <span>{t("people.page", { page, pages })}</span>
      {page < pages ? <Link to={to(page + 1)}>{t("people.next")}</Link> : null}
    </nav>
  );
}
