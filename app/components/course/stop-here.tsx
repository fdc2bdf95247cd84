import { useLocation } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";

/** Where no script can see how far somebody has read they say it themselves. */
export function StopHere({ anchor }: { anchor: string | undefined }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  if (anchor === undefined) return null;
  return (
    <noscript>
      <form method="post" action={`${pathname}/place`} className="no-print">
        <input type="hidden" name="anchor" value={anchor} />
        <button className="btn btn-quiet btn-small">{t("lesson.stopHere")}</button>
      </form>
    </noscript>
  );
}
