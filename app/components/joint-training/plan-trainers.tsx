import { Form } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { listInWords } from "../ui/day-in-words";
import { Field } from "../ui/field";

export interface PlanTrainersProps {
  trainers: { id: string; name: string }[];
  search: string;
  found: { id: string; name: string; agencies: string[] }[];
}

/** Who trains; and somebody more, found by their whole name or staff code. */
export function PlanTrainers({ trainers, search, found }: PlanTrainersProps) {
  const { t } = useTranslation();
  return (
    <section className="stack" aria-labelledby="trainers">
      <h2 id="trainers" tabIndex={-1}>
        {t("trainingPlan.trainers")}
      </h2>
      <p className="small soft">{t("trainingPlan.trainersLead")}</p>
      <ul className="lines">
        {trainers.map(({ id, name }) => (
          <li key={id}>
            <span>{name}</span>
            <Person intent="remove-trainer" id={id} label={t("trainingPlan.removeTrainer")} more={t("trainingPlan.removeTrainerOf", { name })} />
          </li>
        ))}
      </ul>
      <Form className="stack-s" method="get" action="#trainers" preventScrollReset>
        <Field id="trainer" name="trainer" type="search" label={t("trainingPlan.search")} help={t("trainingPlan.searchHelp")} autoComplete="off" defaultValue={search} maxLength={100} />
        <div>
          <button className="btn">{t("trainingPlan.find")}</button>
        </div>
      </Form>
      {search !== "" && found.length === 0 ? <p role="status">{t("trainingPlan.notFound", { search })}</p> : null}
      <ul className="lines">
        {found.map(({ id, name, agencies }) => (
          <li key={id}>
            <span>{t("trainingPlan.found", { name, agencies: listInWords(agencies, t("format.locale")) })}</span>
            <Person intent="add-trainer" id={id} label={t("trainingPlan.add")} more={t("trainingPlan.addOf", { name })} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Person({ intent, id, label, more }: { intent: string; id: string; label: string; more: string }) {
  return (
    <Form method="post">
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="person" value={id} />
      <button className="btn btn-small" aria-label={`${label}${more}`}>
        {label}
      </button>
    </Form>
  );
}
