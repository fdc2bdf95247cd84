import { Form } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { Icon } from "../ui/icon";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";

/** Begins a new attempt after event `from` of this one. */
export function TryAgain({ from, describedBy }: { from: number; describedBy: string }) {
  const { t } = useTranslation();
  const sending = useSending({ intent: "try-again", from: String(from) });
  return (
    <Form method="post" className="no-print" onSubmit={unlessSending(sending)}>
      <input type="hidden" name="intent" value="try-again" />
      <input type="hidden" name="from" value={from} />
      <SubmitButton className="btn btn-small" sending={sending} busy={t("debrief.tryingAgain")} describedBy={describedBy}>
        <Icon name="undo" />
        {t("debrief.tryAgain")}
      </SubmitButton>
    </Form>
  );
}
