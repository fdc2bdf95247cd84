import { useTranslation } from "~/components/frame/words";
import type { ProgrammeRule, Requirement, Validity } from "~/domain/programme/rule";

/** What a programme asks, of whom, and for how long it holds. `titles` names what has an id, by its kind and id. */
export function ProgrammeInWords({ rule, titles }: { rule: ProgrammeRule; titles: Record<string, string> }) {
  const { t } = useTranslation();
  const { professions, sites, requires, validity, firstWithinDays, graceDays, renewDays } = rule;
  const titleOf = (kind: string, id: string) => titles[`${kind} ${id}`] ?? id;
  return (
    <dl className="facts">
      <div>
        <dt>{t("programmes.what")}</dt>
        {requires.map((requirement) => (
          <dd key={JSON.stringify(requirement)}>
            <strong>{titleOf(requirement.kind, idOf(requirement))}</strong> <span className="small soft">{requirement.kind === "scenario" ? t("programmes.scenario", { count: requirement.level.endings }) : t(`programmes.${requirement.kind}`)}</span>
          </dd>
        ))}
      </div>
      <div>
        <dt>{t("programmes.whom")}</dt>
        {professions.length === 0 ? <dd>{t("programmes.everybody")}</dd> : professions.map((profession) => <dd key={profession}>{t(`profession.${profession}`)}</dd>)}
      </div>
      <div>
        <dt>{t("programmes.where")}</dt>
        {sites.length === 0 ? <dd>{t("programmes.everywhere")}</dd> : sites.map((site) => <dd key={site}>{t("programmes.within", { site: titleOf("site", site) })}</dd>)}
      </div>
      <div>
        <dt>{t("programmes.holds")}</dt>
        <dd>
          <ValidityInWords validity={validity} />
        </dd>
      </div>
      <div>
        <dt>{t("programmes.times")}</dt>
        <dd>{t("programmes.firstWithin", { count: firstWithinDays })}</dd>
        <dd>{t("programmes.grace", { count: graceDays })}</dd>
        {renewDays === 0 ? null : <dd>{t("programmes.renew", { count: renewDays })}</dd>}
      </div>
    </dl>
  );
}

function ValidityInWords({ validity }: { validity: Validity }) {
  const { t } = useTranslation();
  if (validity.kind === "for-ever") return <>{t("programmes.validity.for-ever")}</>;
  if (validity.kind === "months") return <>{t("programmes.validity.months", { count: validity.months })}</>;
  const day = new Intl.DateTimeFormat(t("format.locale"), { day: "numeric", month: "long", timeZone: "UTC" }).format(Date.UTC(2026, validity.month - 1, validity.day));
  return <>{t("programmes.validity.calendar", { count: validity.everyYears, day })}</>;
}

function idOf(requirement: Requirement): string {
  if (requirement.kind === "course") return requirement.course;
  return requirement.kind === "scenario" ? requirement.scenario : requirement.programme;
}
