import { Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";

export interface OwnWay {
  address: string;
  title: string;
  required: number;
  requiredDone: number;
  next: { title: string; href: string | null } | null;
}

/** The pathways of one's own professions: how far, and what comes next. */
export function OwnWays({ ways }: { ways: OwnWay[] }) {
  const { t } = useTranslation();
  return (
    <section className="stack-s" aria-labelledby="ways">
      <h2 id="ways">{t("pathway.listOwn")}</h2>
      <ul className="gap-list">
        {ways.map(({ address, title, required, requiredDone, next }) => (
          <li key={address}>
            <Link to={`/pathways/${address}`}>{title}</Link>
            <span className="small soft">
              {requiredDone === required ? t("pathway.allDone") : t("pathway.done", { done: requiredDone, count: required })}{" "}
            </span>
            {next === null || next.href === null ? null : (
              <span className="small">
                {t("pathway.nextIs")} <Link to={next.href}>{next.title}</Link>
              </span>
            )}
          </li>
        ))}
      </ul>
      <p className="small">
        <Link to="/pathways">{t("pathway.all")}</Link>
      </p>
    </section>
  );
}
