import { Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";

/** The mark and the name; in the player the mark alone, which then says where it leads. */
export function Wordmark({ to, bare = false }: { to: string; bare?: boolean }) {
  const { t } = useTranslation();
  return (
    <Link className="wordmark" to={to} aria-label={bare ? t("frame.brandToLearning") : undefined}>
      <svg className="brand-s" aria-hidden="true" focusable="false">
        <use href="#brand" />
      </svg>
      <svg className="brand-l" aria-hidden="true" focusable="false">
        <use href="#gate" />
      </svg>
      {bare ? null : <span>{t("frame.brand")}</span>}
    </Link>
  );
}
