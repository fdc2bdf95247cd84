import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "~/components/frame/words";
import { Breadcrumbs } from "../frame/breadcrumbs";
import { ProblemBox } from "../ui/problem-box";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";
import { CapacityFields, DetailsFields, type DetailsShown, fieldOf, type PlanProblem } from "./plan-fields";
import { PlanMaterials, type PlanMaterialsProps } from "./plan-materials";
import { PlanTrainers, type PlanTrainersProps } from "./plan-trainers";

interface Props extends DetailsShown, PlanTrainersProps, PlanMaterialsProps {
  id: string;
  agencies: { id: string; name: string; capacity: number }[];
  isKept: boolean;
  problem: PlanProblem | null;
  agency: string | null;
  typed: [string, string][];
}

/** Everything of a training but its sessions, each part with a form of its own. */
export function PlanPage({ id, agencies, isKept, problem, agency, typed, ...plan }: Props) {
  const { t } = useTranslation();
  const given = new URLSearchParams(typed);
  const [isDetails, isCapacities] = [given.get("intent") === "details", given.get("intent") === "capacities"];
  const none = new URLSearchParams();
  return (
    <>
      <div className="page-head">
        <Breadcrumbs way={[{ to: "/joint-trainings", name: t("trainings.title") }, { to: `/joint-trainings/${id}`, name: plan.title }]} />
        <h1>{t("trainingPlan.title")}</h1>
        {isKept && problem === null ? (
          <p className="notice" role="status">
            {t("trainings.said.kept")}
          </p>
        ) : null}
        {problem === null ? null : <ProblemBox title={t("trainingPlan.notYet")} sentence={t(`trainingPlan.problem.${problem}`)} field={fieldOf(problem, agency)} />}
      </div>
      <div className="duo">
        <div>
          <Part intent="details" title={t("trainingPlan.details")}>
            <DetailsFields shown={plan} given={isDetails ? given : none} problem={isDetails ? problem : null} />
          </Part>
        </div>
        <div className="stack-l">
          <Part intent="capacities" title={t("trainingPlan.capacities")}>
            <CapacityFields agencies={agencies} given={isCapacities ? given : none} problem={isCapacities ? problem : null} agency={agency} />
          </Part>
          <PlanTrainers {...plan} />
          <PlanMaterials {...plan} />
          <Cancel />
        </div>
      </div>
    </>
  );
}

function Part({ intent, title, children }: { intent: string; title: string; children: ReactNode }) {
  const { t } = useTranslation();
  const sending = useSending({ intent });
  return (
    <Form className="sheet stack" method="post" data-kept aria-labelledby={intent} onSubmit={unlessSending(sending)}>
      <input type="hidden" name="intent" value={intent} />
      <h2 id={intent}>{title}</h2>
      {children}
      <SubmitButton sending={sending} busy={t("trainingPlan.keeping")} className="btn">
        {t("trainingPlan.keep")}
      </SubmitButton>
    </Form>
  );
}

function Cancel() {
  const { t } = useTranslation();
  const sending = useSending({ intent: "cancel" });
  return (
    <details>
      <summary>{t("trainingPlan.cancel")}</summary>
      <Form className="stack" method="post" onSubmit={unlessSending(sending)}>
        <input type="hidden" name="intent" value="cancel" />
        <p>{t("trainingPlan.cancelLead")}</p>
        <SubmitButton sending={sending} busy={t("trainingPlan.keeping")} className="btn">
          {t("trainingPlan.cancelButton")}
        </SubmitButton>
      </Form>
    </details>
  );
}
