import { useTranslation } from "~/components/frame/words";
import type { Profession } from "~/domain/agency/roles";

export interface ShownVersion {
  id: string;
  number: number;
  about: string;
  day: string;
  isBinding: boolean;
  rule: {
    minima: { agency: string; profession: Profession | null; least: number }[];
    planned: number;
    percent: number;
    /** Minutes. */
    needed: number;
    prerequisites: { id: string; title: string }[];
    /** Null where everybody is in one session. */
    days: number | null;
    substitutes: number;
  };
  agencies: { id: string; name: string; isOwn: boolean; word: "accepted" | "declined" | null; note: string | null; day: string | null }[];
}

/** What the agencies agree on, in words, and what each of them says. */
export function JointVersion({ version: { about, rule, agencies } }: { version: ShownVersion }) {
  const { t } = useTranslation();
  return (
    <div className="stack">
      {about === "" ? null : <p className="reading">{about}</p>}
      <dl className="facts">
        <div>
          <dt>{t("jointProgrammes.minima")}</dt>
          {rule.minima.map(({ agency, profession, least }) => (
            <dd key={`${agency} ${profession ?? ""}`}>{profession === null ? t("jointProgrammes.minimum", { agency, count: least }) : t("jointProgrammes.minimumOf", { agency, count: least, profession: t(`profession.${profession}`) })}</dd>
          ))}
        </div>
        <div>
          <dt>{t("jointProgrammes.length")}</dt>
          <dd>{t("jointProgrammes.lengthText", { planned: rule.planned, percent: rule.percent, needed: rule.needed })}</dd>
        </div>
        <div>
          <dt>{t("jointProgrammes.together")}</dt>
          <dd>{rule.days === null ? t("jointProgrammes.sameSession") : t("jointProgrammes.withinDays", { count: rule.days })}</dd>
        </div>
        <div>
          <dt>{t("jointProgrammes.before")}</dt>
          {rule.prerequisites.length === 0 ? <dd>{t("jointProgrammes.nothingBefore")}</dd> : rule.prerequisites.map(({ id, title }) => <dd key={id}>{title}</dd>)}
        </div>
        <div>
          <dt>{t("jointProgrammes.substitutes")}</dt>
          <dd>{rule.substitutes === 0 ? t("jointProgrammes.noSubstitutes") : t("jointProgrammes.substitutesCount", { count: rule.substitutes })}</dd>
        </div>
      </dl>
      <h3>{t("jointProgrammes.answers")}</h3>
      <ul className="lines">
        {agencies.map(({ id, name, word, note, day }) => (
          <li key={id}>
            <div>
              <strong>{name}</strong>
              {note === null ? null : (
                <span className="small">
                  <bdi>{note}</bdi>
                </span>
              )}
            </div>
            <span>{word === null ? t("jointProgrammes.notSaid") : t(`jointProgrammes.said.${word}`, { day: day ?? "" })}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
