import { Form } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import type { DebriefView } from "~/domain/attempt/debrief-view";
import { TextArea } from "~/components/ui/text-area";
import { PrivateNote } from "../ui/private-note";
import { unlessSending, useSending } from "../ui/submit-button";
import { KeepButton } from "./keep-button";
import { SourceReferences } from "./source-references";

export function Reflection({ questions, saved }: { questions: DebriefView["questions"]; saved: boolean }) {
  const { t } = useTranslation();
  const sending = useSending({ intent: "reflect" });
  if (questions.length === 0) return null;
  return (
    <section className="stack" id="reflect" aria-labelledby="reflect-title">
      <h2 id="reflect-title">{t("debrief.reflect")}</h2>
      <PrivateNote>{t("debrief.reflectPrivate")}</PrivateNote>
      <Form method="post" data-kept className="stack" preventScrollReset onSubmit={unlessSending(sending)}>
        <input type="hidden" name="intent" value="reflect" />
        {questions.map(({ id, text, sources, answer }) => (
          <div className="field stack-s" key={id}>
            <label htmlFor={`answer-${id}`}>{text}</label>
            <TextArea className="input" id={`answer-${id}`} name={`answer.${id}`} defaultValue={answer} />
            <SourceReferences sources={sources} />
          </div>
        ))}
        <KeepButton className="btn" sending={sending} saved={saved}>
          {t("debrief.keepAnswers")}
        </KeepButton>
      </Form>
    </section>
  );
}
