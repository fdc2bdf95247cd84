import { useTranslation } from "~/components/frame/words";
import type { FindingKind } from "~/domain/content/anonymity";

export interface ShownFinding {
  key: string;
  kind: FindingKind;
  text: string;
  count: number;
}

/** What could identify somebody, each with a box to confirm that it does not. */
export function Findings({ findings, hasMore, confirmed }: { findings: ShownFinding[]; hasMore: boolean; confirmed: string[] }) {
  const { t } = useTranslation();
  return (
    <fieldset className="ask">
      <legend>{t("ownCase.checkTitle")}</legend>
      {findings.length === 0 ? <p>{t("ownCase.checkNone")}</p> : <p>{t("ownCase.checkLead")}</p>}
      {findings.map(({ key, kind, text, count }, index) => (
        <div className="choice choice-tool" key={key}>
          <input type="checkbox" id={`finding-${String(index)}`} name="confirmed" value={key} defaultChecked={confirmed.includes(key)} />
          <label htmlFor={`finding-${String(index)}`}>
            {t(`finding.${kind}`)}: <strong>{count === 1 ? <bdi>{text}</bdi> : <bdi>{t("ownCase.times", { text, count })}</bdi>}</strong>: {t("ownCase.harmless")}
          </label>
        </div>
      ))}
      {hasMore ? <p>{t("ownCase.checkMore")}</p> : null}
    </fieldset>
  );
}
