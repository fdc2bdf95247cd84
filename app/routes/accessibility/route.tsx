import type { MetaFunction } from "@remix-run/node";
import { useTranslation } from "~/components/frame/words";
import { OpenPage } from "~/components/frame/page";
import "~/messages/areas/explaining";
import { pageTitle } from "~/messages/page-title";

export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("titles.accessibility")) }];

const promises = ["keyboard", "reader", "pictures", "colour", "zoom", "script", "motion"] as const;

export default function Accessibility() {
  const { t } = useTranslation();
  return (
    <OpenPage>
      <div className="page-head">
        <h1>{t("access.title")}</h1>
        <p className="lead">{t("access.lead")}</p>
      </div>
      <div className="prose">
        <h2>{t("access.whatTitle")}</h2>
        <ul>
          {promises.map((promise) => (
            <li key={promise}>{t(`access.${promise}`)}</li>
          ))}
        </ul>
        <h2>{t("access.aimTitle")}</h2>
        <p>{t("access.aim")}</p>
        <h2>{t("access.limitTitle")}</h2>
        <p>{t("access.limit")}</p>
        <p>{t("access.tell")}</p>
      </div>
    </OpenPage>
  );
}
