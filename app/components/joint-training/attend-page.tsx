import { Form, Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { Field } from "../ui/field";
import { ProblemBox } from "../ui/problem-box";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";

export type AttendProblem = { kind: "unknown" | "choose" | "too-early" | "over" } | { kind: "wait"; seconds: number };

interface Props {
  /** From the address, or as it was typed. */
  code: string;
  signed: { training: string; title: string; time: string } | null;
  problem: AttendProblem | null;
  /** Where somebody can come for several. */
  agencies: { id: string; name: string }[];
}

/** Whoever is in the room signs for themselves, with the code that is on the screen. */
export function AttendPage({ code, signed, problem, agencies }: Props) {
  const { t } = useTranslation();
  const sending = useSending({ intent: "sign" });
  const sentence = problem === null ? null : problem.kind === "wait" ? t("attend.wait", { count: problem.seconds }) : t(`attend.${problem.kind}`);
  return (
    <>
      <div className="page-head">
        <h1>{t("attend.title")}</h1>
        <p className="lead">{t("attend.lead")}</p>
        {signed === null ? null : (
          <p className="notice" role="status">
            {t("attend.signed", { title: signed.title, time: signed.time })} <Link to={`/joint-trainings/${signed.training}`}>{t("attend.toTraining")}</Link>
          </p>
        )}
        {sentence === null ? null : <ProblemBox title={t("attend.notYet")} sentence={sentence} field={problem?.kind === "choose" ? "agency" : "code"} />}
      </div>
      <Form className="sheet stack fields" method="post" action="/attend" onSubmit={unlessSending(sending)}>
        <input type="hidden" name="intent" value="sign" />
        <Field id="code" name="code" label={t("attend.code")} help={t("attend.codeHelp")} fault={problem?.kind === "unknown" ? t("attend.notYet") : undefined} autoComplete="off" defaultValue={code} maxLength={20} plain />
        {agencies.length === 0 ? null : (
          <fieldset className="ask" id="agency">
            <legend>{t("attend.which")}</legend>
            {agencies.map(({ id, name }) => (
              <div className="choice choice-tool" key={id}>
                <input type="radio" id={`agency-${id}`} name="agency" value={id} />
                <label htmlFor={`agency-${id}`}>{name}</label>
              </div>
            ))}
          </fieldset>
        )}
        <SubmitButton sending={sending} busy={t("attend.signing")}>
          {t("attend.sign")}
        </SubmitButton>
      </Form>
    </>
  );
}
