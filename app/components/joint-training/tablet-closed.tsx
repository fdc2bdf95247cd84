import { Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";

/** Said on a device whose sheet is over. */
export function TabletClosed() {
  const { t } = useTranslation();
  return (
    <div className="stack reading">
      <h1>{t("tablet.closed")}</h1>
      <p>{t("tablet.closedText")}</p>
      <Link className="btn" to="/sign-in" reloadDocument>
        {t("tablet.toSignIn")}
      </Link>
    </div>
  );
}
