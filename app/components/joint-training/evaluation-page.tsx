import { Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import type { EvaluationKind } from "~/domain/joint-training/evaluation";
import type { EvaluationSummary } from "~/domain/joint-training/evaluation-summary";
import { Breadcrumbs } from "../frame/breadcrumbs";
import { ProblemBox } from "../ui/problem-box";
import { EvaluationForm, type Questions } from "./evaluation-form";
import { EvaluationResult } from "./evaluation-result";

export type EvaluationProblem = "nothing" | "half" | "too-long";

interface Props {
  training: { id: string; title: string };
  questions: Questions;
  /** What the reader can answer themselves; null of who took no part. */
  own: { open: EvaluationKind | null; isSent: boolean } | null;
  /** The sums, for trainers; else null. */
  result: EvaluationSummary | null;
  isSaid: boolean;
  problem: EvaluationProblem | null;
  typed: [string, string][];
}

export function EvaluationPage({ training: { id, title }, questions, own, result, isSaid, problem, typed }: Props) {
  const { t } = useTranslation();
  const open = own?.open ?? null;
  return (
    <>
      <div className="page-head">
        <Breadcrumbs way={[{ to: "/joint-trainings", name: t("trainings.title") }, { to: `/joint-trainings/${id}`, name: title }]} />
        <h1>{t(own === null ? "evaluationResult.title" : open === "later" ? "evaluationForm.titleLater" : "evaluationForm.title")}</h1>
        {own === null ? null : <p className="lead">{t("evaluationForm.who")}</p>}
        {isSaid && problem === null ? (
          <p className="notice" role="status">
            {t("evaluationForm.sent")}
          </p>
        ) : null}
        {problem === null ? null : <ProblemBox title={t("evaluationForm.notYet")} sentence={t(`evaluationForm.problem.${problem}`)} field="questions" />}
      </div>
      {own === null ? null : open === null ? <p>{t("evaluationForm.closed")}</p> : own.isSent ? <Sent id={id} isSaid={isSaid} /> : <EvaluationForm kind={open} questions={questions} given={new URLSearchParams(typed)} />}
      {result === null ? null : <EvaluationResult training={id} questions={questions} result={result} isAlone={own === null} />}
    </>
  );
}

function Sent({ id, isSaid }: { id: string; isSaid: boolean }) {
  const { t } = useTranslation();
  return (
    <p>
      {isSaid ? null : t("trainings.answered")} <Link to={`/joint-trainings/${id}`}>{t("evaluationForm.back")}</Link>
    </p>
  );
}
