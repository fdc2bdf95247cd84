import { Form } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";
import { ReportsFrame } from "./reports-frame";

interface Days {
  id: string;
  name: string;
  remindDays: number;
  escalateDays: number;
}

interface Props {
  agency: { id: string; name: string };
  settings: Days[];
  before: readonly number[];
  after: readonly number[];
  kept: boolean;
}

/** Who is told by mail what is due, and when, for each agency that the reader answers for. */
export function RemindersPage({ agency, settings, before, after, kept }: Props) {
  const { t } = useTranslation();
  return (
    <ReportsFrame title={t("reports.reminders.title")} lead={t("reports.reminders.lead")} page="reminders" agency={agency} agencies={[]}>
      {kept ? (
        <p className="notice" role="status">
          {t("reports.reminders.kept")}
        </p>
      ) : null}
      {settings.map((each) => (
        <OfAgency key={each.id} days={each} before={before} after={after} />
      ))}
      <p>{t("reports.reminders.help")}</p>
    </ReportsFrame>
  );
}

function OfAgency({ days: { id, name, remindDays, escalateDays }, before, after }: { days: Days } & Pick<Props, "before" | "after">) {
  const { t } = useTranslation();
  const sending = useSending({ intent: "days", agency: id });
  const words = (key: "before" | "after", count: number) => (count === 0 ? t("reports.reminders.never") : t(`reports.reminders.${key}Days`, { count }));
  return (
    <Form className="sheet stack fields" method="post" action="/agency/reminders" onSubmit={unlessSending(sending)} aria-label={name}>
      <input type="hidden" name="intent" value="days" />
      <input type="hidden" name="agency" value={id} />
      <h2>{name}</h2>
      {([["before", before, remindDays], ["after", after, escalateDays]] as const).map(([key, choices, chosen]) => (
        <div className="stack-s" key={key}>
          <label htmlFor={`${key}-${id}`}>{t(`reports.reminders.${key}`)}</label>
          <select className="input" id={`${key}-${id}`} name={key} defaultValue={chosen}>
            {[...new Set([...choices, chosen])].sort((one, other) => one - other).map((count) => (
              <option key={count} value={count}>
                {words(key, count)}
              </option>
            ))}
          </select>
        </div>
      ))}
      <SubmitButton sending={sending} busy={t("reports.reminders.keeping")}>
        {t("reports.reminders.keep")}
      </SubmitButton>
    </Form>
  );
}
