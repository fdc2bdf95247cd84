import { useTranslation } from "~/components/frame/words";
import { listInWords } from "../ui/day-in-words";
import { type LackTold, type MinimumTold, peopleKey, type PersonTold, type StandingTold } from "./standing-told";

const mark = { complete: "complete", open: "begun", "waiting-for-partner": "not-started" } as const;

/** The verdict in words, and everything that is missing as this reader may know it. */
export function StandingVerdict({ told }: { told: StandingTold }) {
  const { t } = useTranslation();
  const { as, state, completedOn, minima, people } = told;
  const missing = minima.filter((minimum) => (minimum.told === "whole" ? minimum.missing > 0 : !minimum.isMet));
  const lacking = people.filter(({ lacks, doneOn }) => lacks.length > 0 && doneOn === null);
  return (
    <section className="verdict stack" aria-labelledby="verdict">
      <p>
        <span className={`state state-${mark[state]}`}>
          <svg aria-hidden="true" focusable="false">
            <use href={`#s-${mark[state]}`} />
          </svg>
          {t(`jointStanding.state.${state}`)}
        </span>
      </p>
      <h2 id="verdict">{t(...titleOf(told, missing.length))}</h2>
      {completedOn === null ? null : <p className="reading">{t("jointStanding.verdict.completeText", { day: completedOn })}</p>}
      {state === "waiting-for-partner" && as !== "participant" ? <p className="reading">{t("jointStanding.verdict.waitingText")}</p> : null}
      {missing.length === 0 ? null : (
        <ul className="reading">
          {missing.map((minimum) => (
            <li key={`${minimum.agency.id} ${minimum.profession ?? ""}`}>
              <MissingMinimum minimum={minimum} lacking={lacking.filter(({ agency, profession }) => agency.id === minimum.agency.id && (minimum.profession === null || profession === minimum.profession))} />
            </li>
          ))}
        </ul>
      )}
      <Contradictions people={people} />
      <p className="small soft">{t("jointStanding.verdict.separate")}</p>
    </section>
  );
}

function titleOf({ as, state }: StandingTold, missing: number) {
  if (state === "complete") return ["jointStanding.verdict.complete"] as const;
  if (as === "participant") return [state === "open" ? "jointStanding.verdict.open" : "jointStanding.verdict.waitingForOthers"] as const;
  return state === "open" ? (["jointStanding.verdict.missing", { count: missing }] as const) : (["jointStanding.verdict.waiting"] as const);
}

function MissingMinimum({ minimum, lacking }: { minimum: MinimumTold; lacking: PersonTold[] }) {
  const { t } = useTranslation();
  const agency = minimum.agency.name;
  if (minimum.told === "met-or-not") {
    const people = t(peopleKey(minimum.profession), { count: minimum.least });
    return <>{t(minimum.least === 1 ? "jointStanding.verdict.partnerMissing" : "jointStanding.verdict.partnersMissing", { agency, people })}</>;
  }
  return <>{[t("jointStanding.verdict.ownMissing", { agency, people: t(peopleKey(minimum.profession), { count: minimum.missing }) }), ...lacking.flatMap(({ name, lacks }) => lacks.map((lack) => lackInWords(t, name, lack)))].join(" ")}</>;
}

function lackInWords(t: ReturnType<typeof useTranslation>["t"], person: string, lack: LackTold): string {
  return lack.kind === "course" ? t("jointStanding.lack.course", { person, title: lack.title }) : t("jointStanding.lack.minutes", { person, missing: lack.needed - lack.present, needed: lack.needed });
}

/** Two agencies claim one person: for whoever can correct it. */
function Contradictions({ people }: { people: PersonTold[] }) {
  const { t } = useTranslation();
  const claimed = people.filter(({ alsoEnteredFor }) => alsoEnteredFor.length > 0);
  if (claimed.length === 0) return null;
  return (
    <ul className="notice">
      {claimed.map(({ id, name, agency, alsoEnteredFor }) => (
        <li key={id}>{t("jointStanding.verdict.contradiction", { person: name, agency: agency.name, others: listInWords(alsoEnteredFor, t("format.locale")) })}</li>
      ))}
    </ul>
  );
}
