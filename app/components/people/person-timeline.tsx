import { useTranslation } from "~/components/frame/words";
import type { Profession } from "~/domain/agency/roles";

export interface ShownStretch {
  id: string;
  site: string | null;
  profession: Profession;
  manager: string | null;
  /** Days in words; null where no end is known. */
  from: string;
  until: string | null;
  recorded: string;
  by: string | null;
  replaced: string | null;
}

/** Times in places, each with when it was written down. */
export function PersonTimeline({ stretches }: { stretches: ShownStretch[] }) {
  const { t } = useTranslation();
  return (
    <ul className="lines people">
      {stretches.map(({ id, site, profession, manager, from, until, recorded, by, replaced }) => (
        <li key={id}>
          <div>
            <strong>{until === null ? t("member.stretchOpen", { from }) : t("member.stretch", { from, until })}</strong>
            <span>{[site === null ? t(`profession.${profession}`) : t("member.at", { profession: t(`profession.${profession}`), site }), ...(manager === null ? [] : [t("member.ledBy", { name: manager })])].join(", ")}</span>
            <span className="small soft">
              {by === null ? t("member.recorded", { at: recorded }) : t("member.recordedBy", { at: recorded, name: by })}
              {replaced === null ? null : <>. {t("member.replaced", { at: replaced })}</>}
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}
