import { Form, Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { SelectField } from "./select-field";

export interface PlanMaterialsProps {
  materials: { title: string; href: string }[];
  choices: { group: "courses" | "scenarios"; materials: { title: string; href: string }[] }[];
}

/** The pages of this installation to which a training leads. */
export function PlanMaterials({ materials, choices }: PlanMaterialsProps) {
  const { t } = useTranslation();
  return (
    <section className="stack" aria-labelledby="plan-materials">
      <h2 id="plan-materials">{t("trainingPlan.materials")}</h2>
      <p className="small soft">{t("trainingPlan.materialsLead")}</p>
      {materials.length === 0 ? <p>{t("trainingPlan.noMaterials")}</p> : null}
      <ul className="lines">
        {materials.map(({ title, href }) => (
          <li key={href}>
            <Link to={href}>{title}</Link>
            <Form method="post">
              <input type="hidden" name="intent" value="remove-material" />
              <input type="hidden" name="material" value={href} />
              <button className="btn btn-small" aria-label={`${t("trainingPlan.removeMaterial")}${t("trainingPlan.removeMaterialOf", { title })}`}>
                {t("trainingPlan.removeMaterial")}
              </button>
            </Form>
          </li>
        ))}
      </ul>
      <Form className="stack-s" method="post" key={materials.length}>
        <input type="hidden" name="intent" value="add-material" />
        <SelectField id="material" label={t("trainingPlan.material")} value="" none={t("trainingPlan.chooseMaterial")} groups={choices.map(({ group, materials: pages }) => ({ name: t(`trainingPlan.group.${group}`), options: pages.map(({ title, href }) => ({ value: href, name: title })) }))} />
        <div>
          <button className="btn">{t("trainingPlan.addMaterial")}</button>
        </div>
      </Form>
    </section>
  );
}
