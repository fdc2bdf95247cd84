import { Form } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { professions } from "~/domain/agency/roles";
import type { JointProblem } from "~/domain/joint-training/read-rule";
import { TextArea } from "~/components/ui/text-area";
import { CheckList } from "../programme/check-list";
import { NumberField } from "../programme/number-field";
import { SelectField } from "../programme/select-field";
import { Field } from "../ui/field";
import { FieldFrame } from "../ui/field-frame";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";

interface Props {
  id: string;
  /** Agencies of the reader that can propose it. */
  hosts: { id: string; name: string }[];
  choices: { agencies: { id: string; name: string }[]; courses: { id: string; title: string }[] };
  typed: [string, string][];
  problem: JointProblem | null;
}

/** The field to which each problem leads. */
export const fieldOf: Readonly<Record<JointProblem, string>> = { title: "title", about: "about", agencies: "agency-1", least: "least-1", planned: "planned", share: "share", together: "days", substitutes: "substitutes", "not-offered": "agency-1" };

/** As many as readJointRule looks at. */
const ROWS = [1, 2, 3, 4, 5, 6, 7, 8];

/** What several agencies are to agree on. */
export function JointForm({ id, hosts, choices, typed, problem }: Props) {
  const { t } = useTranslation();
  const sending = useSending({ intent: "propose" });
  const given = new URLSearchParams(typed);
  const faultOf = (which: JointProblem) => (problem === which ? t(`jointProgrammes.problem.${which}`) : undefined);
  const together = given.get("together") === "within-days" ? "within-days" : "same-session";
  return (
    <Form className="stack-l" method="post" data-kept aria-label={t("jointProgrammes.propose")} onSubmit={unlessSending(sending)}>
      <input type="hidden" name="intent" value="propose" />
      <input type="hidden" name="programme" value={id} />
      {hosts.length === 1 ? <input type="hidden" name="host" value={hosts[0]?.id} /> : <SelectField id="host" label={t("jointProgrammes.host")} options={hosts.map((host) => ({ value: host.id, text: host.name }))} value={given.get("host") ?? hosts[0]?.id ?? ""} />}
      <Field id="title" name="title" label={t("jointProgrammes.name")} fault={faultOf("title")} autoComplete="off" defaultValue={given.get("title") ?? ""} />
      <FieldFrame id="about" label={t("jointProgrammes.about")} help={t("jointProgrammes.aboutHelp")} fault={faultOf("about")}>
        {(control) => <TextArea {...control} name="about" dir="auto" defaultValue={given.get("about") ?? ""} />}
      </FieldFrame>
      <div className="stack">
        {ROWS.map((row) => (
          <MinimumRow key={row} row={row} agencies={choices.agencies} given={given} fault={row === 1 ? (faultOf("agencies") ?? faultOf("not-offered")) : undefined} missing={row === 1 ? faultOf("least") : undefined} />
        ))}
      </div>
      <div className="stack">
        <NumberField name="planned" label={t("jointProgrammes.planned")} help={t("jointProgrammes.plannedHelp")} fault={faultOf("planned")} value={given.get("planned") ?? "180"} />
        <NumberField name="share" label={t("jointProgrammes.share")} help={t("jointProgrammes.shareHelp")} fault={faultOf("share")} value={given.get("share") ?? "80"} />
        <NumberField name="substitutes" label={t("jointProgrammes.substitutes")} help={t("jointProgrammes.substitutesHelp")} fault={faultOf("substitutes")} value={given.get("substitutes") ?? "0"} />
      </div>
      <fieldset className="ask stack">
        <legend className="title">{t("jointProgrammes.together")}</legend>
        <div>
          {(["same-session", "within-days"] as const).map((kind) => (
            <div className="choice choice-tool" key={kind}>
              <input type="radio" name="together" value={kind} id={`together-${kind}`} defaultChecked={kind === together} />
              <label htmlFor={`together-${kind}`}>{t(`jointProgrammes.choice.${kind}`)}</label>
            </div>
          ))}
        </div>
        <NumberField name="days" label={t("jointProgrammes.days")} help={t("jointProgrammes.daysHelp")} fault={faultOf("together")} value={given.get("days") ?? ""} />
      </fieldset>
      <CheckList name="course" legend={t("jointProgrammes.prerequisites")} help={t("jointProgrammes.prerequisitesHelp")} options={choices.courses} chosen={given.getAll("course")} />
      <SubmitButton sending={sending} busy={t("jointProgrammes.sending")}>
        {t("jointProgrammes.send")}
      </SubmitButton>
    </Form>
  );
}

interface RowProps {
  row: number;
  agencies: { id: string; name: string }[];
  given: URLSearchParams;
  fault: string | undefined;
  missing: string | undefined;
}

function MinimumRow({ row, agencies, given, fault, missing }: RowProps) {
  const { t } = useTranslation();
  const name = (part: string) => `${part}-${String(row)}`;
  return (
    <fieldset className="ask">
      <legend className="small">{t("jointProgrammes.row", { number: row })}</legend>
      <div className="row">
        <SelectField id={name("agency")} label={t("jointProgrammes.agency")} fault={fault} options={[{ value: "", text: t("jointProgrammes.noAgency") }, ...agencies.map((agency) => ({ value: agency.id, text: agency.name }))]} value={given.get(name("agency")) ?? ""} />
        <SelectField id={name("profession")} label={t("jointProgrammes.profession")} options={[{ value: "", text: t("jointProgrammes.anyProfession") }, ...professions.map((profession) => ({ value: profession, text: t(`profession.${profession}`) }))]} value={given.get(name("profession")) ?? ""} />
        <NumberField name={name("least")} label={t("jointProgrammes.least")} fault={missing} value={given.get(name("least")) ?? "1"} />
      </div>
    </fieldset>
  );
}
