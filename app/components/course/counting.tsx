import { Form } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { listInWords } from "../ui/day-in-words";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";

/** Before anything is begun: for whom it counts, and what they are told. */
export function CountingLine({ what, agencies }: { what: "course" | "scenario"; agencies: string[] }) {
  const { t } = useTranslation();
  return agencies.length === 0 ? null : <p className="notice">{t(`counting.${what}`, { agencies: listInWords(agencies, t("format.locale")) })}</p>;
}

/** What was completed lapses for an agency: with a test it is passed again, without one the learner says that they have read it. */
export function RenewCourse({ hasTest }: { hasTest: boolean }) {
  const { t } = useTranslation();
  const sending = useSending({ intent: "renew" });
  return (
    <section className="stack-s" aria-labelledby="renew">
      <h2 id="renew">{t("counting.renewTitle")}</h2>
      <p>{t(hasTest ? "counting.renewTest" : "counting.renewRead")}</p>
      {hasTest ? null : (
        <Form method="post" onSubmit={unlessSending(sending)}>
          <input type="hidden" name="intent" value="renew" />
          <SubmitButton className="btn" sending={sending} busy={t("counting.renewing")}>
            {t("counting.renew")}
          </SubmitButton>
        </Form>
      )}
    </section>
  );
}
