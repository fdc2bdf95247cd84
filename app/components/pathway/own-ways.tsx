import { Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";

export interface OwnWay {
  address: string;
  title: string;
  required: number;
  requiredDone: number;
  next: { kind: "course" | "scenario"; title: string; href: string | null } | null;
}

/** The pathways of one's own professions: how far, and what comes next; `leads` is false where the way to that stands large already. */
export function OwnWays({ ways, leads = true }: { ways: OwnWay[]; leads?: boolean }) {
  const { t } = useTranslation();
  return (
    <section className="stack-s" aria-labelledby="ways">
      <h2 id="ways">{t("pathway.listOwn")}</h2>
      <ul className="gap-list">
        {ways.map(({ address, title, required, requiredDone, next }) => (
          <li key={address}>
            <Link to={`/pathways/${address}`}>{title}</Link>
            <span className="small soft">
              {requiredDone === required ? t("pathway.allDone") : t("pathway.done", { done: requiredDone, count: required })}
            </span>
            {next === null || next.href === null || !leads ? null : (
              <span className="small" id={`next-on-${address}`}>
                {t("pathway.nextIs", { title: next.title })}{" "}
                <Link to={next.href} aria-describedby={`next-on-${address}`}>
                  {t(next.kind === "course" ? "pathway.toCourse" : "pathway.toScenario")}
                </Link>
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
