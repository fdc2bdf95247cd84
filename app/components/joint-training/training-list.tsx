import { Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import type { PlaceState } from "~/domain/joint-training/places";
import type { JointState } from "~/domain/joint-training/telling";
import { Icon } from "../ui/icon";

export interface TrainingListed {
  id: string;
  title: string;
  host: string;
  state: "cancelled" | "unplanned" | "planned" | "under-way" | JointState;
  when: { day: string; times: string; zone: string } | null;
  place: PlaceState | null;
  trains: boolean;
}

interface Props {
  ahead: TrainingListed[];
  over: TrainingListed[];
  /** Who runs trainings; everybody else sees those they take part in. */
  runs: boolean;
}

export function TrainingList({ ahead, over, runs }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <div className="page-head">
        <h1>{t("trainings.title")}</h1>
        <p className="lead">{t(runs ? "trainings.lead" : "trainings.leadLearner")}</p>
        <p className="row">
          {runs ? (
            <Link className="btn btn-main" to="/joint-trainings/new">
              {t("trainings.plan")}
            </Link>
          ) : null}
          <a href="/joint-trainings/calendar.ics" download="joint-trainings.ics">
            {t("trainings.calendar")}
          </a>
        </p>
      </div>
      <section className="stack-s" aria-labelledby="ahead">
        <h2 id="ahead">{t("trainings.ahead")}</h2>
        {ahead.length === 0 ? <p>{t(runs ? "trainings.nothingAhead" : "trainings.nothingAheadLearner")}</p> : <Trainings trainings={ahead} />}
      </section>
      {over.length === 0 ? null : (
        <section className="stack-s" aria-labelledby="over">
          <h2 id="over">{t("trainings.over")}</h2>
          <Trainings trainings={over} />
        </section>
      )}
    </>
  );
}

function Trainings({ trainings }: { trainings: TrainingListed[] }) {
  const { t } = useTranslation();
  return (
    <ul className="lines people">
      {trainings.map(({ id, title, host, state, when, place, trains }) => (
        <li key={id}>
          <div>
            <Link to={`/joint-trainings/${id}`}>
              <strong>{title}</strong>
            </Link>
            <span className="small soft">{[t("trainings.hosted", { host }), ...(trains ? [t("trainings.youTrain")] : []), ...(place === null ? [] : [t(`trainings.place.${place}`)])].join(". ")}</span>
            {when === null ? null : (
              <span className="small">
                <Icon name="clock" /> {t("trainings.when", when)}
              </span>
            )}
          </div>
          <span className="tag">{t(`trainings.state.${state}`)}</span>
        </li>
      ))}
    </ul>
  );
}
