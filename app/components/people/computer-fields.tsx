import { useTranslation } from "~/components/frame/words";
import { lockMinutesChoices } from "~/domain/agency/sign-in-limits";
import { Field } from "../ui/field";

/** What can be said of an enrolled computer: where it stands, and how soon its screen is locked. */
export function ComputerFields({ name, lockMinutes, nameless }: { name: string; lockMinutes: number; nameless: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <Field id="name" name="name" label={t("computers.name")} help={t("computers.nameHelp")} fault={nameless ? t("computers.nameless") : undefined} autoComplete="off" defaultValue={name} maxLength={60} />
      <div className="field">
        <label htmlFor="lockMinutes">{t("computers.lockAfter")}</label>
        <select className="input" id="lockMinutes" name="lockMinutes" defaultValue={lockMinutes}>
          {lockMinutesChoices.map((minutes) => (
            <option key={minutes} value={minutes}>
              {t("computers.minutes", { count: minutes })}
            </option>
          ))}
        </select>
      </div>
    </>
  );
}
