import { useTranslation } from "~/components/frame/words";
import { professions } from "~/domain/agency/roles";
import { Field } from "../ui/field";
import type { MemberProblem } from "./member-problem";
import { SelectField } from "./select-field";

export interface SiteOption {
  id: string;
  name: string;
  /** 1 at the top. */
  depth: number;
}

interface Props {
  /** Makes the ids of these fields different from those of other forms on the page. */
  id: string;
  sites: SiteOption[];
  values: { profession: string; site: string; manager: string; day: string };
  fault: MemberProblem | null;
}

/** Where somebody is to be, and from which day. */
export function PlaceFields({ id, sites, values, fault }: Props) {
  const { t } = useTranslation();
  const said = (name: MemberProblem) => (fault === name ? t(`member.problem.${name}`) : undefined);
  return (
    <>
      <SelectField id={`profession${id}`} name="profession" label={t("member.profession")} none={t("member.choose")} options={professions.map((name) => ({ id: name, name: t(`profession.${name}`) }))} value={values.profession} fault={said("no-profession")} />
      {sites.length === 0 ? null : <SelectField id={`site${id}`} name="site" label={t("member.site")} none={t("member.noSite")} options={sites.map(({ id: site, name, depth }) => ({ id: site, name: `${"\u2007".repeat(2 * (depth - 1))}${name}` }))} value={values.site} fault={said("no-site")} />}
      <Field id={`manager${id}`} name="manager" label={t("member.manager")} help={t("member.managerHelp")} fault={said("no-manager")} autoComplete="off" defaultValue={values.manager} maxLength={254} />
      <Field id={`day${id}`} name="day" type="date" label={t("member.fromDay")} fault={said("no-day") ?? said("too-early") ?? said("gone")} autoComplete="off" defaultValue={values.day} />
    </>
  );
}

const fields: Partial<Record<MemberProblem, string>> = { "no-profession": "profession", "no-site": "site", "no-manager": "manager" };

/** The field to which a fault leads. */
export function placeFieldOf(fault: MemberProblem): string {
  return fields[fault] ?? "day";
}
