import { Form } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { Breadcrumbs } from "../frame/breadcrumbs";
import { ReasonField } from "../people/reason-field";
import { Field } from "../ui/field";
import { ProblemBox } from "../ui/problem-box";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";
import type { HoursTold } from "./standing-told";

export type CorrectionProblem = "no-reason" | "too-long" | "no-time" | "outside" | "backwards" | "same" | "changed";

interface Props {
  entry: { training: string; title: string; session: string; day: string; person: string; seen: string; times: HoursTold | null; planned: HoursTold; last: { by: string | null; at: string; why: string | null } };
  problem: CorrectionProblem | null;
  typed: [string, string][];
}

/** An entry as it stands, and what is right instead. */
export function CorrectionPage({ entry: { training, title, session, day, person, seen, times, planned, last }, problem, typed }: Props) {
  const { t } = useTranslation();
  const sending = useSending({ intent: "correct" });
  const given = new URLSearchParams(typed);
  const sentence = problem === null ? null : t(`correction.problem.${problem}`);
  const isAboutReason = problem === "no-reason" || problem === "too-long";
  const isThere = given.has("there") ? given.get("there") === "yes" : true;
  const by = { by: last.by ?? t("jointStanding.entered.somebody"), at: last.at };
  return (
    <>
      <div className="page-head">
        <Breadcrumbs way={[{ to: "/joint-trainings", name: t("attendance.up") }, { to: `/joint-trainings/${training}`, name: title }, { to: `/joint-trainings/${training}/attendance?session=${session}`, name: t("attendance.title") }]} />
        <h1>{t("correction.titleOf", { name: person })}</h1>
        <p className="lead">{t("correction.lead", { title, day })}</p>
        {sentence === null ? null : <ProblemBox title={t("correction.notYet")} sentence={sentence} field={isAboutReason ? "reason" : "from"} />}
      </div>
      <Form className="sheet stack fields" method="post" data-kept onSubmit={unlessSending(sending)}>
        <input type="hidden" name="intent" value="correct" />
        <input type="hidden" name="seen" value={seen} key={seen} />
        <p>
          <strong>{t("correction.stands", { times: times === null ? t("attendance.absent") : t("attendance.times", { ...times }) })}</strong>
        </p>
        <p className="small soft">
          {last.why === null ? t("correction.by", by) : t("correction.because", by)} <bdi>{last.why}</bdi>
        </p>
        <fieldset className="ask">
          <legend>{t("correction.what")}</legend>
          {(["yes", "no"] as const).map((value) => (
            <div className="choice choice-tool" key={value}>
              <input type="radio" id={`there-${value}`} name="there" value={value} defaultChecked={(value === "yes") === isThere} />
              <label htmlFor={`there-${value}`}>{t(value === "yes" ? "correction.there" : "correction.notThere")}</label>
            </div>
          ))}
        </fieldset>
        <div className="times">
          <Field id="from" name="from" label={t("attendance.arrived")} type="time" autoComplete="off" defaultValue={given.get("from") ?? times?.from ?? planned.from} />
          <Field id="to" name="to" label={t("attendance.left")} type="time" autoComplete="off" defaultValue={given.get("to") ?? times?.to ?? planned.to} />
        </div>
        <ReasonField id="reason" label={t("correction.reason")} help={t("correction.reasonHelp")} value={given.get("reason") ?? ""} fault={isAboutReason && sentence !== null ? sentence : undefined} />
        <SubmitButton sending={sending} busy={t("correction.correcting")}>
          {t("correction.correct")}
        </SubmitButton>
      </Form>
    </>
  );
}
