import { useTranslation } from "~/components/frame/words";
import { NumberField } from "./number-field";
import { SelectField } from "./select-field";

const kinds = ["for-ever", "months", "calendar"] as const;
/** As readProgramme takes them. */
const YEARS = [1, 2, 3, 5];

/** How long what was met holds. Every field is there, so that it works without scripts; those of another kind are passed over. */
export function ValidityFields({ given, months, calendar }: { given: URLSearchParams; months: string | undefined; calendar: string | undefined }) {
  const { t } = useTranslation();
  const name = new Intl.DateTimeFormat(t("format.locale"), { month: "long", timeZone: "UTC" });
  const chosen = kinds.find((kind) => kind === given.get("validity")) ?? "months";
  return (
    <fieldset className="ask stack">
      <legend className="title">{t("programmes.holds")}</legend>
      <div>
        {kinds.map((kind) => (
          <div className="choice choice-tool" key={kind}>
            <input type="radio" name="validity" value={kind} id={`validity-${kind}`} defaultChecked={kind === chosen} />
            <label htmlFor={`validity-${kind}`}>{t(`programmes.choice.${kind}`)}</label>
          </div>
        ))}
      </div>
      <NumberField name="months" label={t("programmes.months")} help={t("programmes.monthsHelp")} fault={months} value={given.get("months") ?? "12"} />
      <p className="small soft">{t("programmes.calendarHelp")}</p>
      <div className="row">
        <NumberField name="day" label={t("programmes.day")} fault={calendar} value={given.get("day") ?? "1"} />
        <SelectField id="month" label={t("programmes.month")} options={Array.from({ length: 12 }, (_, index) => ({ value: String(index + 1), text: name.format(Date.UTC(2026, index, 1)) }))} value={given.get("month") ?? "1"} />
        <SelectField id="everyYears" label={t("programmes.everyYears")} options={YEARS.map((count) => ({ value: String(count), text: t("programmes.years", { count }) }))} value={given.get("everyYears") ?? "1"} />
      </div>
    </fieldset>
  );
}
