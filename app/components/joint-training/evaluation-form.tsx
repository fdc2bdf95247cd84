import { Form } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import type { EvaluationKind, GainItem, Level, Reaction, Use } from "~/domain/joint-training/evaluation";
import { TextArea } from "~/components/ui/text-area";
import { FieldFrame } from "../ui/field-frame";
import { PrivateNote } from "../ui/private-note";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";

/** What is asked, with the names of its fields: a sheet of paper is entered under the same. */
export interface Questions {
  levels: Level[];
  reactions: { id: Reaction; field: string }[];
  gains: { id: GainItem; before: string; after: string }[];
  uses: Use[];
}

interface Props {
  kind: EvaluationKind;
  questions: Questions;
  given: URLSearchParams;
}

export function EvaluationForm({ kind, questions, given }: Props) {
  const { t } = useTranslation();
  const sending = useSending({ kind });
  return (
    <Form className="stack-l" method="post" data-kept id="questions" tabIndex={-1} onSubmit={unlessSending(sending)}>
      <input type="hidden" name="kind" value={kind} />
      <p className="small soft">{t("evaluationForm.optional")}</p>
      {kind === "day" ? <Day questions={questions} given={given} /> : <Later questions={questions} given={given} />}
      <div className="stack-s">
        <PrivateNote>{t("evaluationForm.final")}</PrivateNote>
        <SubmitButton sending={sending} busy={t("evaluationForm.sending")}>
          {t("evaluationForm.send")}
        </SubmitButton>
      </div>
    </Form>
  );
}

function Day({ questions: { levels, reactions, gains }, given }: Omit<Props, "kind">) {
  const { t } = useTranslation();
  return (
    <>
      <section className="stack" aria-labelledby="reactions">
        <h2 id="reactions">{t("evaluation.reactions")}</h2>
        {reactions.map(({ id, field }) => (
          <Scale key={id} field={field} label={t(`evaluation.reaction.${id}`)} options={levels.map((level) => ({ value: String(level), name: t(`evaluation.level.${level}`) }))} value={given.get(field)} />
        ))}
      </section>
      <section className="stack" aria-labelledby="gains">
        <h2 id="gains">{t("evaluation.gains")}</h2>
        <p className="small soft">{t("evaluation.gainsLead")}</p>
        {gains.flatMap(({ id, before, after }) =>
          ([["before", before], ["after", after]] as const).map(([when, field]) => (
            <Scale key={field} field={field} label={`${t(`evaluation.gain.${id}`)} ${t(`evaluation.when.${when}`)}:`} options={levels.map((level) => ({ value: String(level), name: t(`evaluation.sure.${level}`) }))} value={given.get(field)} />
          )),
        )}
      </section>
      <Text id="takes" label={t("evaluation.takes")} value={given.get("takes") ?? ""} />
      <Text id="plan" label={t("evaluation.plan")} value={given.get("plan") ?? ""} />
    </>
  );
}

function Later({ questions: { uses }, given }: Omit<Props, "kind">) {
  const { t } = useTranslation();
  return (
    <>
      <Scale field="used" label={t("evaluation.used")} options={uses.map((use) => ({ value: use, name: t(`evaluation.use.${use}`) }))} value={given.get("used")} />
      <Text id="what" label={t("evaluation.what")} value={given.get("what") ?? ""} />
    </>
  );
}

function Scale({ field, label, options, value }: { field: string; label: string; options: { value: string; name: string }[]; value: string | null }) {
  return (
    <fieldset className="ask">
      <legend className="asked">{label}</legend>
      <div className="levels">
        {options.map((option) => (
          <div className="choice choice-tool" key={option.value}>
            <input type="radio" name={field} id={`${field}-${option.value}`} value={option.value} defaultChecked={value === option.value} />
            <label htmlFor={`${field}-${option.value}`}>{option.name}</label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}

function Text({ id, label, value }: { id: string; label: string; value: string }) {
  const { t } = useTranslation();
  return (
    <FieldFrame id={id} label={label} help={t("evaluationForm.textHelp")}>
      {(control) => <TextArea {...control} name={id} dir="auto" defaultValue={value} />}
    </FieldFrame>
  );
}
