import { Form, Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { Field } from "../ui/field";
import { ProblemBox } from "../ui/problem-box";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";

interface Props {
  /** True after a link was asked for; it says nothing about whether there is such an account. */
  asked: boolean;
  problem?: { kind: "empty" } | { kind: "wait"; seconds: number } | undefined;
}

/** Both ways to a new password side by side: people with e-mail, and people without. */
export function ForgottenPage({ asked, problem }: Props) {
  const { t } = useTranslation();
  const sending = useSending({ intent: "forgotten" });
  return (
    <>
      <div className="page-head">
        <h1>{t("forgotten.title")}</h1>
        <p className="lead">{t("forgotten.lead")}</p>
        {asked && problem === undefined ? (
          <div className="notice stack-s" role="status">
            <p>
              <strong>{t("forgotten.asked")}</strong>
            </p>
            <p>{t("forgotten.askedText")}</p>
          </div>
        ) : null}
        {problem === undefined ? null : (
          <ProblemBox
            title={t("forgotten.notYet")}
            sentence={problem.kind === "wait" ? t("forgotten.wait", { count: problem.seconds }) : t("forgotten.empty")}
            explained={problem.kind === "wait" ? t("forgotten.waitText") : undefined}
            field="email"
          />
        )}
      </div>
      <div className="duo">
        <Form className="sheet stack" method="post" action="/sign-in/forgotten" aria-labelledby="by-mail" onSubmit={unlessSending(sending)}>
          <input type="hidden" name="intent" value="forgotten" />
          <h2 id="by-mail">{t("forgotten.byMail")}</h2>
          <Field id="email" name="email" label={t("forgotten.email")} fault={problem?.kind === "empty" ? t("forgotten.empty") : undefined} autoComplete="email" inputMode="email" plain />
          <SubmitButton sending={sending} busy={t("forgotten.sending")}>
            {t("forgotten.send")}
          </SubmitButton>
        </Form>
        <section className="stack" aria-labelledby="by-code">
          <h2 id="by-code">{t("forgotten.byCode")}</h2>
          <p>{t("forgotten.byCodeText")}</p>
          <p className="row">
            <Link to="/reset">{t("forgotten.haveCode")}</Link>
            <Link to="/sign-in">{t("forgotten.backToSignIn")}</Link>
          </p>
        </section>
      </div>
    </>
  );
}
