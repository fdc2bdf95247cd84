import { Form, Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import type { PasswordFault } from "~/domain/agency/password";
import type { PinFault } from "~/domain/agency/pin";
import { Field } from "../ui/field";
import { ProblemBox } from "../ui/problem-box";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";

export type ResetProblem = { kind: "fault"; fault: PasswordFault | "differs" } | { kind: "pin-fault"; fault: PinFault | "differs" } | { kind: "no" } | { kind: "wait"; seconds: number };

interface Props {
  /** Of a mail; empty when a code is typed. */
  token: string;
  /** False when the link of the mail works no more. */
  open: boolean;
  shared: boolean;
  account?: string | undefined;
  problem?: ResetProblem | undefined;
}

export function ResetPage({ token, open, shared, account, problem }: Props) {
  const { t } = useTranslation();
  const sending = useSending({ intent: "reset" });
  const byMail = token !== "";
  return (
    <>
      <div className="page-head">
        <h1 id="reset">{t("reset.title")}</h1>
        <p className="lead">{t(byMail ? "reset.leadMail" : "reset.leadCode")}</p>
        {problem === undefined && open ? null : <Problem problem={problem ?? { kind: "no" }} byMail={byMail} />}
      </div>
      {open ? (
        <Form className="sheet stack fields" method="post" action="/reset" aria-labelledby="reset" autoComplete={shared ? "off" : undefined} onSubmit={unlessSending(sending)}>
          <input type="hidden" name="intent" value="reset" />
          {byMail ? <input type="hidden" name="token" value={token} /> : <CodeFields shared={shared} account={account} wrong={problem?.kind === "no"} />}
          <Field id="newPassword" name="newPassword" type="password" label={t("account.newPassword")} help={t("account.newPasswordHelp")} fault={problem?.kind === "fault" ? t(`account.newPasswordFaults.${problem.fault}`) : undefined} autoComplete={shared ? "off" : "new-password"} />
          <Field id="newPasswordAgain" name="newPasswordAgain" type="password" label={t("account.newPasswordAgain")} autoComplete={shared ? "off" : "new-password"} />
          {shared ? <PinFields fault={problem?.kind === "pin-fault" ? problem.fault : undefined} /> : null}
          <p className="small soft" id="ends">
            {t("reset.ends")}
          </p>
          <SubmitButton sending={sending} busy={t("reset.busy")} describedBy="ends">
            {t("reset.submit")}
          </SubmitButton>
        </Form>
      ) : null}
      <p className="row">
        <Link to="/sign-in/forgotten">{t("reset.again")}</Link>
        <Link to="/sign-in">{t("forgotten.backToSignIn")}</Link>
      </p>
    </>
  );
}

function CodeFields({ shared, account, wrong }: { shared: boolean; account: string | undefined; wrong: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <Field id="account" name="account" label={t("reset.account")} autoComplete={shared ? "off" : "username"} defaultValue={account} plain />
      <Field id="code" name="code" label={t("reset.code")} help={t("reset.codeHelp")} fault={wrong ? t("reset.no") : undefined} autoComplete="off" plain />
    </>
  );
}

function PinFields({ fault }: { fault: PinFault | "differs" | undefined }) {
  const { t } = useTranslation();
  return (
    <fieldset className="ask stack">
      <legend>{t("reset.pinTitle")}</legend>
      <p className="small soft">{t("reset.pinLead")}</p>
      <Field id="pin" name="pin" type="password" label={t("account.newPin")} fault={fault === undefined ? undefined : t(`account.pinFaults.${fault}`)} autoComplete="off" inputMode="numeric" maxLength={8} />
      <Field id="pinAgain" name="pinAgain" type="password" label={t("account.newPinAgain")} autoComplete="off" inputMode="numeric" maxLength={8} />
    </fieldset>
  );
}

function Problem({ problem, byMail }: { problem: ResetProblem; byMail: boolean }) {
  const { t } = useTranslation();
  const [sentence, explained, field] = words();
  return <ProblemBox title={t("reset.notYet")} sentence={sentence} explained={explained} field={field} />;

  function words(): [string, string | undefined, string] {
    switch (problem.kind) {
      case "fault":
        return [t(`account.newPasswordFaults.${problem.fault}`), undefined, "newPassword"];
      case "pin-fault":
        return [t(`account.pinFaults.${problem.fault}`), undefined, "pin"];
      case "wait":
        return [t("reset.wait", { count: problem.seconds }), t("reset.waitText"), byMail ? "newPassword" : "code"];
      case "no":
        return byMail ? [t("reset.noMail"), t("reset.noMailText"), "main"] : [t("reset.no"), t("reset.noText"), "code"];
    }
  }
}
