import { Form } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { Field } from "../ui/field";
import type { DayProps } from "./day-props";

/** For which session and how many tables; a form that asks and changes nothing. */
export function DaySettings({ id, sessions, session, seating }: Pick<DayProps, "id" | "sessions" | "session" | "seating">) {
  const { t } = useTranslation();
  return (
    <Form method="get" action={`/joint-trainings/${id}/print`} className="sheet stack no-print">
      <h2>{t("printDay.settings")}</h2>
      {sessions.length < 2 ? null : (
        <div className="field">
          <label htmlFor="day-session">{t("printDay.session")}</label>
          <select className="input" id="day-session" name="session" defaultValue={session?.id}>
            {sessions.map((one) => (
              <option key={one.id} value={one.id}>
                {t("printDay.sessionOption", one)}
              </option>
            ))}
          </select>
        </div>
      )}
      <Field id="day-tables" name="tables" label={t("printDay.tables")} help={t("printDay.tablesHelp")} autoComplete="off" inputMode="numeric" maxLength={2} defaultValue={String(seating.tables)} />
      <button type="submit" className="btn">
        {t("printDay.show")}
      </button>
    </Form>
  );
}
