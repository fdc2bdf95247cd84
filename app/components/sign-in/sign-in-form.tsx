import { Form } from "@remix-run/react";
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
  /** Level of the heading: the first on its own page, a second one on the landing page. */
  heading?: "h1" | "h2";
}

export function SignInForm({ next, account, problem, kept = false, heading: Heading = "h1" }: Props) {
  const { t } = useTranslation();
  return (
    <div className={kept ? "duo" : "stack"}>
      <div className="stack">
        <Heading id="sign-in">{t("signIn.title")}</Heading>
        {problem === undefined ? null : <SignInProblem problem={problem} />}
        <SignInFields next={next} account={account} problem={problem} />
        <p className="small soft">{t("signIn.help")}</p>
      </div>
      {kept ? <Kept /> : null}
    </div>
  );
}

function SignInFields({ next, account, problem }: Pick<Props, "next" | "account" | "problem">) {
  const { t } = useTranslation();
  const sending = useSending({ intent: "sign-in" });
  const wrong = problem?.kind === "wrong";
  const empty = problem?.kind === "empty";
  const accountMissing = empty && (account ?? "").trim() === "";
  return (
    <Form className="sheet stack" method="post" action="/sign-in" aria-labelledby="sign-in" onSubmit={unlessSending(sending)}>
      <input type="hidden" name="intent" value="sign-in" />
      {next === undefined ? null : <input type="hidden" name="next" value={next} />}
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

function Kept() {
  const { t } = useTranslation();
  return (
    <aside className="stack" aria-labelledby="kept">
      <h2 id="kept">{t("signIn.keptTitle")}</h2>
      <p className="reading">{t("signIn.keptText")}</p>
      <p>
        <strong>{t("signIn.shared")}</strong> {t("signIn.sharedText")}
      </p>
    </aside>
  );
}
