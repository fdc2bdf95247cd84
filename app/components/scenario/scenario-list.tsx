import { Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { AgencyMark } from "./agency-mark";
import type { StoryMap } from "~/domain/scenario/story-map";
import { HeldBack, type HeldScenario } from "./held-back";
import { StoryPicture } from "./story-picture";

export interface ListedScenario {
  id: string;
  title: string;
  summary: string;
  minutes: number;
  contentNotes: string[];
  seats: { id: string; name: string; agency: string }[];
  map: StoryMap;
  competencies: string[];
  underWay: { attempt: string; at: string | null } | null;
  finished: number;
}

/** `held` is null for people who do not write or review scenarios. */
export function ScenarioList({ scenarios, held }: { scenarios: ListedScenario[]; held: HeldScenario[] | null }) {
  const { t } = useTranslation();
  return (
    <>
      <div className="page-head">
        <h1>{t("scenarios.title")}</h1>
        <p className="lead">{t("scenarios.lead")}</p>
      </div>
      {scenarios.length === 0 ? (
        <p className="reading">{t("scenarios.empty")}</p>
      ) : (
        <ul className="listing" aria-label={t("scenarios.list")}>
          {scenarios.map((scenario) => (
            <Listed key={scenario.id} scenario={scenario} />
          ))}
        </ul>
      )}
      {held === null || held.length === 0 ? null : <HeldBack scenarios={held} />}
    </>
  );
}

function Listed({ scenario }: { scenario: ListedScenario }) {
  const { t } = useTranslation();
  const titleId = `scenario-${scenario.id}`;
  const { underWay } = scenario;
  return (
    <li>
      <h2 id={titleId}>
        <Link to={`/scenarios/${scenario.id}`}>{scenario.title}</Link>
      </h2>
      <p className="reading">{scenario.summary}</p>
      <StoryPicture map={scenario.map} seats={scenario.seats} />
      <dl className="facts facts-row">
        <div>
          <dt>{t("scenarios.duration")}</dt>
          <dd>{t(scenario.seats.length > 1 ? "scenarios.minutesInSeat" : "scenarios.minutes", { count: scenario.minutes })}</dd>
        </div>
        <div>
          <dt>{t("scenarios.seats")}</dt>
          {scenario.seats.map((seat) => (
            <dd key={seat.name}>
              <AgencyMark agency={seat.agency}>{seat.name}</AgencyMark>
            </dd>
          ))}
        </div>
        {scenario.contentNotes.length === 0 ? null : (
          <div>
            <dt>{t("scenarios.contentNotes")}</dt>
            {scenario.contentNotes.map((note) => (
              <dd key={note}>{note}</dd>
            ))}
          </div>
        )}
        <div>
          <dt>{t("scenarios.exercises")}</dt>
          {scenario.competencies.map((name) => (
            <dd key={name}>{name}</dd>
          ))}
        </div>
      </dl>
      <div className="row">
        {underWay === null ? null : (
          <Link className="btn btn-main" to={`/attempts/${underWay.attempt}`} aria-describedby={titleId}>
            {t("scenarios.continue")}
          </Link>
        )}
        <Link className={underWay === null ? "btn btn-main" : "btn"} to={`/scenarios/${scenario.id}`} aria-describedby={titleId}>
          {t("scenarios.open")}
        </Link>
        <Standing scenario={scenario} />
      </div>
    </li>
  );
}

function Standing({ scenario: { underWay, finished } }: { scenario: ListedScenario }) {
  const { t } = useTranslation();
  const begun = underWay === null ? null : underWay.at === null ? t("scenarios.underWay") : t("scenarios.underWayAt", { at: underWay.at });
  const done = finished === 0 ? null : t("scenarios.finished", { count: finished });
  if (begun === null && done === null) return null;
  return (
    <p className="small soft">
      {begun} {done}
    </p>
  );
}
