import { useTranslation } from "~/components/frame/words";
import { peopleKey, type RuleTold } from "./standing-told";

/** When the training is complete, in words: what all agencies agreed on. */
export function StandingRule({ rule: { title, number, agreedOn, planned, needed, together, substitutes, prerequisites, minima } }: { rule: RuleTold }) {
  const { t } = useTranslation();
  return (
    <section className="stack" aria-labelledby="rule">
      <h2 id="rule">{t("jointStanding.rule.title")}</h2>
      <p className="reading">{together.kind === "same-session" ? t("jointStanding.rule.together") : t("jointStanding.rule.within", { count: together.days })}</p>
      <ul>
        {minima.map(({ agency, profession, least }) => (
          <li key={`${agency.id} ${profession ?? ""}`}>{t("jointStanding.rule.minimum", { people: t(peopleKey(profession), { count: least }), agency: agency.name })}</li>
        ))}
      </ul>
      <p>{t("jointStanding.rule.each")}</p>
      <ul>
        <li>{t("jointStanding.rule.minutes", { needed, planned })}</li>
        {prerequisites.length === 0 ? <li>{t("jointStanding.rule.noPreparation")}</li> : prerequisites.map((course) => <li key={course}>{t("jointStanding.rule.prepared", { title: course })}</li>)}
      </ul>
      <p className="small">{substitutes === 0 ? t("jointStanding.rule.noSubstitutes") : t("jointStanding.rule.substitutes", { count: substitutes })}</p>
      <p className="small soft">{t("jointStanding.rule.version", { title, number, day: agreedOn })}</p>
    </section>
  );
}
