import { Form, Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import type { Profession } from "~/domain/agency/roles";
import type { ProgrammeState } from "~/domain/programme/state";
import { Breadcrumbs } from "../frame/breadcrumbs";
import { addressWith } from "./address";
import { ExportForm } from "./export-form";
import { ReportSprite, ReportState } from "./report-state";
import { ScrollBox } from "./scroll-box";

export interface PersonStanding {
  personId: string;
  name: string;
  staffCode: string | null;
  profession: Profession;
  site: string | null;
  state: ProgrammeState;
  satisfiedAt: string | null;
  validUntil: string | null;
  dueAt: string | null;
  remindedAt: string | null;
}

export interface ListProps {
  agency: { id: string; name: string };
  programme: string;
  /** As the address has it, without the page. */
  asked: Record<string, string>;
  site: { id: string; name: string | null } | null;
  profession: Profession | null;
  state: ProgrammeState | null;
  due: 30 | 60 | 90 | null;
  search: string;
  people: PersonStanding[];
  total: number;
  found: number;
  page: number;
  pages: number;
  mostInSpreadsheet: number;
}

/** The people behind a number, by name: they are the agency's own. */
export function ListPage({ agency, programme, asked, site, profession, state, due, search, people, total, found, page, pages, mostInSpreadsheet }: ListProps) {
  const { t } = useTranslation();
  const what = state !== null ? t(`reports.state.${state}`) : due !== null ? t(`reports.list.dueIn.d${due}`) : t("reports.list.everybody");
  const { search: _, ...withoutSearch } = asked;
  return (
    <>
      <ReportSprite />
      <div className="page-head">
        <Breadcrumbs way={[{ to: addressWith("/agency", { agency: agency.id }), name: t("reports.matrix.title", { agency: agency.name }) }]} />
        <h1>{t("reports.list.title", { programme, what })}</h1>
        <p className="lead">{[site === null ? t("reports.allSites") : (site.name ?? t("reports.noSite")), profession === null ? t("reports.matrix.allProfessions") : t(`profession.${profession}`)].join(" · ")}</p>
      </div>
      <Form className="row search no-print" method="get" action="/agency/list" role="search">
        {Object.entries(withoutSearch).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label htmlFor="search">{t("reports.list.search")}</label>
        <input className="input" id="search" name="search" type="search" defaultValue={search} autoComplete="off" maxLength={100} />
        <button className="btn">{t("reports.list.find")}</button>
        {search === "" ? null : <Link to={addressWith("/agency/list", withoutSearch)}>{t("reports.list.all")}</Link>}
      </Form>
      <section className="stack" aria-labelledby="people">
        <div className="row row-apart">
          <h2 id="people">{search === "" ? t("reports.list.count", { count: total }) : t("reports.list.found", { count: found, total, search })}</h2>
          <ExportForm action="/agency/list/export" asked={asked} rows={found} most={mostInSpreadsheet} />
        </div>
        {people.length === 0 ? <p>{search === "" ? t("reports.list.empty") : t("reports.list.notFound", { search })}</p> : <People people={people} />}
        {pages > 1 ? <Pages page={page} pages={pages} asked={asked} /> : null}
      </section>
    </>
  );
}

function People({ people }: Pick<ListProps, "people">) {
  const { t } = useTranslation();
  return (
    <ScrollBox label={t("reports.titles.list")}>
      <table className="report">
        <caption>{t("reports.list.caption")}</caption>
        <thead>
          <tr>
            {(["name", "profession", "site", "state", "due", "until", "reminded"] as const).map((head) => (
              <th key={head} scope="col">
                {t(`reports.list.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.personId}>
              <th scope="row">
                {person.name}
                {person.staffCode === null ? null : <span className="small soft">{person.staffCode}</span>}
              </th>
              <td>{t(`profession.${person.profession}`)}</td>
              <td>{person.site ?? t("reports.noSite")}</td>
              <td>
                <ReportState state={person.state} word={t(`reports.stateTitle.${person.state}`)} />
              </td>
              <td>{person.dueAt ?? t("reports.list.never")}</td>
              <td>{person.satisfiedAt === null ? "–" : (person.validUntil ?? t("reports.list.forEver"))}</td>
              <td>{person.remindedAt ?? "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function Pages({ page, pages, asked }: Pick<ListProps, "page" | "pages" | "asked">) {
  const { t } = useTranslation();
  return (
    <p className="row no-print">
      {page > 1 ? <Link to={addressWith("/agency/list", { ...asked, page: page - 1 })}>{t("reports.list.earlier")}</Link> : null}
      <span>{t("reports.list.pageOf", { page, pages })}</span>
      {page < pages ? <Link to={addressWith("/agency/list", { ...asked, page: page + 1 })}>{t("reports.list.later")}</Link> : null}
    </p>
  );
}
