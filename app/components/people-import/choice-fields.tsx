import { useTranslation } from "~/components/frame/words";
import { Field } from "../ui/field";

interface Props {
  /** What was chosen before; nothing is chosen by itself. */
  lists: string | null;
  day: string;
  faults: readonly string[];
}

/** What a file lists, and from which day it counts. */
export function ChoiceFields({ lists, day, faults }: Props) {
  const { t } = useTranslation();
  const open = faults.includes("no-choice");
  return (
    <>
      <fieldset className="ask" id="lists" aria-describedby={open ? "lists-fault" : undefined}>
        <legend>{t("peopleImport.lists")}</legend>
        {open ? (
          <p className="fault" id="lists-fault">
            {t("peopleImport.problem.no-choice")}
          </p>
        ) : null}
        {(["changes", "everybody"] as const).map((choice) => (
          <div className="choice choice-tool" key={choice}>
            <input type="radio" id={`lists-${choice}`} name="lists" value={choice} defaultChecked={lists === choice} />
            <label htmlFor={`lists-${choice}`}>
              {t(`peopleImport.${choice}`)}
              <span className="small soft">
                {" "}
                {t(`peopleImport.${choice}Help`)}
              </span>
            </label>
          </div>
        ))}
      </fieldset>
      <Field id="day" name="day" label={t("peopleImport.day")} help={t("peopleImport.dayHelp")} autoComplete="off" defaultValue={day} maxLength={20} fault={faults.includes("no-day") ? t("peopleImport.problem.no-day") : undefined} />
    </>
  );
}
