import { Form, Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { ProblemBox } from "../ui/problem-box";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";
import type { CountedDecision, HandsProps } from "./hands-props";

/** The hands of one table, decision by decision in the order of the steps, as the tally sheet has them. */
export function HandsForm({ id, table, tables, stand, decisions, typed, problem }: HandsProps) {
  const { t } = useTranslation();
  const sending = useSending({ intent: "hands" });
  const given = new URLSearchParams(typed);
  const isGiven = given.get("intent") === "hands" && given.get("table") === String(table);
  const wrong = problem?.kind === "not-numbers" ? problem.fields : [];
  const first = decisions.flatMap(({ choices }) => choices.map(({ field }) => field)).find((field) => wrong.includes(field)) ?? decisions[0]?.choices[0]?.field ?? "";
  const numbers = Array.from({ length: tables + 1 }, (_, index) => index);
  return (
    <section className="stack no-print" aria-labelledby="hands">
      <h2 id="hands">{table === 0 ? t("hands.forRoom") : t("hands.forTable", { table })}</h2>
      <nav className="row" aria-label={t("hands.table")}>
        {[...numbers.slice(1), 0].map((number) => (
          <Link key={number} className="btn btn-small" aria-current={number === table ? "true" : undefined} to={`/joint-trainings/${id}/hands?table=${String(number)}`}>
            {number === 0 ? t("hands.wholeRoom") : t("hands.tableName", { table: number })}
          </Link>
        ))}
      </nav>
      {problem?.kind === "not-numbers" ? <ProblemBox title={t("hands.problem")} sentence={t("hands.notNumber")} field={first} /> : null}
      {problem?.kind === "changed" ? <ProblemBox title={t("hands.problem")} sentence={t("hands.changed")} explained={t("hands.changedHelp")} field={first} /> : null}
      <Form key={`${String(table)} ${stand}`} method="post" action={`/joint-trainings/${id}/hands`} data-kept className="sheet stack" noValidate onSubmit={unlessSending(sending)}>
        <input type="hidden" name="intent" value="hands" />
        <input type="hidden" name="table" value={table} />
        <input type="hidden" name="stand" value={stand} />
        <p className="small soft">{t("hands.help")}</p>
        {decisions.map((decision) => (
          <Counted key={decision.key} decision={decision} given={isGiven ? given : null} wrong={wrong} showsNow={problem?.kind === "changed"} />
        ))}
        <SubmitButton sending={sending} busy={t("hands.keeping")}>
          {t("hands.keep")}
        </SubmitButton>
      </Form>
    </section>
  );
}

interface CountedProps {
  decision: CountedDecision;
  given: URLSearchParams | null;
  wrong: string[];
  showsNow: boolean;
}

function Counted({ decision: { step, seatName, ask, choices }, given, wrong, showsNow }: CountedProps) {
  const { t } = useTranslation();
  return (
    <fieldset className="ask hands-ask">
      <legend>
        {t("hands.step", { step, seat: seatName })}
      </legend>
      <p>{ask}</p>
      <div className="hands-fields">
        {choices.map(({ letter, field, text, hands }) => (
          <div className={wrong.includes(field) ? "field field-bad" : "field"} key={field}>
            <label htmlFor={field}>{t("hands.choice", { letter, text })}</label>
            {wrong.includes(field) ? (
              <span className="fault" id={`${field}-fault`}>
                {t("hands.notNumberField")}
              </span>
            ) : null}
            {showsNow && hands !== null ? <span className="help">{t("hands.stands", { count: hands })}</span> : null}
            <input className="input hands-input" id={field} name={field} inputMode="numeric" autoComplete="off" maxLength={4} defaultValue={given === null ? (hands ?? "") : (given.get(field) ?? "")} aria-invalid={wrong.includes(field) || undefined} aria-describedby={wrong.includes(field) ? `${field}-fault` : undefined} />
          </div>
        ))}
      </div>
    </fieldset>
  );
}
