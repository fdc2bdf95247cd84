import { useTranslation } from "~/components/frame/words";
import type { Level } from "~/domain/joint-training/evaluation";
import { TextArea } from "~/components/ui/text-area";
import type { EvaluationWords } from "./evaluation-sheet";

interface Props {
  /** From 1. */
  number: number;
  words: EvaluationWords;
  given: URLSearchParams;
}

/** One sheet as it lies on the desk: its crosses as short lists, its two texts. */
export function SheetFields({ number, words: { reactions, gains, levels }, given }: Props) {
  const { t } = useTranslation();
  const name = (field: string) => `s${String(number)}-${field}`;
  const cross = (field: string, label: string, inWords: (level: Level) => string) => (
    <div className="field" key={field}>
      <label htmlFor={name(field)}>{label}</label>
      <select className="input" id={name(field)} name={name(field)} defaultValue={given.get(name(field)) ?? ""}>
        <option value="">{t("hands.level")}</option>
        {levels.map((level) => (
          <option key={level} value={level}>
            {inWords(level)}
          </option>
        ))}
      </select>
    </div>
  );
  return (
    <fieldset className="ask sheet stack" id={`sheet-${String(number)}`} tabIndex={-1}>
      <legend>{t("hands.sheet", { number })}</legend>
      <div className="hands-fields">
        {reactions.map((one) => cross(`reaction-${one}`, t(`evaluation.reaction.${one}`), (level) => t(`evaluation.level.${level}`)))}
        {gains.flatMap((item) => (["before", "after"] as const).map((when) => cross(`gain-${item}-${when}`, `${t(`evaluation.gain.${item}`)} ${t(`evaluation.when.${when}`)}`, (level) => t(`evaluation.sure.${level}`))))}
      </div>
      {(["takes", "plan"] as const).map((field) => (
        <div className="field" key={field}>
          <label htmlFor={name(field)}>{t(`evaluation.${field}`)}</label>
          <TextArea className="input" id={name(field)} name={name(field)} rows={2} defaultValue={given.get(name(field)) ?? ""} />
        </div>
      ))}
    </fieldset>
  );
}
