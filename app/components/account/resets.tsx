import { useTranslation } from "~/components/frame/words";

export interface ShownReset {
  id: string;
  way: "code" | "mail";
  givenBy: string | null;
  /** In words. */
  givenAt: string;
  usedAt: string | null;
}

/** Whoever opened this account again, or tried to: its owner is told. */
export function Resets({ resets }: { resets: ShownReset[] }) {
  const { t } = useTranslation();
  if (resets.length === 0) return null;
  return (
    <section className="stack-s" aria-labelledby="resets">
      <h2 id="resets">{t("account.resets")}</h2>
      <p>{t("account.resetsLead")}</p>
      <ul className="gap-list">
        {resets.map(({ id, way, givenBy, givenAt, usedAt }) => (
          <li key={id}>
            <span>{way === "mail" ? t("account.resetMail", { day: givenAt }) : givenBy === null ? t("account.resetCodeGone", { day: givenAt }) : t("account.resetCode", { name: givenBy, day: givenAt })}</span>
            <span className="small soft">{usedAt === null ? t("account.resetNotUsed") : t("account.resetUsed", { time: usedAt })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
