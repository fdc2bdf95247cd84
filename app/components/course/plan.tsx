import { Form } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";
import { Block } from "./block";
import { useLessonState } from "./lesson-state";

/** The learner's own line about the next shift. */
export function Plan({ id, ask, anchor = `plan-${id}` }: { id: string; ask: string; anchor?: string }) {
  const { t } = useTranslation();
  const { plans, canAnswer, tooLong } = useLessonState();
  const sending = useSending({ intent: "plan", plan: id });
  const kept = plans[id];
  return (
    <Block anchor={anchor}>
      <Form method="post" data-kept className="plan stack-s" id={anchor} tabIndex={-1} preventScrollReset onSubmit={unlessSending(sending)}>
        <input type="hidden" name="intent" value="plan" />
        <input type="hidden" name="plan" value={id} />
        {tooLong === id ? (
          <div className="alert" role="alert">
            <p>{t("lesson.tooLong")}</p>
          </div>
        ) : null}
        <div className="field">
          <label htmlFor={`${anchor}-text`}>{ask}</label>
          <span className="help" id={`${anchor}-help`}>
            {t("lesson.onlyYou")}
          </span>
          <textarea className="input" id={`${anchor}-text`} name="text" maxLength={2000} aria-describedby={`${anchor}-help`} defaultValue={kept?.text ?? ""} key={kept?.text} />
        </div>
        {canAnswer ? (
          <div className="row row-apart">
            <SubmitButton className="btn btn-small" sending={sending} busy={t("lesson.keeping")}>
              {t("lesson.keep")}
            </SubmitButton>
            <span className="small soft" role="status">
              {kept?.kept ?? null}
            </span>
          </div>
        ) : null}
      </Form>
    </Block>
  );
}
