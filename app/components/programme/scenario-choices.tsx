import { useTranslation } from "~/components/frame/words";
import { SelectField } from "./select-field";

/** As readProgramme takes them. */
const ENDINGS = [1, 2, 3, 5];

/** Of each scenario, in how many attempts it is to be played to an ending. */
export function ScenarioChoices({ scenarios, given }: { scenarios: { id: string; title: string }[]; given: URLSearchParams }) {
  const { t } = useTranslation();
  const options = [{ value: "", text: t("programmes.notAsked") }, ...ENDINGS.map((count) => ({ value: String(count), text: t("programmes.endings", { count }) }))];
  if (scenarios.length === 0) return null;
  return (
    <fieldset className="ask stack">
      <legend className="title">{t("programmes.scenarios")}</legend>
      <p className="small soft">{t("programmes.scenarioHelp")}</p>
      {scenarios.map(({ id, title }) => (
        <SelectField key={id} id={`scenario-${id}`} label={title} options={options} value={given.get(`scenario-${id}`) ?? ""} />
      ))}
    </fieldset>
  );
}
