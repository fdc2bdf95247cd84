import { Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { Breadcrumbs } from "../frame/breadcrumbs";
import { HandsForm } from "./hands-form";
import type { HandsProps } from "./hands-props";
import { HandsSums } from "./hands-sums";
import { SheetsForm } from "./sheets-form";

/** Hands that were shown and sheets that were filled in, entered after the day. */
export function HandsPage(props: HandsProps) {
  const { t } = useTranslation();
  const { id, title, decisions, done, doneCount } = props;
  return (
    <>
      <div className="page-head">
        <Breadcrumbs way={[{ to: "/joint-trainings", name: t("printDay.trainings") }, { to: `/joint-trainings/${id}`, name: title }]} />
        <h1>{t("hands.titleFor", { training: title })}</h1>
        <p className="lead">{t("hands.lead")}</p>
        {done === null ? null : (
          <p className="notice" role="status">
            {done === "hands" ? t("hands.kept") : done === "sheets" ? t("hands.keptSheets", { count: doneCount }) : t("hands.alreadyKept")}
          </p>
        )}
        <p>
          <Link to={`/joint-trainings/${id}/print`}>{t("hands.toPrint")}</Link>
        </p>
      </div>
      {decisions.length === 0 ? <p>{t("hands.noScenario")}</p> : <HandsForm {...props} />}
      {decisions.length === 0 ? null : <HandsSums decisions={decisions} />}
      <SheetsForm {...props} />
    </>
  );
}
