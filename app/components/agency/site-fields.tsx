import { useTranslation } from "~/components/frame/words";
import type { sites } from "~/messages/english/sites";
import { SelectField } from "../people/select-field";
import { Field } from "../ui/field";

export type SiteProblem = keyof typeof sites.problem;

interface Props {
  /** Makes the ids of these fields different from those of other forms on the page. */
  id: string;
  parents: { id: string; name: string }[];
  values: { name: string; city: string; parent: string };
  problem: SiteProblem | null;
}

/** What a site is called and where it stands. */
export function SiteFields({ id, parents, values, problem }: Props) {
  const { t } = useTranslation();
  const said = problem === null ? undefined : t(`sites.problem.${problem}`);
  const isName = problem === "nameless" || problem === "same-name";
  return (
    <>
      <Field id={`name${id}`} name="name" label={t("sites.name")} help={t("sites.nameHelp")} fault={isName ? said : undefined} autoComplete="off" defaultValue={values.name} maxLength={80} />
      <Field id={`city${id}`} name="city" label={t("sites.city")} help={t("sites.cityHelp")} autoComplete="off" defaultValue={values.city} maxLength={80} />
      {parents.length === 0 ? null : <SelectField id={`parent${id}`} name="parent" label={t("sites.parent")} none={t("sites.top")} options={parents} value={values.parent} fault={isName ? undefined : said} />}
    </>
  );
}

/** The field to which a problem leads. */
export function siteFieldOf(problem: SiteProblem): string {
  return problem === "nameless" || problem === "same-name" ? "name" : "parent";
}
