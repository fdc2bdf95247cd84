import { useTranslation } from "~/components/frame/words";
import { TextArea } from "~/components/ui/text-area";
import { Field } from "../ui/field";
import { FieldFrame } from "../ui/field-frame";
import { SelectField } from "./select-field";

export type PlanProblem = "no-title" | "title-too-long" | "about-too-long" | "no-zone" | "no-capacity" | "no-scenario" | "not-agreed" | "last" | "no-page";

export interface DetailsShown {
  title: string;
  about: string;
  timeZone: string;
  scenario: string | null;
  zones: { near: string[]; others: string[] };
  scenarios: { id: string; title: string }[];
}

/** The field to which a problem leads. */
export function fieldOf(problem: PlanProblem, agency: string | null): string {
  if (problem === "no-capacity") return `capacity-${agency ?? ""}`;
  const fields = { "no-title": "title", "title-too-long": "title", "about-too-long": "about", "no-zone": "timeZone", "no-scenario": "scenario", "not-agreed": "main", last: "trainers", "no-page": "material" } as const;
  return fields[problem];
}

/** What a training is called and about, where, and what is played. `given` is what was typed and refused. */
export function DetailsFields({ shown, given, problem }: { shown: DetailsShown; given: URLSearchParams; problem: PlanProblem | null }) {
  const { t } = useTranslation();
  const fault = (...of: PlanProblem[]) => (problem !== null && of.includes(problem) ? t(`trainingPlan.problem.${problem}`) : undefined);
  const zones = (names: string[]) => names.map((name) => ({ value: name, name }));
  return (
    <>
      <Field id="title" name="title" label={t("trainingPlan.name")} help={t("trainingPlan.nameHelp")} fault={fault("no-title", "title-too-long")} autoComplete="off" defaultValue={given.get("title") ?? shown.title} />
      <FieldFrame id="about" label={t("trainingPlan.about")} help={t("trainingPlan.aboutHelp")} fault={fault("about-too-long")}>
        {(control) => <TextArea {...control} name="about" dir="auto" defaultValue={given.get("about") ?? shown.about} />}
      </FieldFrame>
      <SelectField
        id="timeZone"
        label={t("trainingPlan.zone")}
        help={t("trainingPlan.zoneHelp")}
        fault={fault("no-zone")}
        value={given.get("timeZone") ?? shown.timeZone}
        groups={[
          { name: t("trainingPlan.zonesNear"), options: zones(shown.zones.near) },
          { name: t("trainingPlan.zonesOther"), options: zones(shown.zones.others) },
        ]}
      />
      <SelectField id="scenario" label={t("trainingPlan.scenario")} fault={fault("no-scenario")} value={given.get("scenario") ?? shown.scenario ?? ""} none={t("trainingPlan.noScenario")} groups={[{ name: null, options: shown.scenarios.map(({ id, title }) => ({ value: id, name: title })) }]} />
    </>
  );
}

interface CapacityProps {
  agencies: { id: string; name: string; capacity: number; least?: number }[];
  given: URLSearchParams;
  problem: PlanProblem | null;
  agency: string | null;
}

export function CapacityFields({ agencies, given, problem, agency }: CapacityProps) {
  const { t } = useTranslation();
  return (
    <>
      {agencies.map(({ id, name, capacity, least }) => (
        <Field
          key={id}
          id={`capacity-${id}`}
          name={`capacity-${id}`}
          label={t("trainingPlan.capacity", { agency: name })}
          help={least === undefined ? undefined : t("trainingPlan.capacityHelp", { count: least })}
          fault={agency === id && problem === "no-capacity" ? t(`trainingPlan.problem.${problem}`) : undefined}
          autoComplete="off"
          inputMode="numeric"
          maxLength={3}
          defaultValue={given.get(`capacity-${id}`) ?? String(capacity)}
        />
      ))}
    </>
  );
}
