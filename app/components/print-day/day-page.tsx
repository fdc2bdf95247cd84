import { useTranslation } from "~/components/frame/words";
import { Breadcrumbs } from "../frame/breadcrumbs";
import { AttendanceSheets } from "./attendance-sheets";
import { DayContents } from "./day-contents";
import type { DayProps, PrintedPart } from "./day-props";
import { EvaluationSheet } from "./evaluation-sheet";
import { HandsTally } from "./hands-tally";
import { PrintBar } from "./print-bar";
import { ScriptOfDay } from "./script-of-day";
import { TablePapers } from "./table-papers";

export function DayPage(props: DayProps) {
  const { t } = useTranslation();
  const { id, title, session, seating, part, only, plan, scenario, script, table, agencies, attend, evaluation, handsAddress } = props;
  const has = (one: PrintedPart) => part === "all" || part === one;
  const head = { title, session };
  const tables = only === null ? Array.from({ length: seating.tables }, (_, index) => index + 1) : [only];
  return (
    <div className="print-day">
      <div className="page-head no-print">
        <Breadcrumbs way={[{ to: "/joint-trainings", name: t("printDay.trainings") }, { to: `/joint-trainings/${id}`, name: title }, ...(part === null ? [] : [{ to: `/joint-trainings/${id}/print`, name: t("printDay.title") }])]} />
        <h1>{t("printDay.titleFor", { training: title })}</h1>
      </div>
      {part === null || part === "all" ? <DayContents {...props} /> : <PrintBar />}
      {has("script") ? <ScriptOfDay plan={plan} contentNotes={scenario?.contentNotes ?? []} script={script} /> : null}
      {has("tables") && table !== null ? tables.map((number) => <TablePapers key={number} table={number} words={table} />) : null}
      {has("attendance") ? <AttendanceSheets head={head} agencies={agencies} attend={attend} /> : null}
      {has("evaluation") ? <EvaluationSheet head={head} {...evaluation} /> : null}
      {has("tally") && table !== null ? tables.map((number) => <HandsTally key={number} table={number} tally={table.tally} address={handsAddress} />) : null}
    </div>
  );
}
