import { Form } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { REFRESHER_DAYS } from "~/domain/progress/refreshers";
import { Breadcrumbs } from "../frame/breadcrumbs";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";

interface Interval {
  id: string;
  name: string;
  days: number;
}

/** How often things come back, for each agency that the reader answers for. */
export function RefreshersPage({ agencies, kept }: { agencies: Interval[]; kept: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <div className="page-head">
        <Breadcrumbs way={[{ to: "/people", name: t("people.title") }]} />
        <h1>{t("refreshers.title")}</h1>
        <p className="lead">{t("refreshers.lead")}</p>
        {kept ? (
          <p className="notice" role="status">
            {t("refreshers.kept")}
          </p>
        ) : null}
      </div>
      <div className="duo">
        <div className="stack">
          {agencies.map((agency) => (
            <OfAgency key={agency.id} agency={agency} />
          ))}
        </div>
        <div className="stack">
          <p>{t("refreshers.help")}</p>
          <p className="small soft">{t("refreshers.several")}</p>
        </div>
      </div>
    </>
  );
}

function OfAgency({ agency: { id, name, days } }: { agency: Interval }) {
  const { t } = useTranslation();
  const sending = useSending({ intent: "days", agency: id });
  return (
    <Form className="sheet stack" method="post" action="/people/refreshers" onSubmit={unlessSending(sending)}>
      <input type="hidden" name="intent" value="days" />
      <input type="hidden" name="agency" value={id} />
      <fieldset className="ask" id={`days-${id}`}>
        <legend>{t("refreshers.for", { agency: name })}</legend>
        {REFRESHER_DAYS.map((each) => (
          <div className="choice choice-tool" key={each}>
            <input type="radio" name="days" id={`days-${id}-${String(each)}`} value={each} defaultChecked={each === days} />
            <label htmlFor={`days-${id}-${String(each)}`}>{t("refreshers.days", { count: each })}</label>
          </div>
        ))}
      </fieldset>
      <SubmitButton sending={sending} busy={t("refreshers.keeping")}>
        {t("refreshers.keep")}
      </SubmitButton>
    </Form>
  );
}
