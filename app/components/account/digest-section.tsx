import { Form } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";

/** For who has an e-mail address. Without one there is nothing to choose. */
export function DigestSection({ digest, email }: { digest: "off" | "weekly"; email: string | null }) {
  const { t } = useTranslation();
  const sending = useSending({ intent: "digest" });
  if (email === null) return null;
  return (
    <section className="stack" aria-labelledby="digest-title">
      <h2 id="digest-title">{t("account.digest")}</h2>
      <p>{t("account.digestLead", { email })}</p>
      <Form className="stack" method="post" action="/account" onSubmit={unlessSending(sending)}>
        <input type="hidden" name="intent" value="digest" />
        <fieldset className="ask" aria-labelledby="digest-title">
          {(["off", "weekly"] as const).map((each) => (
            <div className="choice choice-tool" key={each}>
              <input type="radio" name="digest" id={`digest-${each}`} value={each} defaultChecked={each === digest} />
              <label htmlFor={`digest-${each}`}>{t(`account.digestAs.${each}`)}</label>
            </div>
          ))}
        </fieldset>
        <SubmitButton className="btn" sending={sending} busy={t("account.digestKeeping")}>
          {t("account.digestKeep")}
        </SubmitButton>
      </Form>
    </section>
  );
}
