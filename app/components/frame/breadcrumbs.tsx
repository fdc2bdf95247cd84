import { Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";

/** The way back up, from the top; the page itself is not part of it. */
export function Breadcrumbs({ way }: { way: { to: string; name: string }[] }) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t("frame.breadcrumb")}>
      <ol className="crumbs">
        {way.map(({ to, name }) => (
          <li key={to}>
            <Link to={to}>{name}</Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
