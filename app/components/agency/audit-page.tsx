import { Form, Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { Breadcrumbs } from "../frame/breadcrumbs";
import { SelectField } from "../people/select-field";
import { Field } from "../ui/field";
import { Icon } from "../ui/icon";

interface Props {
  lines: { id: string; at: string; who: string; what: string; about: string; agency: string; more: string }[];
  total: number;
  page: number;
  pages: number;
  filter: { action: string; day: string };
  actions: { id: string; name: string }[];
}

/** The log in words, the newest first. */
export function AuditPage({ lines, total, page, pages, filter, actions }: Props) {
  const { t } = useTranslation();
  const asked = Object.entries(filter).filter(([, value]) => value !== "");
  const to = (wanted: number) => `/agency/audit?${new URLSearchParams([...asked, ["page", String(wanted)]]).toString()}`;
  return (
    <>
      <div className="page-head">
        <Breadcrumbs way={[{ to: "/agency", name: t("frame.agency") }]} />
        <h1>{t("audit.title")}</h1>
        <p className="lead">{t("audit.lead")}</p>
      </div>
      <Form className="row log-filter no-print" method="get" action="/agency/audit">
        <SelectField id="action" name="action" label={t("audit.action")} none={t("audit.all")} options={actions} value={filter.action} />
        <Field id="day" name="day" type="date" label={t("audit.day")} autoComplete="off" defaultValue={filter.day} />
        <button className="btn">{t("audit.show")}</button>
      </Form>
      <section className="stack" aria-labelledby="lines">
        <div className="row row-apart">
          <h2 id="lines">{t("audit.lines", { count: total })}</h2>
          <Form className="no-print" method="get" action="/agency/audit/export" reloadDocument>
            {asked.map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <button className="btn">
              <Icon name="download" />
              {t("audit.export")}
            </button>
          </Form>
        </div>
        {lines.length === 0 ? <p>{t("audit.none")}</p> : <Lines lines={lines} />}
        {pages > 1 ? (
          <nav className="row" aria-label={t("audit.pages")}>
            {page > 1 ? <Link to={to(page - 1)}>{t("audit.before")}</Link> : null}
            <span>{t("audit.page", { page, pages })}</span>
            {page < pages ? <Link to={to(page + 1)}>{t("audit.next")}</Link> : null}
          </nav>
        ) : null}
      </section>
    </>
  );
}

function Lines({ lines }: Pick<Props, "lines">) {
  const { t } = useTranslation();
  const columns = ["when", "who", "what", "about", "agency", "more"] as const;
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- It scrolls, and a keyboard must reach it.
    <div className="log-scroll" role="region" tabIndex={0} aria-label={t("audit.scroll")}>
      <table className="log">
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col">
                {t(`audit.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, at, who, what, about, agency, more }) => (
            <tr key={id}>
              <td>{at}</td>
              <td>{who}</td>
              <td>{what}</td>
              <td>{about}</td>
              <td>{agency}</td>
              <td className="small">{more}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
