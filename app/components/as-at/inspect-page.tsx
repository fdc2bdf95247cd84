import { Form, Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { Field } from "../ui/field";
import { ProblemBox } from "../ui/problem-box";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";

/** Where an inspector types the code. */
export function EnterInspection({ problem }: { problem: { kind: "no" } | { kind: "wait"; seconds: number } | null }) {
  const { t } = useTranslation();
  const sending = useSending({ intent: "enter" });
  const sentence = problem === null ? null : problem.kind === "no" ? t("inspect.no") : t("inspect.wait", { count: problem.seconds });
  return (
    <>
      <div className="page-head">
        <h1 id="enter">{t("inspect.title")}</h1>
        <p className="lead">{t("inspect.enterLead")}</p>
        {sentence === null ? null : <ProblemBox title={t("inspect.notOpened")} sentence={sentence} field="code" />}
      </div>
      <Form className="sheet stack fields" method="post" action="/inspect" aria-labelledby="enter" autoComplete="off" onSubmit={unlessSending(sending)}>
        <input type="hidden" name="intent" value="enter" />
        <Field id="code" name="code" label={t("inspect.code")} help={t("inspect.codeHelp")} fault={problem?.kind === "no" ? t("inspect.no") : undefined} autoComplete="off" plain focused />
        <div>
          <SubmitButton sending={sending} busy={t("inspect.entering")}>
            {t("inspect.enter")}
          </SubmitButton>
        </div>
      </Form>
    </>
  );
}

interface Overview {
  agency: string;
  until: string;
  records: { id: string; name: string; staffCode: string | null }[];
}

/** What this inspector may read. */
export function InspectionOverview({ agency, until, records }: Overview) {
  const { t } = useTranslation();
  const sending = useSending({ intent: "leave" });
  return (
    <>
      <div className="page-head">
        <h1>{t("inspect.titleFor", { agency })}</h1>
        <p className="lead">{t("inspect.until", { day: until })}</p>
      </div>
      <p>
        <Link to="/inspect/as-at">{t("inspect.report")}</Link>
      </p>
      <section className="stack" aria-labelledby="records">
        <h2 id="records">{t("inspect.records")}</h2>
        {records.length === 0 ? <p>{t("inspect.recordsNone")}</p> : null}
        <ul className="stack-s">
          {records.map(({ id, name, staffCode }) => (
            <li key={id}>
              <Link to={`/inspect/records/${id}`}>{name}</Link> {staffCode === null ? null : <span className="small soft">{staffCode}</span>}
            </li>
          ))}
        </ul>
      </section>
      <Form method="post" action="/inspect" onSubmit={unlessSending(sending)}>
        <input type="hidden" name="intent" value="leave" />
        <SubmitButton className="btn" sending={sending} busy={t("inspect.leaving")}>
          {t("inspect.leave")}
        </SubmitButton>
      </Form>
    </>
  );
}
