import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../ui/icon";
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
  /** There it stands beside the page's own heading. */
  onLanding?: boolean;
}

export function SignInForm({ next, account, problem, kept = false, onLanding = false }: Props) {
  const { t } = useTranslation();
  return (
    <div className={onLanding ? undefined : "duo"}>
      <div className="stack">
        {onLanding ? null : <h1 id="sign-in">{t("signIn.title")}</h1>}
        {problem === undefined ? null : <SignInProblem problem={problem} />}
        <SignInFields next={next} account={account} problem={problem}>
          {onLanding ? <h2 id="sign-in">{t("signIn.title")}</h2> : null}
        </SignInFields>
        <p className="small soft">{t("signIn.help")}</p>
      </div>
      {onLanding ? null : <Beside kept={kept} />}
    </div>
  );
}

function SignInFields({ next, account, problem, children }: Pick<Props, "next" | "account" | "problem"> & { children: ReactNode }) {
  const { t } = useTranslation();
  const sending = useSending({ intent: "sign-in" });
  const wrong = problem?.kind === "wrong";
  const empty = problem?.kind === "empty";
  const accountMissing = empty && (account ?? "").trim() === "";
  return (
    <Form className="sheet stack" method="post" action="/sign-in" aria-labelledby="sign-in" onSubmit={unlessSending(sending)}>
      <input type="hidden" name="intent" value="sign-in" />
      {next === undefined ? null : <input type="hidden" name="next" value={next} />}
      {children}
      <div className={accountMissing ? "field field-bad" : "field"}>
        <label htmlFor="account">{t("signIn.account")}</label>
        <span className="help" id="account-help">
          {t("signIn.accountHelp")}
        </span>
        <input
          className="input"
          id="account"
          name="account"
          type="text"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={account}
          aria-describedby="account-help"
          aria-invalid={accountMissing || undefined}
        />
      </div>
      <div className={wrong || empty ? "field field-bad" : "field"}>
        <label htmlFor="password">{t("signIn.password")}</label>
        {wrong || empty ? (
          <span className="fault" id="password-fault">
            <Icon name="alert" />
            {t(wrong ? "signIn.wrongField" : "signIn.emptyField")}
          </span>
        ) : null}
        <input
          className="input"
          id="password"
          name="password"
          type="password"
          autoComplete="current-password"
          aria-invalid={wrong || empty || undefined}
          aria-describedby={wrong || empty ? "password-fault" : undefined}
        />
      </div>
      <SubmitButton sending={sending} busy={t("signIn.busy")}>
        {t("signIn.submit")}
      </SubmitButton>
    </Form>
  );
}

function Beside({ kept }: { kept: boolean }) {
  const { t } = useTranslation();
  return (
    <aside className="stack" aria-label={t(kept ? "signIn.keptTitle" : "signIn.shared")}>
      {kept ? (
        <>
          <h2>{t("signIn.keptTitle")}</h2>
          <p className="reading">{t("signIn.keptText")}</p>
        </>
      ) : null}
      <p>
        <strong>{t("signIn.shared")}</strong> {t("signIn.sharedText")}
      </p>
    </aside>
  );
}
