import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "~/components/frame/words";
import type { Role } from "~/domain/agency/roles";
import { Field } from "../ui/field";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";
import type { MemberProblem } from "./member-problem";
import { placeFieldOf, PlaceFields, type SiteOption } from "./place-fields";
import { RoleChoices } from "./role-choices";

/** A form of this page that was refused, or not sent while its writer was away. */
export interface Refused {
  intent: string;
  membership: string;
  problem: MemberProblem | null;
  typed: [string, string][];
}

export interface ManagedMembership {
  id: string;
  name: string;
  email: string | null;
  staffCode: string | null;
  profession: string;
  siteId: string | null;
  managerTyped: string;
  roles: Role[];
  /** The viewer may change name and e-mail. */
  account: boolean;
  isSelf: boolean;
  manage: { givable: Role[]; sites: SiteOption[]; today: string };
}

export type Part = "move" | "account" | "office" | "leave" | "keep" | "back";

/** One of the forms, folded away until it is wanted or was refused. */
export function MembershipForm({ part, membership, refused }: { part: Part; membership: ManagedMembership; refused: Refused | null }) {
  const { t } = useTranslation();
  const own = refused?.intent === part && refused.membership === membership.id ? refused : null;
  const given = new URLSearchParams(own?.typed ?? []);
  const problem = own?.problem ?? null;
  const help = part === "account" ? (membership.account ? null : t("member.account.fixed")) : part === "keep" ? null : t(`member.${part}.help`);
  const { id, manage } = membership;
  return (
    <details open={own !== null}>
      <summary>{t(`member.${part}.title`)}</summary>
      {part === "leave" && membership.isSelf ? (
        <p>{t("member.leave.self")}</p>
      ) : (
        <OwnForm part={part} membership={id}>
          {help === null ? null : <p className="small soft">{help}</p>}
          {part === "move" ? <PlaceFields id={`-move-${id}`} sites={manage.sites} values={placeOf(given, membership)} fault={problem} /> : null}
          {part === "back" ? <PlaceFields id={`-back-${id}`} sites={manage.sites} values={{ ...placeOf(given, { ...membership, siteId: null, managerTyped: "" }) }} fault={problem} /> : null}
          {part === "account" ? <AccountFields membership={membership} given={given} problem={problem} /> : null}
          {part === "office" ? <RoleChoices id={`-${id}`} givable={manage.givable} held={own === null ? membership.roles : given.getAll("role")} /> : null}
          {part === "leave" ? <Field id={`day-leave-${id}`} name="day" type="date" label={t("member.leave.from")} fault={problem === "no-day" || problem === "too-early" ? t(`member.problem.${problem}`) : undefined} autoComplete="off" defaultValue={given.get("day") ?? manage.today} /> : null}
          {problem === "confirm" ? (
            <div className="choice choice-tool">
              <input type="checkbox" name="confirmed" value="yes" id={`confirmed-${id}`} />
              <label htmlFor={`confirmed-${id}`}>{t("member.confirm", { offices: membership.roles.filter((role) => role === "coordinator" || role === "administrator").map((role) => t(`member.role.${role}`).toLowerCase()).join(", ") })}</label>
            </div>
          ) : null}
        </OwnForm>
      )}
    </details>
  );
}

function OwnForm({ part, membership, children }: { part: Part; membership: string; children: ReactNode }) {
  const { t } = useTranslation();
  const sending = useSending({ intent: part, membership });
  return (
    <Form className="sheet stack fields" method="post" data-kept onSubmit={unlessSending(sending)}>
      <input type="hidden" name="intent" value={part} />
      <input type="hidden" name="membership" value={membership} />
      {children}
      <SubmitButton className="btn" sending={sending} busy={t(`member.${part}.busy`)}>
        {t(`member.${part}.button`)}
      </SubmitButton>
    </Form>
  );
}

function AccountFields({ membership: { id, name, email, staffCode, account }, given, problem }: { membership: ManagedMembership; given: URLSearchParams; problem: MemberProblem | null }) {
  const { t } = useTranslation();
  const said = (...names: MemberProblem[]) => (problem !== null && names.includes(problem) ? t(`member.problem.${problem}`) : undefined);
  return (
    <>
      {account ? (
        <>
          <Field id={`name-${id}`} name="name" label={t("member.name")} fault={said("nameless", "not-their-account")} autoComplete="off" defaultValue={given.get("name") ?? name} maxLength={120} />
          <Field id={`email-${id}`} name="email" label={t("member.email")} fault={said("bad-email", "email-taken")} autoComplete="off" defaultValue={given.get("email") ?? email ?? ""} maxLength={254} inputMode="email" plain />
        </>
      ) : (
        <>
          <input type="hidden" name="name" value={name} />
          <input type="hidden" name="email" value={email ?? ""} />
        </>
      )}
      <Field id={`staffCode-${id}`} name="staffCode" label={t("member.staffCode")} fault={said("bad-staff-code", "no-way-in", "staff-code-taken")} autoComplete="off" defaultValue={given.get("staffCode") ?? staffCode ?? ""} maxLength={40} plain />
    </>
  );
}

function placeOf(given: URLSearchParams, { profession, siteId, managerTyped, manage }: Pick<ManagedMembership, "profession" | "siteId" | "managerTyped" | "manage">) {
  return { profession: given.get("profession") ?? profession, site: given.get("site") ?? siteId ?? "", manager: given.get("manager") ?? managerTyped, day: given.get("day") ?? manage.today };
}

const accountFields: Partial<Record<MemberProblem, string>> = { nameless: "name", "not-their-account": "name", "bad-email": "email", "email-taken": "email" };

/** The id of the field to which a fault of a form leads. */
export function fieldOf({ intent, membership, problem }: Refused): string {
  if (problem === "confirm") return `confirmed-${membership}`;
  if (intent === "account") return `${accountFields[problem ?? "gone"] ?? "staffCode"}-${membership}`;
  if (intent === "office") return `roles-${membership}`;
  return `${placeFieldOf(problem ?? "gone")}-${intent}-${membership}`;
}
