import { Form, Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import type { Role } from "~/domain/agency/roles";
import { Breadcrumbs } from "../frame/breadcrumbs";
import { Field } from "../ui/field";
import { ProblemBox } from "../ui/problem-box";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";
import type { MemberProblem } from "./member-problem";
import { PlaceFields, placeFieldOf, type SiteOption } from "./place-fields";
import { RoleChoices } from "./role-choices";
import { SelectField } from "./select-field";

export interface AgencyForNew {
  id: string;
  name: string;
  givable: Role[];
  sites: SiteOption[];
  /** 2026-11-21 */
  today: string;
}

interface Props {
  agencies: AgencyForNew[];
  /** Among them, for which the form is. */
  agency: AgencyForNew;
  problem: MemberProblem | null;
  /** Who has the e-mail or staff code already, in the same agency. */
  already: string | null;
  /** What was typed and is not kept. */
  typed: [string, string][];
}

const fields: Partial<Record<MemberProblem, string>> = { nameless: "name", "bad-email": "email", "bad-staff-code": "staffCode", "no-way-in": "staffCode", "staff-code-taken": "staffCode", "stronger-role": "roles" };

export function NewPersonPage({ agencies, agency, problem, already, typed }: Props) {
  const { t } = useTranslation();
  const sending = useSending({ intent: "add" });
  const given = new URLSearchParams(typed);
  const sentence = already !== null ? t("member.hereAlready") : problem === null ? null : t(`member.problem.${problem}`);
  const field = problem === null ? "staffCode" : (fields[problem] ?? placeFieldOf(problem));
  const said = (...names: MemberProblem[]) => (problem !== null && names.includes(problem) ? t(`member.problem.${problem}`) : undefined);
  const value = (name: string, usual = "") => given.get(name) ?? usual;
  return (
    <>
      <div className="page-head">
        <Breadcrumbs way={[{ to: "/people", name: t("people.title") }]} />
        <h1>{t("member.titleNew")}</h1>
        <p className="lead">{t("member.leadNew")}</p>
        {sentence === null ? null : <ProblemBox title={t("member.notYet")} sentence={sentence} field={field} />}
        {already === null ? null : (
          <p>
            <Link to={`/people/${already}`}>{t("member.toThem")}</Link>
          </p>
        )}
      </div>
      {agencies.length === 1 ? null : (
        <nav className="row" aria-label={t("member.agency")}>
          {agencies.map(({ id, name }) => (
            <Link key={id} to={`/people/new?agency=${id}`} aria-current={id === agency.id ? "true" : undefined}>
              {name}
            </Link>
          ))}
        </nav>
      )}
      <Form className="sheet stack fields" method="post" action="/people/new" data-kept key={agency.id} onSubmit={unlessSending(sending)}>
        <input type="hidden" name="intent" value="add" />
        {agencies.length === 1 ? <input type="hidden" name="agency" value={agency.id} /> : <SelectField id="agency" name="agency" label={t("member.agency")} options={[{ id: agency.id, name: agency.name }]} value={agency.id} />}
        <Field id="name" name="name" label={t("member.name")} fault={said("nameless")} autoComplete="off" defaultValue={value("name")} maxLength={120} />
        <Field id="staffCode" name="staffCode" label={t("member.staffCode")} help={t("member.staffCodeHelp")} fault={said("bad-staff-code", "no-way-in", "staff-code-taken")} autoComplete="off" defaultValue={value("staffCode")} maxLength={40} plain />
        <Field id="email" name="email" label={t("member.email")} help={t("member.emailHelp")} fault={said("bad-email")} autoComplete="off" defaultValue={value("email")} maxLength={254} inputMode="email" plain />
        <PlaceFields id="" sites={agency.sites} values={{ profession: value("profession"), site: value("site"), manager: value("manager"), day: value("day", agency.today) }} fault={problem} />
        <RoleChoices id="" givable={agency.givable} held={given.getAll("role")} />
        <SubmitButton sending={sending} busy={t("member.adding")}>
          {t("member.add")}
        </SubmitButton>
      </Form>
    </>
  );
}
