import { Form } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { listInWords } from "../ui/day-in-words";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";

/** For which agencies of theirs something counts, and by which of their programmes; both empty where nobody requires it. */
export interface CountsFor {
  agencies: string[];
  programmes: string[];
}

/** Before anything is begun: for whom it counts and what they are told; or that it is practice, and who sees it. */
export function CountingLine({ what, counts: { agencies, programmes } }: { what: "course" | "scenario" | "test"; counts: CountsFor }) {
  const { t } = useTranslation();
  if (agencies.length === 0) return <p className="small soft">{t(`counting.practice.${what}`)}</p>;
  const inWords = (names: string[]) => listInWords(names, t("format.locale"));
  return <p className="notice">{t(`counting.${what}`, { agencies: inWords(agencies), programmes: inWords(programmes) })}</p>;
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
