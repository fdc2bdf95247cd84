import { useTranslation } from "~/components/frame/words";
import type { DayPart } from "~/domain/joint-training/day-plan";
import type { Box } from "~/domain/scenario/paper";
import { BoxesExplained } from "./boxes-explained";
import { DecisionKey, type KeyedDecision } from "./decision-key";

export interface ScriptWords {
  plan: { part: DayPart; minutes: number; from: string; to: string }[];
  contentNotes: string[];
  /** Null where no scenario is played. */
  script: { decisions: KeyedDecision[]; questions: string[]; boxes: (Box & { step: number | null })[] } | null;
}

/** For who leads the day: times, care, the debrief, and every decision with its reasons. */
export function ScriptOfDay({ plan, contentNotes, script }: ScriptWords) {
  const { t } = useTranslation();
  return (
    <section className="day-part stack-l" aria-labelledby="script">
      <h2 id="script">{t("printDay.contents.script")}</h2>
      <Plan plan={plan} />
      <Care contentNotes={contentNotes} />
      <section className="stack day-together" aria-labelledby="day-debrief">
        <h3 id="day-debrief">{t("printDay.debrief.title")}</h3>
        <ol className="day-rules">
          {(["happened", "knew", "expert"] as const).map((question) => (
            <li key={question}>{t(`printDay.debrief.${question}`)}</li>
          ))}
        </ol>
        {script === null ? null : (
          <>
            <h4>{t("printDay.debrief.questions")}</h4>
            <ol className="day-rules">
              {script.questions.map((question) => (
                <li key={question}>{question}</li>
              ))}
            </ol>
          </>
        )}
      </section>
      {script === null ? null : (
        <>
          <DecisionKey decisions={script.decisions} />
          <BoxesExplained boxes={script.boxes} />
        </>
      )}
    </section>
  );
}

function Plan({ plan }: Pick<ScriptWords, "plan">) {
  const { t } = useTranslation();
  if (plan.length === 0) return null;
  return (
    <section className="stack-s" aria-labelledby="day-plan">
      <h3 id="day-plan">{t("printDay.plan.title")}</h3>
      <p>{t("printDay.plan.lead")}</p>
      <table className="day-table">
        <thead>
          <tr>
            <th scope="col">{t("printDay.plan.when")}</th>
            <th scope="col">{t("printDay.plan.what")}</th>
          </tr>
        </thead>
        <tbody>
          {plan.map(({ part, minutes, from, to }) => (
            <tr key={part}>
              <th scope="row" className="day-when">
                {from} – {to}
                <br />
                <span className="soft">{t("printDay.plan.minutes", { count: minutes })}</span>
              </th>
              <td>
                <b>{t(`printDay.plan.${part}`)}</b>
                <br />
                {t(`printDay.plan.${part}Text`)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Care({ contentNotes }: Pick<ScriptWords, "contentNotes">) {
  const { t } = useTranslation();
  return (
    <section className="stack-s day-care" aria-labelledby="day-care">
      <h3 id="day-care">{t("printDay.care.title")}</h3>
      <p>{t("printDay.care.lead")}</p>
      {contentNotes.length === 0 ? null : (
        <>
          <p>{t("printDay.care.contains")}</p>
          <ul>
            {contentNotes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
      <ul>
        {(["leave", "equal", "noForce", "private", "notice", "danger"] as const).map((line) => (
          <li key={line}>{t(`printDay.care.${line}`)}</li>
        ))}
      </ul>
      <p>{t("printDay.care.turnTo")}</p>
      <p className="line-to-write soft">{t("printDay.care.turnToName")}</p>
      <p>{t("printDay.care.turnToLater")}</p>
      <p className="line-to-write soft">{t("printDay.care.turnToName")}</p>
    </section>
  );
}
