import { Form } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import type { PasswordFault } from "~/domain/agency/password";
import { Field } from "../ui/field";
import { ProblemBox } from "../ui/problem-box";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";

/** What is said when the password that must be given first does not fit. */
export type OwnPasswordProblem = { kind: "wrong" } | { kind: "wait"; seconds: number };

export interface PasswordProblem {
  form: "password";
  outcome: OwnPasswordProblem | { kind: "fault"; fault: PasswordFault | "differs" };
}

export function PasswordSection({ shared, problem }: { shared: boolean; problem: PasswordProblem | undefined }) {
  const { t } = useTranslation();
  const sending = useSending({ intent: "password" });
  const outcome = problem?.outcome;
  return (
    <section className="stack" aria-labelledby="password-title">
      <h2 id="password-title">{t("account.password")}</h2>
      <p>{t("account.passwordLead")}</p>
      {outcome === undefined ? null : outcome.kind === "fault" ? (
        <ProblemBox title={t("account.notChanged")} sentence={t(`account.newPasswordFaults.${outcome.fault}`)} field="newPassword" />
      ) : (
        <OwnPasswordBox title={t("account.notChanged")} problem={outcome} field="password" />
      )}
      <Form className="stack fields" method="post" action="/account" autoComplete={shared ? "off" : undefined} onSubmit={unlessSending(sending)}>
        <input type="hidden" name="intent" value="password" />
        <Field id="password" name="password" type="password" label={t("account.current")} autoComplete={shared ? "off" : "current-password"} fault={outcome?.kind === "wrong" ? t("account.wrong") : undefined} />
        <Field id="newPassword" name="newPassword" type="password" label={t("account.newPassword")} help={t("account.newPasswordHelp")} autoComplete={shared ? "off" : "new-password"} />
        <Field id="newPasswordAgain" name="newPasswordAgain" type="password" label={t("account.newPasswordAgain")} autoComplete={shared ? "off" : "new-password"} />
        <SubmitButton className="btn" sending={sending} busy={t("account.changing")}>
          {t("account.change")}
        </SubmitButton>
      </Form>
    </section>
  );
}

export function OwnPasswordBox({ title, problem, field }: { title: string; problem: OwnPasswordProblem; field: string }) {
  const { t } = useTranslation();
  return problem.kind === "wait" ? (
    <ProblemBox title={title} sentence={t("account.wait", { count: problem.seconds })} explained={t("account.waitText")} field={field} />
  ) : (
    <ProblemBox title={title} sentence={t("account.wrong")} explained={t("account.wrongText")} field={field} />
  );
}
