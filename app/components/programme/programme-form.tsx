import { Form } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { professions } from "~/domain/agency/roles";
import type { ProgrammeProblem } from "~/domain/programme/read-programme";
import { Field } from "../ui/field";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";
import { CheckList } from "./check-list";
import { NumberField } from "./number-field";
import { ScenarioChoices } from "./scenario-choices";
import { ValidityFields } from "./validity-fields";

export interface ProgrammeChoices {
  sites: { id: string; title: string; depth: number }[];
  courses: { id: string; title: string }[];
  scenarios: { id: string; title: string }[];
  joint: { id: string; title: string }[];
}

interface Props {
  /** Of a programme that is not there yet, the one under which it will be. */
  id: string;
  agency: string;
  choices: ProgrammeChoices;
  typed: [string, string][];
  problem: ProgrammeProblem | null;
  /** Says that what it would change was seen; null before. */
  mark: string | null;
}

/** The field to which each problem leads. */
export const fieldOf: Readonly<Record<ProgrammeProblem, string>> = { title: "title", "nothing-required": "choose-course", months: "months", calendar: "day", "first-within": "firstWithinDays", grace: "graceDays", renew: "renewDays", "not-offered": "choose-course" };

/** What a programme asks, to be written or changed: first to see what that changes, then to keep it. */
export function ProgrammeForm({ id, agency, choices, typed, problem, mark }: Props) {
  const { t } = useTranslation();
  const [looking, keeping] = [useSending({ intent: "preview" }), useSending({ intent: "keep" })];
  const given = new URLSearchParams(typed);
  const faultOf = (which: ProgrammeProblem) => (problem === which ? t(`programmes.problem.${which}`) : undefined);
  const several = professions.map((profession) => ({ id: profession, title: t(`profession.${profession}`) }));
  return (
    <Form className="stack-l" method="post" id="programme" data-kept aria-label={t("programmes.change")} onSubmit={unlessSending(looking || keeping)}>
      <input type="hidden" name="programme" value={id} />
      <input type="hidden" name="agency" value={agency} />
      {mark === null ? null : <input type="hidden" name="seen" value={mark} />}
      <Field id="title" name="title" label={t("programmes.name")} help={t("programmes.nameHelp")} fault={faultOf("title")} autoComplete="off" defaultValue={given.get("title") ?? ""} />
      <CheckList name="course" legend={t("programmes.courses")} options={choices.courses} chosen={given.getAll("course")} />
      <ScenarioChoices scenarios={choices.scenarios} given={given} />
      <CheckList name="joint" legend={t("programmes.jointTrainings")} help={t("programmes.jointHelp")} none={t("programmes.noJoint")} options={choices.joint} chosen={given.getAll("joint")} />
      <details open={given.has("profession")}>
        <summary>{t("programmes.professions")}</summary>
        <CheckList name="profession" legend={t("programmes.professions")} help={t("programmes.professionsHelp")} options={several} chosen={given.getAll("profession")} />
      </details>
      <details open={given.has("site")}>
        <summary>{t("programmes.sites")}</summary>
        <CheckList name="site" legend={t("programmes.sites")} help={t("programmes.sitesHelp")} none={t("programmes.noSites")} options={choices.sites} chosen={given.getAll("site")} />
      </details>
      <ValidityFields given={given} months={faultOf("months")} calendar={faultOf("calendar")} />
      <div className="stack">
        <NumberField name="firstWithinDays" label={t("programmes.firstWithinDays")} help={t("programmes.firstWithinHelp")} fault={faultOf("first-within")} value={given.get("firstWithinDays") ?? "90"} />
        <NumberField name="graceDays" label={t("programmes.graceDays")} help={t("programmes.graceHelp")} fault={faultOf("grace")} value={given.get("graceDays") ?? "30"} />
        <NumberField name="renewDays" label={t("programmes.renewDays")} help={t("programmes.renewHelp")} fault={faultOf("renew")} value={given.get("renewDays") ?? "60"} />
      </div>
      <button className={mark === null ? "btn btn-main" : "btn"} name="intent" value="preview" aria-disabled={looking || undefined}>
        {looking ? t("programmes.previewing") : t("programmes.preview")}
      </button>
    </Form>
  );
}

/** From that day on it binds nobody. Asked twice, because it cannot be taken back. */
export function RetireProgramme() {
  const { t } = useTranslation();
  const sending = useSending({ intent: "retire" });
  return (
    <details>
      <summary>{t("programmes.retire")}</summary>
      <Form className="stack" method="post" onSubmit={unlessSending(sending)}>
        <input type="hidden" name="intent" value="retire" />
        <p>{t("programmes.retireSure")}</p>
        <SubmitButton className="btn" sending={sending} busy={t("programmes.retiring")}>
          {t("programmes.retireButton")}
        </SubmitButton>
      </Form>
    </details>
  );
}
