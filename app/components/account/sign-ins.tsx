import { Form } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
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

export function SignIns({ signIns }: { signIns: SignInListed[] }) {
  const { t } = useTranslation();
  const ending = useSending({ intent: "end-all" });
  return (
    <section className="stack" aria-labelledby="sign-ins">
      <h2 id="sign-ins">{t("account.signIns")}</h2>
      <p>{t("account.lead")}</p>
      <ul className="lines">
        {signIns.map((signIn) => (
          <li key={signIn.id}>
            <SignIn {...signIn} />
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
  );
}

function SignIn({ id, browser, startedAt, lastSeenAt, current }: SignInListed) {
  const { t } = useTranslation();
  const ending = useSending({ signIn: id });
  const name = browser === "" ? t("account.unknownBrowser") : browser;
  return (
    <>
      <div id={`sign-in-${id}`}>
        <span className="row">
          <strong>{name}</strong>
          {current ? <span className="tag">{t("account.here")}</span> : null}
        </span>
        <span className="small soft">
          {t("account.since", { time: startedAt })}, {t("account.lastSeen", { time: lastSeenAt })}
        </span>
      </div>
      {current ? null : (
        <Form method="post" action="/account" onSubmit={unlessSending(ending)}>
          <input type="hidden" name="intent" value="end-one" />
          <input type="hidden" name="signIn" value={id} />
          <SubmitButton className="btn btn-small" sending={ending} busy={t("account.ending")} describedBy={`sign-in-${id}`}>
            {t("account.endThis")}
          </SubmitButton>
        </Form>
      )}
    </>
  );
}
