import { useTranslation } from "~/components/frame/words";

export interface HeldFault {
  rule: string;
  level: "error" | "warning" | "note";
  /** File, line and column. */
  place: string;
  message: string;
  counterExample: string[] | null;
}

export interface HeldScenario {
  id: string;
  title: string;
  reason: "faults" | "not-published" | "changed-without-new-version";
  faults: HeldFault[];
}

/** Why learners do not see a scenario, in full, for those who can mend it. */
export function HeldBack({ scenarios }: { scenarios: HeldScenario[] }) {
  const { t } = useTranslation();
  return (
    <section className="stack" aria-labelledby="held">
      <h2 id="held">{t("scenarios.held")}</h2>
      <p className="soft">{t("scenarios.heldLead")}</p>
      {scenarios.map((scenario) => (
        <div className="sheet stack" key={scenario.id}>
          <h3>{scenario.title}</h3>
          <p>{t(`scenarios.heldReason.${scenario.reason}`)}</p>
          {scenario.faults.length === 0 ? null : <p className="small soft">{t("scenarios.heldCount", { count: scenario.faults.length })}</p>}
          {scenario.faults.length === 0 ? null : (
            <ul className="fault-list">
              {scenario.faults.map((fault, index) => (
                <Fault key={index} fault={fault} />
              ))}
            </ul>
          )}
        </div>
      ))}
    </section>
  );
}

function Fault({ fault }: { fault: HeldFault }) {
  const { t } = useTranslation();
  return (
    <li>
      <p>
        <strong>{t(`scenarios.level.${fault.level}`)}</strong> {fault.message}
      </p>
      <p className="small soft">
        <code>{fault.place}</code> {t("scenarios.rule")} <code>{fault.rule}</code>
      </p>
      {fault.counterExample === null || fault.counterExample.length === 0 ? null : (
        <>
          <p className="small soft">{t("scenarios.counterExample")}</p>
          <ol className="proof">
            {fault.counterExample.map((step, index) => (
              <li key={index}>
                <code>{step}</code>
              </li>
            ))}
          </ol>
        </>
      )}
    </li>
  );
}
