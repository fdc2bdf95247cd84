import { useTranslation } from "~/components/frame/words";

export function CriticalErrors({ errors }: { errors: string[] }) {
  const { t } = useTranslation();
  return (
    <div className="grave stack-s">
      <h3>{t("player.critical")}</h3>
      {errors.map((error) => (
        <p className="said" key={error}>
          {error}
        </p>
      ))}
    </div>
  );
}
