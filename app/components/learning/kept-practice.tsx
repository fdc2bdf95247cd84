import { Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";

export interface ExpiringAttempt {
  attempt: string;
  scenario: string;
  ended: boolean;
  /** The last day in words, in the agency's time zone. */
  keptUntil: string;
}

/** What will be gone within thirty days, if nothing happens. */
export function Expiring({ attempts }: { attempts: ExpiringAttempt[] }) {
  const { t } = useTranslation();
  if (attempts.length === 0) return null;
  return (
    <section className="stack-s" aria-labelledby="expiring">
      <h2 id="expiring">{t("practice.expiring")}</h2>
      <p className="soft">{t("practice.expiringLead")}</p>
      <ul className="gap-list">
        {attempts.map(({ attempt, scenario, ended, keptUntil }) => (
          <li key={attempt}>
            <Link to={ended ? `/attempts/${attempt}/debrief` : `/attempts/${attempt}`}>{scenario}</Link>
            <span className="small soft">{t(ended ? "practice.keptUntilEnded" : "practice.keptUntilOpen", { day: keptUntil })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How long it all stays, and the way to delete it sooner. */
export function HowLongKept() {
  const { t } = useTranslation();
  return (
    <p className="small soft">
      {t("practice.kept")} <Link to="/learning/delete">{t("practice.deleteLink")}</Link>
    </p>
  );
}

export type Said = "attempt" | "all" | "note" | "plan";

const words = { attempt: "practice.deletedOne", all: "practice.deletedAll", note: "practice.deletedNote", plan: "returning.said" } as const;

/** Said once, on the page after it. */
export function SaidNotice({ said }: { said: Said | null }) {
  const { t } = useTranslation();
  if (said === null) return null;
  return (
    <p className="notice" role="status">
      {t(words[said])}
    </p>
  );
}
