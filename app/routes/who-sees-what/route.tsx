import type { MetaFunction } from "@remix-run/node";
import { Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { OpenPage } from "~/components/frame/page";
import "~/messages/areas/explaining";
import { pageTitle } from "~/messages/page-title";

export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("titles.whoSeesWhat")) }];

const rows = ["choices", "debrief", "cohort", "tests", "completions", "waivers", "joint", "evaluation", "inspection", "placements", "audit", "places", "cases", "name", "codes", "computers", "signIns", "typed", "log", "cookies"] as const;
const readable = ["practice", "account", "typed", "mail"] as const;

export default function WhoSeesWhat() {
  const { t } = useTranslation();
  return (
    <OpenPage>
      <div className="page-head">
        <h1>{t("privacy.title")}</h1>
        <p className="lead">{t("privacy.lead")}</p>
      </div>
      <dl className="visibility">
        {rows.map((row) => (
          <div key={row}>
            <dt>{t(`privacy.rows.${row}.what`)}</dt>
            <dd>{t(`privacy.rows.${row}.who`)}</dd>
          </div>
        ))}
      </dl>
      <div className="prose">
        <h2>{t("privacy.use")}</h2>
        <p>{t("privacy.useText")}</p>
        <h2>{t("privacy.time")}</h2>
        <p>{t("privacy.timeText")}</p>
        <h2>{t("privacy.kept")}</h2>
        <p>{t("privacy.keptText")}</p>
        <p>{t("privacy.keptLessons")}</p>
        <p>{t("privacy.keptTests")}</p>
        <p>
          {t("privacy.deleteText")} <Link to="/learning/delete">{t("privacy.deleteLink")}</Link>.
        </p>
        <h2>{t("privacy.server")}</h2>
        <p>{t("privacy.serverText")}</p>
        <ul>
          {readable.map((row) => (
            <li key={row}>{t(`privacy.serverRows.${row}`)}</li>
          ))}
        </ul>
        <p>{t("privacy.serverNot")}</p>
        <p>{t("privacy.serverDeleted")}</p>
      </div>
    </OpenPage>
  );
}
