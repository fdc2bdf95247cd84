import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";

export interface SignInListed {
  id: string;
  /** The name that the browser gives itself, as far as it can be read. */
  browser: string;
  /** In words, in the agency's time zone. */
  startedAt: string;
  lastSeenAt: string;
  current: boolean;
}

export function AccountPage({ signIns }: { signIns: SignInListed[] }) {
  const { t } = useTranslation();
  const ending = useSending({ intent: "end-all" });
  return (
    <>
      <div className="page-head">
        <h1>{t("account.title")}</h1>
      </div>
      <section className="stack" aria-labelledby="sign-ins">
        <h2 id="sign-ins">{t("account.signIns")}</h2>
        <p>{t("account.lead")}</p>
        <ul className="gap-list">
          {signIns.map((signIn) => (
            <li key={signIn.id}>
              <span className="row">
                <strong>{signIn.browser === "" ? t("account.unknownBrowser") : signIn.browser}</strong>
                {signIn.current ? <span className="tag">{t("account.here")}</span> : null}
              </span>
              <span className="small soft">
                {t("account.since", { time: signIn.startedAt })}, {t("account.lastSeen", { time: signIn.lastSeenAt })}
              </span>
            </li>
          ))}
        </ul>
        <Form className="stack-s" method="post" action="/account" onSubmit={unlessSending(ending)}>
          <input type="hidden" name="intent" value="end-all" />
          <SubmitButton className="btn" sending={ending} busy={t("account.ending")} describedBy="end-all-text">
            {t("account.endAll")}
          </SubmitButton>
          <p className="small soft" id="end-all-text">
            {t("account.endAllText")}
          </p>
        </Form>
      </section>
    </>
  );
}
