import { Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import type { Profession } from "~/domain/agency/roles";
import type { MatrixLine, StateCounts } from "~/domain/programme/matrix";
import { addressWith, listAddress } from "./address";
import { ExportForm } from "./export-form";
import { MatrixCell } from "./matrix-cell";
import { ReportsFrame } from "./reports-frame";
import { ScrollBox } from "./scroll-box";

export interface MatrixProps {
  agency: { id: string; name: string };
  agencies: { id: string; name: string }[];
  moment: string;
  programmes: { id: string; title: string }[];
  lines: (MatrixLine & { name: string | null; parent: string | null })[];
  professions: { profession: Profession; cells: Record<string, StateCounts> }[];
  known: Profession[];
  profession: Profession | null;
  site: string | null;
  action: { site: { id: string; name: string | null }; programme: string; overdue: number }[];
  more: number;
  uncounted: number;
  leadsTeam: boolean;
}

/** Programme by site and by profession: who is complete, and who needs something. */
export function MatrixPage(props: MatrixProps) {
  const { t } = useTranslation();
  const { agency, agencies, moment, programmes, profession, uncounted, leadsTeam } = props;
  return (
    <ReportsFrame title={t("reports.matrix.title", { agency: agency.name })} lead={t("reports.matrix.lead")} page="matrix" agency={agency} agencies={agencies}>
      <p className="row no-print">
        <Link to="/agency/programmes">{t("reports.more.programmes")}</Link>
        <Link to="/agency/joint-programmes">{t("reports.more.joint")}</Link>
        <Link to="/agency/sites">{t("reports.more.sites")}</Link>
        <Link to="/agency/inspectors">{t("reports.more.inspectors")}</Link>
        <Link to="/agency/audit">{t("reports.more.audit")}</Link>
        {leadsTeam ? <Link to="/agency/team">{t("reports.matrix.team")}</Link> : null}
      </p>
      {programmes.length === 0 ? (
        <p>{t("reports.noProgrammes")}</p>
      ) : (
        <>
          <Filter {...props} />
          <section className="stack" aria-labelledby="sites">
            <div className="row row-apart">
              <h2 id="sites">{t("reports.matrix.sites")}</h2>
              <ExportForm action="/agency/export" asked={{ agency: agency.id, ...(profession === null ? {} : { profession }) }} />
            </div>
            <p className="soft">{t("reports.asOf", { moment })}</p>
            {uncounted > 0 ? <p className="notice">{t("reports.uncounted", { count: uncounted })}</p> : null}
            <Sites {...props} />
          </section>
          <Action {...props} />
          <Professions {...props} />
        </>
      )}
    </ReportsFrame>
  );
}

function Filter({ agency, known, profession, site }: MatrixProps) {
  const { t } = useTranslation();
  return (
    <form className="row no-print" method="get" action="/agency">
      <input type="hidden" name="agency" value={agency.id} />
      {site === null ? null : <input type="hidden" name="site" value={site} />}
      <label htmlFor="profession">{t("reports.matrix.profession")}</label>
      <select className="input input-fit" id="profession" name="profession" defaultValue={profession ?? ""}>
        <option value="">{t("reports.matrix.allProfessions")}</option>
        {known.map((each) => (
          <option key={each} value={each}>
            {t(`profession.${each}`)}
          </option>
        ))}
      </select>
      <button className="btn">{t("reports.show")}</button>
    </form>
  );
}

function Sites({ agency, programmes, lines, profession }: MatrixProps) {
  const { t } = useTranslation();
  return (
    <ScrollBox label={t("reports.matrix.sites")}>
      <table className="report matrix">
        <caption>{t("reports.matrix.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("reports.matrix.site")}</th>
            {programmes.map(({ id, title }) => (
              <th key={id} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const name = line.site === null ? t("reports.allSites") : line.site === "none" ? t("reports.noSite") : (line.name ?? "");
            return (
              <tr key={line.site ?? "all"} className={line.depth === 0 ? "sum" : `sub sub-${String(Math.min(line.depth, 4))}`}>
                <th scope="row">
                  {line.opens === null ? name : <SiteLink agency={agency.id} line={line} name={name} profession={profession} />}
                </th>
                {programmes.map(({ id, title }) => (
                  <MatrixCell key={id} counts={line.cells[id]} counted={{ agency: agency.id, programme: id, site: line.site, profession }} where={t("reports.matrix.at", { site: name, programme: title })} />
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function SiteLink({ agency, line, name, profession }: { agency: string; line: MatrixProps["lines"][number]; name: string; profession: string | null }) {
  const { t } = useTranslation();
  const isOpen = line.opens === "open";
  return (
    <Link to={addressWith("/agency", { agency, site: isOpen ? line.parent : line.site, profession })} preventScrollReset>
      <span aria-hidden="true">{isOpen ? "− " : "+ "}</span>
      {name}
      <span className="sr">{isOpen ? t("reports.matrix.closes") : t("reports.matrix.opens")}</span>
    </Link>
  );
}

function Action({ agency, action, more, programmes, profession }: MatrixProps) {
  const { t } = useTranslation();
  return (
    <section className="stack-s" aria-labelledby="action">
      <h2 id="action">{t("reports.matrix.action")}</h2>
      {action.length === 0 ? <p>{t("reports.matrix.nothing")}</p> : null}
      <ul className="gap-list">
        {action.map(({ site, programme, overdue }) => (
          <li key={`${site.id} ${programme}`}>
            <Link to={listAddress({ agency: agency.id, programme, site: site.id, profession, state: "overdue" })}>
              {site.name === null ? t("reports.matrix.actionNone", { count: overdue }) : t("reports.matrix.actionLine", { count: overdue, site: site.name })}
            </Link>
            <span className="soft">{programmes.find(({ id }) => id === programme)?.title}</span>
          </li>
        ))}
      </ul>
      {more > 0 ? <p className="soft">{t("reports.matrix.moreAction", { count: more })}</p> : null}
    </section>
  );
}

function Professions({ agency, programmes, professions }: MatrixProps) {
  const { t } = useTranslation();
  if (professions.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="professions">
      <h2 id="professions">{t("reports.matrix.professions")}</h2>
      <ScrollBox label={t("reports.matrix.professions")}>
        <table className="report matrix">
          <caption>{t("reports.matrix.professionsCaption")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("reports.matrix.profession")}</th>
              {programmes.map(({ id, title }) => (
                <th key={id} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {professions.map(({ profession, cells }) => (
              <tr key={profession}>
                <th scope="row">{t(`profession.${profession}`)}</th>
                {programmes.map(({ id, title }) => (
                  <MatrixCell key={id} counts={cells[id]} counted={{ agency: agency.id, programme: id, profession }} where={t("reports.matrix.at", { site: t(`profession.${profession}`), programme: title })} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}
