import { useTranslation } from "~/components/frame/words";
import { AgencyMark } from "../scenario/agency-mark";
import { StateMark } from "../progress/state-mark";
import { type MinimumTold, peopleKey } from "./standing-told";

/** A place for each person that is needed, filled or open; of partners whether what was agreed is met. Nothing for who is told neither. */
export function StandingMinima({ minima }: { minima: MinimumTold[] }) {
  const { t } = useTranslation();
  if (minima.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="minima">
      <h2 id="minima">{t("jointStanding.minima.title")}</h2>
      <ul className="rule-grid">
        {minima.map((minimum) => (
          <li key={`${minimum.agency.id} ${minimum.profession ?? ""}`}>
            <AgencyMark agency={minimum.agency.kind}>
              <strong>{minimum.agency.name}</strong>
            </AgencyMark>
            <span>{t(peopleKey(minimum.profession), { count: minimum.least })}</span>
            <Places minimum={minimum} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Places({ minimum }: { minimum: MinimumTold }) {
  const { t } = useTranslation();
  const isMet = minimum.told === "whole" ? minimum.missing === 0 : minimum.isMet;
  return (
    <span className="seats">
      {minimum.told === "whole" ? (
        <>
          {minimum.counted.map((name, index) => (
            <Seat key={`${name} ${String(index)}`} label={t("jointStanding.minima.place", { name })} isFilled />
          ))}
          {Array.from({ length: minimum.missing }, (_, index) => (
            <Seat key={index} label={t("jointStanding.minima.open")} isFilled={false} />
          ))}
        </>
      ) : null}
      <StateMark state={isMet ? "completed" : "not-started"} word={t(isMet ? "jointStanding.minima.met" : "jointStanding.minima.notMet")} />
    </span>
  );
}

function Seat({ label, isFilled }: { label: string; isFilled: boolean }) {
  return (
    <svg className={isFilled ? "seat" : "seat seat-open"} viewBox="0 0 22 22" role="img" aria-label={label}>
      <rect x="2" y="2" width="18" height="18" rx="2" />
      {isFilled ? <path className="cut" d="M6.5 11.5l3 3 6-6.5" fill="none" strokeWidth="2.4" /> : null}
    </svg>
  );
}
