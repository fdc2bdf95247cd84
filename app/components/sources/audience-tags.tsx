import { useTranslation } from "~/components/frame/words";

const known = ["health", "judiciary", "police", "policy", "prison", "probation", "restorative", "trainers", "volunteers"] as const;

/** For whom a paragraph matters most. */
export function AudienceTags({ audience }: { audience: string[] }) {
  const { t } = useTranslation();
  if (audience.length === 0) return null;
  return (
    <ul className="tags" aria-label={t("sources.audience")}>
      {audience.map((id) => {
        const name = known.find((candidate) => candidate === id);
        return (
          <li className="tag" key={id}>
            {name === undefined ? id : t(`sources.audiences.${name}`)}
          </li>
        );
      })}
    </ul>
  );
}
