import { useTranslation } from "~/components/frame/words";
import type { GainItem, Level, Reaction } from "~/domain/joint-training/evaluation";
import { type DayHead, HeadFacts } from "./day-head";
import { WideTable } from "./wide-table";

export interface EvaluationWords {
  reactions: readonly Reaction[];
  gains: readonly GainItem[];
  levels: readonly Level[];
}

/** What participants are asked on the screen, to be filled in with a pencil. */
export function EvaluationSheet({ head, reactions, gains, levels }: EvaluationWords & { head: DayHead }) {
  const { t } = useTranslation();
  return (
    <section className="day-part stack" aria-labelledby="evaluation">
      <h2 id="evaluation">{t("printDay.evaluation.title")}</h2>
      <HeadFacts head={head} />
      <p>{t("printDay.evaluation.lead")}</p>
      <p>{t("printDay.evaluation.cross")}</p>
      <Crosses title={t("evaluation.reactions")} columns={levels.map((level) => t(`evaluation.level.${level}`))} rows={reactions.map((one) => t(`evaluation.reaction.${one}`))} />
      <p className="soft">{t("evaluation.gainsLead")}</p>
      <Crosses title={t("evaluation.gains")} columns={levels.map((level) => t(`evaluation.sure.${level}`))} rows={gains.flatMap((item) => (["before", "after"] as const).map((when) => `${t(`evaluation.gain.${item}`)} ${t(`evaluation.when.${when}`)}`))} />
      {(["takes", "plan"] as const).map((question) => (
        <div key={question}>
          <p>
            <b>{t(`evaluation.${question}`)}</b>
          </p>
          <p className="space-to-write" />
        </div>
      ))}
    </section>
  );
}

function Crosses({ title, columns, rows }: { title: string; columns: string[]; rows: string[] }) {
  return (
    <WideTable name={title}>
    <table className="day-table cross-table">
      <thead>
        <tr>
          <th scope="col">{title}</th>
          {columns.map((column) => (
            <th scope="col" key={column}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row}>
            <th scope="row">{row}</th>
            {columns.map((column) => (
              <td key={column}>
                <span className="cross-box" />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
    </WideTable>
  );
}
