import { Form, Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { Breadcrumbs } from "../frame/breadcrumbs";
import { listInWords } from "../ui/day-in-words";
import { ProblemBox } from "../ui/problem-box";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";
import { CapacityFields, DetailsFields, type DetailsShown, fieldOf, type PlanProblem } from "./plan-fields";
import { SelectField } from "./select-field";

export interface ProgrammeToChoose {
  version: string;
  title: string;
  number: number;
  about: string;
  agencies: { id: string; name: string; least: number }[];
  hosts: { id: string; name: string }[];
}

interface Props {
  programmes: ProgrammeToChoose[];
  /** The one that was chosen; null before that. */
  chosen: ProgrammeToChoose | null;
  details: DetailsShown;
  /** Sent twice it plans one training. */
  ticket: string;
  mayAgree: boolean;
  problem: PlanProblem | null;
  agency: string | null;
  typed: [string, string][];
}

/** First under which agreement, then the rest: what there is to fill in depends on who takes part. */
export function NewTrainingPage({ programmes, chosen, mayAgree, problem, agency, ...rest }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <div className="page-head">
        <Breadcrumbs way={[{ to: "/joint-trainings", name: t("trainings.title") }]} />
        <h1>{t("trainingPlan.newTitle")}</h1>
        <p className="lead">{t("trainingPlan.newLead")}</p>
        {problem === null ? null : <ProblemBox title={t("trainingPlan.notYet")} sentence={t(`trainingPlan.problem.${problem}`)} field={fieldOf(problem, agency)} />}
      </div>
      {programmes.length === 0 ? (
        <div className="stack">
          <p>{t("trainingPlan.none")}</p>
          {mayAgree ? (
            <p>
              <Link to="/agency/joint-programmes">{t("trainingPlan.toProgrammes")}</Link>
            </p>
          ) : null}
        </div>
      ) : chosen === null ? (
        <Choose programmes={programmes} />
      ) : (
        <Plan chosen={chosen} others={programmes.length > 1} problem={problem} agency={agency} {...rest} />
      )}
    </>
  );
}

function Choose({ programmes }: Pick<Props, "programmes">) {
  const { t } = useTranslation();
  return (
    <Form className="stack" method="get" action="/joint-trainings/new">
      <fieldset className="ask">
        <legend>{t("trainingPlan.choose")}</legend>
        {programmes.map(({ version, title, about, agencies }, index) => (
          <div className="choice choice-tool" key={version}>
            <input type="radio" name="programme" id={`programme-${version}`} value={version} defaultChecked={index === 0} />
            <label htmlFor={`programme-${version}`}>
              <strong>{title}</strong> {about} <span className="soft">{listInWords(agencies.map(({ name }) => name), t("format.locale"))}</span>
            </label>
          </div>
        ))}
      </fieldset>
      <div>
        <button className="btn btn-main">{t("trainingPlan.chooseButton")}</button>
      </div>
    </Form>
  );
}

function Plan({ chosen, others, details, ticket, problem, agency, typed }: Omit<Props, "programmes" | "chosen" | "mayAgree"> & { chosen: ProgrammeToChoose; others: boolean }) {
  const { t } = useTranslation();
  const sending = useSending({ ticket });
  const given = new URLSearchParams(typed);
  const [host] = chosen.hosts;
  return (
    <Form className="stack" method="post" data-kept onSubmit={unlessSending(sending)}>
      <p>
        {t("trainingPlan.under", { title: chosen.title, number: chosen.number, agencies: listInWords(chosen.agencies.map(({ name }) => name), t("format.locale")) })} {others ? <Link to="/joint-trainings/new">{t("trainingPlan.another")}</Link> : null}
      </p>
      <input type="hidden" name="ticket" value={given.get("ticket") ?? ticket} />
      <input type="hidden" name="programme" value={chosen.version} />
      <div className="duo">
        <div className="stack">
          {chosen.hosts.length === 1 && host !== undefined ? <input type="hidden" name="host" value={host.id} /> : <SelectField id="host" label={t("trainingPlan.host")} value={given.get("host") ?? host?.id ?? ""} groups={[{ name: null, options: chosen.hosts.map(({ id, name }) => ({ value: id, name })) }]} />}
          <DetailsFields shown={details} given={given} problem={problem} />
        </div>
        <fieldset className="ask stack">
          <legend>{t("trainingPlan.capacities")}</legend>
          <CapacityFields agencies={chosen.agencies.map((one) => ({ ...one, capacity: one.least + 2 }))} given={given} problem={problem} agency={agency} />
        </fieldset>
      </div>
      <div>
        <SubmitButton sending={sending} busy={t("trainingPlan.keeping")}>
          {t("trainingPlan.plan")}
        </SubmitButton>
      </div>
    </Form>
  );
}
