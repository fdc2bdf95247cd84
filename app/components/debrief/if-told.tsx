import { useTranslation } from "~/components/frame/words";
import type { DebriefView, IfTold as Told } from "~/domain/attempt/debrief-view";
import { AgencyMark } from "../scenario/agency-mark";
import { listInWords } from "../ui/day-in-words";

/** What the story makes of it if a colleague had passed on what they knew; facts that change nothing are summed up. */
export function IfTold({ ifTold: { told, same } }: { ifTold: DebriefView["ifTold"] }) {
  const { t } = useTranslation();
  if (told.length === 0 && same.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="if-told">
      <h2 id="if-told">{t("debrief.ifTold.title")}</h2>
      {told.length === 0 ? null : (
        <>
          <p className="soft">{t("debrief.ifTold.lead")}</p>
          <ul className="gap-list">
            {told.map((one) => (
              <li key={`${one.fact} ${one.you?.seat ?? ""}`}>
                <Entry told={one} />
              </li>
            ))}
          </ul>
        </>
      )}
      {same.length === 0 ? null : <p>{t("debrief.ifTold.same", { count: same.length, facts: listInWords(same.map((text) => t("debrief.quoted", { text })), t("format.locale")) })}</p>}
    </section>
  );
}

function Entry({ told }: { told: Told }) {
  const { t } = useTranslation();
  const { fact, by, you, decision, also, readsAt, grave, leads } = told;
  return (
    <div className="stack-s">
      <p>
        <AgencyMark agency={by.agency}>
          {you === null ? t("debrief.ifTold.you", { seat: by.seat, number: decision }) : t("debrief.ifTold.other", { seat: by.seat, to: you.seat, number: decision })}
        </AgencyMark>
      </p>
      <p className="said">{fact}</p>
      <ul className="stack-s">
        {also.map(({ ask, text, leadsTo }) => (
          <li key={`${ask} ${text}`}>
            <p>{t("debrief.ifTold.also", { ask, choice: text })}</p>
            {leadsTo === null ? null : <p>{t("debrief.ifTold.alsoLeads", { ending: leadsTo })}</p>}
          </li>
        ))}
        {readsAt.length === 0 ? null : <li>{readsAt.every((at) => at === "") ? t("debrief.ifTold.reads") : t("debrief.ifTold.readsAt", { at: listInWords(readsAt.filter((at) => at !== ""), t("format.locale")) })}</li>}
        {grave.map((error) => (
          <li key={error}>{t("debrief.ifTold.grave", { error })}</li>
        ))}
        {leads === null ? null : <li>{elsewhere(leads)}</li>}
      </ul>
    </div>
  );

  function elsewhere(where: NonNullable<Told["leads"]>): string {
    switch (where.kind) {
      case "ending":
        return t("debrief.ifTold.ending", { ending: where.title });
      case "asked":
        return t("debrief.ifTold.asked", { ask: where.ask });
      case "closed":
        return t("debrief.ifTold.closed", { ask: where.ask, choice: where.text });
    }
  }
}
