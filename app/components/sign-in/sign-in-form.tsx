import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "~/components/frame/words";
import { Field } from "../ui/field";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";
import { SignInProblem, type Problem } from "./sign-in-problem";

interface Props {
  /** Where to go afterwards. */
  next?: string | undefined;
  /** What was typed before. */
  account?: string | undefined;
  problem?: Problem | undefined;
  /** True when something typed is kept until the person is back. */
  kept?: boolean | undefined;
  /** True after a new password was set. */
  reset?: boolean | undefined;
  /** On an enrolled computer PINs work, and nothing is to be remembered. */
  shared: boolean;
  /** There it stands beside the page's own heading. */
  onLanding?: boolean;
}

export function SignInForm({ next, account, problem, kept = false, reset = false, shared, onLanding = false }: Props) {
  const { t } = useTranslation();
  return (
    <div className={onLanding ? undefined : "duo"}>
      <div className="stack">
        {onLanding ? null : <h1 id="sign-in">{t("signIn.title")}</h1>}
        {reset && problem === undefined ? (
          <p className="notice" role="status">
            {t("signIn.newPasswordSet")}
          </p>
        ) : null}
        {problem === undefined ? null : <SignInProblem problem={problem} />}
        <SignInFields next={next} account={account} problem={problem} shared={shared} focused={shared && !onLanding && problem === undefined}>
          {onLanding ? <h2 id="sign-in">{t("signIn.title")}</h2> : null}
        </SignInFields>
        <p className="row small">
          <Link to="/sign-in/forgotten">{t("signIn.forgotten")}</Link>
          <Link to="/reset">{t("signIn.haveCode")}</Link>
        </p>
      </div>
      {onLanding ? null : <Beside kept={kept} shared={shared} />}
    </div>
  );
}

function SignInFields({ next, account, problem, shared, focused, children }: Pick<Props, "next" | "account" | "problem" | "shared"> & { focused: boolean; children: ReactNode }) {
  const { t } = useTranslation();
  const sending = useSending({ intent: "sign-in" });
  const empty = problem?.kind === "empty";
  const accountMissing = empty && (account ?? "").trim() === "";
  const fault = problem?.kind === "wrong" || problem?.kind === "wrong-pin" ? t("signIn.wrongField") : empty ? t("signIn.emptyField") : undefined;
  return (
    <Form className="sheet stack" method="post" action="/sign-in" aria-labelledby="sign-in" autoComplete={shared ? "off" : undefined} onSubmit={unlessSending(sending)}>
      <input type="hidden" name="intent" value="sign-in" />
      {next === undefined ? null : <input type="hidden" name="next" value={next} />}
      {children}
      <Field id="account" name="account" label={t("signIn.account")} help={t("signIn.accountHelp")} fault={accountMissing ? t("signIn.emptyField") : undefined} autoComplete={shared ? "off" : "username"} defaultValue={account} focused={focused} plain />
      <Field id="password" name="password" type="password" label={t("signIn.password")} help={shared ? t("signIn.passwordHelp") : undefined} fault={fault} autoComplete={shared ? "off" : "current-password"} />
      <SubmitButton sending={sending} busy={t("signIn.busy")}>
        {t("signIn.submit")}
      </SubmitButton>
    </Form>
  );
}

function Beside({ kept, shared }: { kept: boolean; shared: boolean }) {
  const { t } = useTranslation();
  return (
    <aside className="stack" aria-label={t(kept ? "signIn.keptTitle" : "signIn.shared")}>
      {kept ? (
        <>
          <h2>{t("signIn.keptTitle")}</h2>
          <p className="reading">{t("signIn.keptText")}</p>
        </>
      ) : null}
      {shared ? <p>{t("signIn.computer")}</p> : null}
      <p>
        <strong>{t("signIn.shared")}</strong> {t("signIn.sharedText")}
      </p>
    </aside>
  );
}
