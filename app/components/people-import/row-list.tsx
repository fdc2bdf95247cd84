import { Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import type { RowKind } from "~/domain/agency/people-plan";
import { Icon } from "../ui/icon";

export interface RowListProps {
  id: string;
  kind: RowKind;
  count: number;
  page: number;
  pages: number;
  rows: { row: number; staffCode: string | null; name: string; sentences: string[] }[];
}

/** The rows of one kind, each with what changes or what is wrong. */
export function RowList({ id, kind, count, page, pages, rows }: RowListProps) {
  const { t } = useTranslation();
  const to = (wanted: number) => `/people/import/${id}?kind=${kind}&page=${String(wanted)}#list`;
  return (
    <section className="stack-s" aria-labelledby="list">
      <h2 id="list" tabIndex={-1}>
        {t("peopleImport.list", { kind: t(`peopleImport.kind.${kind}`), rows: t("peopleImport.rows", { count }) })}
      </h2>
      <form className="row" method="get" action={`/people/import/${id}/export`}>
        <input type="hidden" name="kind" value={kind} />
        <button className="btn btn-small">
          <Icon name="download" />
          {t("peopleImport.export")}
        </button>
        {kind === "refused" ? <span className="small soft">{t("peopleImport.exportRefused")}</span> : null}
      </form>
      <ul className="gap-list people">
        {rows.map(({ row, staffCode, name, sentences }) => (
          <li key={row}>
            <span>
              <strong>
                <bdi>{name === "" ? t("peopleImport.nobody") : name}</bdi>
              </strong>{" "}
              <span className="small soft">{[...(staffCode === null ? [] : [staffCode]), row > 0 ? t("peopleImport.rowNumber", { row }) : t("peopleImport.notInFile")].join(", ")}</span>
            </span>
            {sentences.map((sentence) => (
              <span className="small" key={sentence}>
                <bdi>{sentence}</bdi>
              </span>
            ))}
          </li>
        ))}
      </ul>
      {pages > 1 ? (
        <nav className="row" aria-label={t("peopleImport.pages")}>
          {page > 1 ? <Link to={to(page - 1)}>{t("peopleImport.previous")}</Link> : null}
          <span>{t("peopleImport.page", { page, pages })}</span>
          {page < pages ? <Link to={to(page + 1)}>{t("peopleImport.next")}</Link> : null}
        </nav>
      ) : null}
    </section>
  );
}
