import { Form } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { Breadcrumbs } from "../frame/breadcrumbs";
import { FieldFrame } from "../ui/field-frame";
import { ProblemBox } from "../ui/problem-box";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";
import { ReasonField } from "./reason-field";
import { type ListedWaiver, WaiverListed } from "./waiver-listed";

export type WaiverProblem = "no-reason" | "too-long" | "no-course";

interface Props {
  name: string;
  isSelf: boolean;
  agencies: { id: string; name: string }[];
  courses: { id: string; title: string }[];
  waivers: ListedWaiver[];
  done: "waived" | "withdrawn" | null;
  problem: WaiverProblem | null;
  /** What was typed and is not kept. */
  typed: [string, string][];
}

/** What somebody is excused from, by whom and why; and a form to excuse them from more. */
export function WaiversPage({ name, isSelf, agencies, courses, waivers, done, problem, typed }: Props) {
  const { t } = useTranslation();
  const given = new URLSearchParams(typed);
  const withdrawing = given.get("waiver");
  const sentence = problem === null ? null : t(`waivers.problem.${problem}`);
  const field = problem === "no-course" ? "course" : withdrawing === null ? "reason" : `reason-${withdrawing}`;
  return (
    <>
      <div className="page-head">
        <Breadcrumbs way={[{ to: "/people", name: t("people.title") }]} />
        <h1>{t("waivers.titleFor", { name })}</h1>
        <p className="lead">{t("waivers.lead", { name })}</p>
        {done === null ? null : (
          <p className="notice" role="status">
            {t(`waivers.done.${done}`)}
          </p>
        )}
        {sentence === null ? null : <ProblemBox title={t("waivers.notYet")} sentence={sentence} field={field} />}
      </div>
      <div className="duo">
        {isSelf ? <p>{t("waivers.self")}</p> : <Waive key={waivers.length} name={name} agencies={agencies} courses={courses} given={withdrawing === null ? given : new URLSearchParams()} fault={withdrawing === null ? problem : null} />}
        <section className="stack-s" aria-labelledby="list">
          <h2 id="list">{t("waivers.list")}</h2>
          {waivers.length === 0 ? <p>{t("waivers.none")}</p> : null}
          <ul className="gap-list">
            {waivers.map((waiver) => (
              <WaiverListed key={waiver.id} waiver={waiver} mayWithdraw={!isSelf} typed={withdrawing === waiver.id ? (given.get("reason") ?? "") : null} fault={withdrawing === waiver.id ? (sentence ?? undefined) : undefined} />
            ))}
          </ul>
        </section>
      </div>
    </>
  );
}

interface WaiveProps extends Pick<Props, "name" | "agencies" | "courses"> {
  given: URLSearchParams;
  fault: WaiverProblem | null;
}

function Waive({ name, agencies, courses, given, fault }: WaiveProps) {
  const { t } = useTranslation();
  const sending = useSending({ intent: "waive" });
  const [only] = agencies;
  if (agencies.length === 0) return <p>{t("waivers.left", { name })}</p>;
  if (courses.length === 0) return <p>{t("waivers.nothingLeft")}</p>;
  return (
    <Form className="sheet stack" method="post" data-kept aria-labelledby="waive" onSubmit={unlessSending(sending)}>
      <input type="hidden" name="intent" value="waive" />
      {agencies.length === 1 && only !== undefined ? <input type="hidden" name="agency" value={only.id} /> : null}
      <h2 id="waive">{t("waivers.waive")}</h2>
      {agencies.length === 1 ? null : <Select id="agency" label={t("waivers.agency")} options={agencies} value={given.get("agency") ?? undefined} />}
      <Select id="course" label={t("waivers.course")} none={t("waivers.choose")} options={courses.map(({ id, title }) => ({ id, name: title }))} value={given.get("course") ?? ""} fault={fault === "no-course" ? t("waivers.problem.no-course") : undefined} />
      <ReasonField id="reason" label={t("waivers.reason")} help={t("waivers.reasonHelp", { name })} value={given.get("reason") ?? ""} fault={fault === null || fault === "no-course" ? undefined : t(`waivers.problem.${fault}`)} />
      <SubmitButton sending={sending} busy={t("waivers.waiving")}>
        {t("waivers.button")}
      </SubmitButton>
    </Form>
  );
}

interface SelectProps {
  id: string;
  label: string;
  /** For nothing chosen yet. */
  none?: string;
  options: { id: string; name: string }[];
  value: string | undefined;
  fault?: string | undefined;
}

function Select({ none, options, value, ...field }: SelectProps) {
  return (
    <FieldFrame {...field}>
      {(control) => (
        <select {...control} name={field.id} defaultValue={value}>
          {none === undefined ? null : <option value="">{none}</option>}
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.name}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}
