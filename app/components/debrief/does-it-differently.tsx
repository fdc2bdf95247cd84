import { Form } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import type { DecisionInDebrief } from "~/domain/attempt/debrief-view";
import { TextArea } from "~/components/ui/text-area";
import { unlessSending, useSending } from "../ui/submit-button";
import { KeepButton } from "./keep-button";

/** The key is one author's: a practitioner may know better, and says so in private. */
export function DoesItDifferently({ decision, saved }: { decision: DecisionInDebrief; saved: boolean }) {
  const { t } = useTranslation();
  const sending = useSending({ intent: "differs", about: String(decision.seq) });
  const id = `differs-${decision.seq}`;
  return (
    <details className={decision.differs === null ? "no-print" : "kept"} open={saved || undefined}>
      <summary>
        {t("debrief.differs")}
        {decision.differs === null ? null : <span className="tag">{t("debrief.differsKept")}</span>}
      </summary>
      <Form method="post" data-kept className="stack-s" preventScrollReset onSubmit={unlessSending(sending)}>
        <input type="hidden" name="intent" value="differs" />
        <input type="hidden" name="about" value={decision.seq} />
        <div className="field">
          <label htmlFor={id}>{t("debrief.differsLabel")}</label>
          <span className="help" id={`${id}-help`}>
            {t("debrief.differsHelp")}
          </span>
          <TextArea className="input" id={id} name="text" defaultValue={decision.differs ?? ""} aria-describedby={`${id}-help`} />
        </div>
        <KeepButton className="btn btn-small" sending={sending} saved={saved}>
          {t("debrief.keepNote")}
        </KeepButton>
      </Form>
    </details>
  );
}
