import { useTranslation } from "~/components/frame/words";
import { Findings, type ShownFinding } from "./findings";

export interface ShownOffering {
  day: string;
  byName: boolean;
  /** The copy reads as the text does now. */
  isAsNow: boolean;
}

interface Props {
  findings: ShownFinding[];
  hasMore: boolean;
  offered: ShownOffering | null;
  confirmed: string[];
  byName: boolean;
}

/** Where it stands with authors, what must be looked at first, and the two ways to change it. */
export function Offering({ findings, hasMore, offered, confirmed, byName }: Props) {
  const { t } = useTranslation();
  return (
    <section className="sheet stack no-print" aria-labelledby="offer">
      <h2 id="offer">{t("ownCase.offerTitle")}</h2>
      <p>{t("ownCase.offerLead")}</p>
      {offered === null ? null : (
        <p className="notice">
          {t("ownCase.offered", { day: offered.day })} {t(offered.byName ? "ownCase.withName" : "ownCase.withoutName")} {offered.isAsNow ? null : t("ownCase.changed")}
        </p>
      )}
      <Findings findings={findings} hasMore={hasMore} confirmed={confirmed} />
      <div className="choice choice-tool">
        <input type="checkbox" id="by-name" name="byName" value="yes" defaultChecked={byName} />
        <label htmlFor="by-name">{t("ownCase.byName")}</label>
      </div>
      <div className="row">
        <button className="btn" name="intent" value="offer">
          {t(offered === null ? "ownCase.offer" : "ownCase.offerAgain")}
        </button>
        {offered === null ? null : (
          <button className="btn" name="intent" value="take-back">
            {t("ownCase.takeBack")}
          </button>
        )}
      </div>
    </section>
  );
}
