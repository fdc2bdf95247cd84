import { Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { Breadcrumbs } from "../frame/breadcrumbs";
import { PrintButton } from "../ui/print-button";

interface Props {
  name: string;
  staffCode: string | null;
  /** In groups. */
  code: string;
  /** In words, in the time of the giver's agency. */
  until: string;
  /** Where it is used. */
  address: string;
}

/** The code, once, as a slip of paper to hand over. */
export function CodeSlip({ name, staffCode, code, until, address }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <div className="page-head no-print">
        <Breadcrumbs way={[{ to: "/people", name: t("people.title") }]} />
        <h1>{t("code.titleFor", { name })}</h1>
        <p className="lead" role="status">
          {t("code.given")}
        </p>
      </div>
      <section className="sheet stack slip" aria-label={t("code.slip", { name })}>
        <dl className="facts">
          <div>
            <dt>{t("code.name")}</dt>
            <dd>
              <strong>{name}</strong>
            </dd>
          </div>
          {staffCode === null ? null : (
            <div>
              <dt>{t("code.staffCode")}</dt>
              <dd>{staffCode}</dd>
            </div>
          )}
          <div>
            <dt>{t("code.code")}</dt>
            <dd className="slip-code">{code}</dd>
          </div>
          <div>
            <dt>{t("code.address")}</dt>
            <dd>{address}</dd>
          </div>
          <div>
            <dt>{t("code.until")}</dt>
            <dd>{until}</dd>
          </div>
        </dl>
        <p>{t("code.use")}</p>
      </section>
      <div className="row no-print">
        <PrintButton>{t("code.print")}</PrintButton>
        <Link to="/people">{t("code.done")}</Link>
      </div>
    </>
  );
}
