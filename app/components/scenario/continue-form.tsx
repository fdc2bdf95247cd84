import { Form } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import type { SceneFrame } from "~/domain/attempt/scene-view";
import { Icon } from "../ui/icon";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";

export function ContinueForm({ frame }: { frame: SceneFrame }) {
  const { t } = useTranslation();
  const sending = useSending({ intent: "continue" });
  return (
    <Form method="post" onSubmit={unlessSending(sending)}>
      <input type="hidden" name="intent" value="continue" />
      <input type="hidden" name="seq" value={frame.seq} />
      <SubmitButton sending={sending} busy={t("player.continuing")}>
        {t("player.continue")}
        <Icon name="arrow" />
      </SubmitButton>
    </Form>
  );
}
