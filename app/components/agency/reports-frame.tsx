import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "~/components/frame/words";
import { addressWith } from "./address";
import { ReportSprite } from "./report-state";

export type ReportPage = "matrix" | "due" | "joint" | "trend" | "reminders";
const reports: readonly [page: ReportPage, path: string][] = [["matrix", "/agency"], ["due", "/agency/due"], ["joint", "/agency/joint"], ["trend", "/agency/trend"], ["reminders", "/agency/reminders"]];

interface Props {
  title: string;
  lead?: string;
  /** Null on a page below one of these. */
  page: ReportPage | null;
  agency: { id: string; name: string };
  /** More than one is a choice. */
  agencies: readonly { id: string; name: string }[];
  children: ReactNode;
}

/** The head of an agency's report, with the way to its others. */
export function ReportsFrame({ title, lead, page, agency, agencies, children }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <ReportSprite />
      <div className="page-head">
        <h1>{title}</h1>
        {lead === undefined ? null : <p className="lead">{lead}</p>}
      </div>
      <nav className="row report-nav no-print" aria-label={t("reports.nav")}>
        {reports.map(([name, path]) => (
          <Link key={name} to={addressWith(path, { agency: agencies.length > 1 ? agency.id : null })} aria-current={name === page ? "page" : undefined}>
            {t(`reports.pages.${name}`)}
          </Link>
        ))}
      </nav>
      {agencies.length > 1 ? (
        <p className="row no-print">
          <span className="soft">{t("reports.agency")}</span>
          {agencies.map(({ id, name }) => (
            <Link key={id} to={addressWith("/agency", { agency: id })} aria-current={id === agency.id ? "true" : undefined}>
              {name}
            </Link>
          ))}
        </p>
      ) : null}
      {children}
    </>
  );
}
