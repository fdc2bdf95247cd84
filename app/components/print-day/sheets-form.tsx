import { Form } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { ProblemBox } from "../ui/problem-box";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";
import type { HandsProps } from "./hands-props";
import { SheetFields } from "./sheet-fields";

const SHEETS = 4;

/** Sheets of paper without names, four at once. */
export function SheetsForm({ id, sheets, ticket, typed, problem }: HandsProps) {
  const { t } = useTranslation();
  const sending = useSending({ intent: "sheets" });
  const given = new URLSearchParams(typed);
  const of = given.get("intent") === "sheets" ? given : new URLSearchParams();
  const sentence = (number: number) => ({ nothing: t("hands.sheetNothing"), half: t("hands.sheetHalf", { number }), "too-long": t("hands.sheetTooLong", { number }) });
  return (
    <section className="stack no-print" aria-labelledby="sheets">
      <h2 id="sheets">{t("hands.sheets")}</h2>
      <p>
        {t("hands.sheetsLead")} {sheets.entered === 0 ? t("hands.noneEntered") : t("hands.entered", { count: sheets.entered })}
      </p>
      {problem?.kind === "sheet" ? <ProblemBox title={t("hands.sheetProblem")} sentence={sentence(problem.number)[problem.problem]} field={`sheet-${String(Math.max(1, problem.number))}`} /> : null}
      <Form key={ticket} method="post" action={`/joint-trainings/${id}/hands`} data-kept className="stack" noValidate onSubmit={unlessSending(sending)}>
        <input type="hidden" name="intent" value="sheets" />
        <input type="hidden" name="ticket" value={of.get("ticket") ?? ticket} />
        {Array.from({ length: SHEETS }, (_, index) => (
          <SheetFields key={index} number={index + 1} words={sheets} given={of} />
        ))}
        <SubmitButton sending={sending} busy={t("hands.keeping")}>
          {t("hands.keepSheets")}
        </SubmitButton>
      </Form>
    </section>
  );
}
