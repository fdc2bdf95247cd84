import { useTranslation } from "~/components/frame/words";

/** Asks for a day; what else the page was asked for goes along. */
export function DayForm({ path, day, asked }: { path: string; day: string; asked: Record<string, string | null> }) {
  const { t } = useTranslation();
  return (
    <form className="row no-print" method="get" action={path}>
      {Object.entries(asked).map(([name, value]) => (value === null ? null : <input key={name} type="hidden" name={name} value={value} />))}
      <label htmlFor="day">{t("asAt.day")}</label>
      <input className="input" id="day" name="day" type="date" defaultValue={day} aria-describedby="day-help" />
      <button className="btn">{t("asAt.show")}</button>
      <span className="small soft" id="day-help">
        {t("asAt.dayHelp")}
      </span>
    </form>
  );
}
