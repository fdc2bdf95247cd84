import { useTranslation } from "~/components/frame/words";
import type { Answer } from "~/domain/curriculum/answer";
import { shuffledBy } from "~/domain/curriculum/mixed";
import type { Question } from "~/domain/curriculum/question";
import "~/messages/areas/question";
import { Choice } from "./choice";
import { MatchFields } from "./match-fields";
import { NumericFields } from "./numeric-fields";
import { OrderFields } from "./order-fields";
import { Paragraphs } from "./reason";
import { ShortFields } from "./short-fields";

interface Props {
  question: Question;
  /** As it was read (readAnswer), or as it was sent and refused; null before. */
  answer: Answer | null;
  /** With what was taken, what is right, and the reason for everything. */
  explained: boolean;
  /** Begins the ids of the fields on the page. */
  idPrefix: string;
  /** Shuffles the options, the same for the same seed; without it they stand as they are written. */
  seed?: number | undefined;
  /** Nothing can be answered any more. */
  fixed?: boolean;
}

/**
 * A question of any kind inside a form that works without script. What answers it are fields called `option`, in the order of readAnswer.
 * The form around it has its own ids, buttons and alerts, one question to a form.
 */
export function QuestionFields({ question, answer, explained, idPrefix, seed, fixed = false }: Props) {
  const { t } = useTranslation();
  return (
    <fieldset className="ask" disabled={fixed}>
      <legend>{question.ask}</legend>
      {explained && answer === null ? <p className="small soft">{t("question.noAnswer")}</p> : null}
      <Fields question={question} answer={answer} explained={explained} idPrefix={idPrefix} seed={seed} />
    </fieldset>
  );
}

function Fields({ question, seed, ...shared }: Omit<Props, "fixed">) {
  const { t } = useTranslation();
  const key = `${seed === undefined ? "" : String(seed)}:${question.id}`;
  const fields = { ...shared, mixedBy: key };
  switch (question.kind) {
    case "one":
    case "several":
      return (
        <>
          {question.kind === "several" ? <p className="small soft">{t("question.several.help")}</p> : null}
          {(seed === undefined ? question.options : shuffledBy(question.options, key)).map(({ id, answer: worth, text, verdict, why }) => (
            <Choice key={id} input={`${shared.idPrefix}-${id}`} id={id} kind={question.kind} worth={worth} text={text} verdict={verdict ?? t(`question.${worth}`)} taken={shared.answer?.includes(id) ?? false} explained={shared.explained}>
              <Paragraphs text={why} />
            </Choice>
          ))}
        </>
      );
    case "order":
      return <OrderFields {...fields} steps={question.steps.map((step) => ({ ...step, why: <Paragraphs text={step.why} /> }))} />;
    case "match":
      return <MatchFields {...fields} pairs={question.pairs.map((pair) => ({ ...pair, why: <Paragraphs text={pair.why} /> }))} />;
    case "numeric":
      return <NumericFields {...fields} range={{ ...question, below: <Paragraphs text={question.below} />, within: <Paragraphs text={question.within} />, above: <Paragraphs text={question.above} /> }} />;
    case "short":
      return <ShortFields {...fields} asked={{ points: question.points, model: <Paragraphs text={question.model} /> }} />;
  }
}
