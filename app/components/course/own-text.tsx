import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "~/components/frame/words";
import { TextArea } from "~/components/ui/text-area";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";
import { useLessonState } from "./lesson-state";

interface Props {
  /** What it is called in the form that is sent. */
  kind: "plan" | "reflection";
  id: string;
  ask: string;
  anchor: string;
  /** Said beside "Only you see this." */
  help?: string;
  children?: ReactNode;
  /** What stands under the field. */
  after?: ReactNode;
}

/** Where a lesson asks for words of the learner's own: a field, a button, and when it was kept. */
export function OwnText({ kind, id, ask, anchor, help = "", children, after }: Props) {
  const { t } = useTranslation();
  const { plans, canAnswer, tooLong } = useLessonState();
  const sending = useSending({ intent: kind, [kind]: id });
  const kept = plans[id];
  return (
    <Form method="post" data-kept className="plan stack-s" id={anchor} tabIndex={-1} preventScrollReset onSubmit={unlessSending(sending)}>
      <input type="hidden" name="intent" value={kind} />
      <input type="hidden" name={kind} value={id} />
      {tooLong === id ? (
        <div className="alert" role="alert">
          <p>{t("lesson.tooLong")}</p>
        </div>
      ) : null}
      {children}
      <div className="field">
        <label htmlFor={`${anchor}-text`}>{ask}</label>
        <span className="help" id={`${anchor}-help`}>
          {t("lesson.onlyYou")} {help}
        </span>
        <TextArea className="input" id={`${anchor}-text`} name="text" dir="auto" aria-describedby={`${anchor}-help`} defaultValue={kept?.text ?? ""} key={kept?.text} />
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
      {after}
    </Form>
  );
}
