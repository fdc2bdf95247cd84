import { Link, useLocation } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";

export function PageFoot() {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  const back = new URLSearchParams({ from: pathname + search });
  return (
    <footer className="foot">
      <div className="foot-in">
        <span>{t("frame.private")}</span>
        <Link to="/who-sees-what">{t("frame.whoSeesWhat")}</Link>
        <Link to="/accessibility">{t("frame.accessibility")}</Link>
        <Link to={pathname === "/display" ? "/display" : `/display?${back.toString()}`}>{t("frame.display")}</Link>
      </div>
    </footer>
  );
}
