import { Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import type { Band } from "~/domain/attempt/cohort-paths";
import { Icon } from "../ui/icon";

interface Decision {
  scene: string;
  seat: string;
  by: string;
  ask: string;
  people: number;
  choices: { text: string; band: Band }[];
}

interface Props {
  training: { id: string; title: string };
  paths: { scenario: { title: string }; decisions: Decision[] } | null;
  shared: { id: string; name: string; day: string }[];
}

/** What a trainer sees of practice: never who, unless a learner wants it. */
export function PracticePage({ training, paths, shared }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <div className="page-head">
        <p className="kicker">
          <Link to={`/joint-trainings/${training.id}`}>{training.title}</Link>
        </p>
        <h1>{t("sharing.practiceTitle")}</h1>
      </div>
      <section className="stack" aria-labelledby="cohort">
        <div className="row row-apart">
          <h2 id="cohort">{t("sharing.cohort")}</h2>
          {paths === null || paths.decisions.length === 0 ? null : (
            <form method="get" action={`/joint-trainings/${training.id}/practice/export`}>
              <button className="btn btn-small">
                <Icon name="download" />
                {t("sharing.export")}
              </button>
            </form>
          )}
        </div>
        {paths === null ? <p>{t("sharing.noScenario")}</p> : <p className="reading soft">{t("sharing.cohortLead", { scenario: paths.scenario.title })}</p>}
        {paths?.decisions.length === 0 ? <p>{t("sharing.noCohort")}</p> : null}
        {paths?.decisions.map((decision) => <OneDecision key={`${decision.scene} ${decision.seat}`} decision={decision} />)}
      </section>
      <section className="stack" aria-labelledby="shown">
        <h2 id="shown">{t("sharing.shown")}</h2>
        {shared.length === 0 ? <p className="reading">{t("sharing.noneShown")}</p> : null}
        <ul className="stack-s">
          {shared.map(({ id, name, day }) => (
            <li key={id}>
              <Link to={`/joint-trainings/${training.id}/practice/${id}`}>{t("sharing.read", { name })}</Link> <span className="small soft">{t("sharing.shownSince", { day })}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function OneDecision({ decision: { ask, by, people, choices } }: { decision: Decision }) {
  const { t } = useTranslation();
  return (
    <div className="sheet stack-s">
      <table>
        <caption>
          <strong>{ask}</strong> <span className="small soft">{by}. {t("sharing.cohortOf", { count: people })}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t("sharing.choice")}</th>
            <th scope="col">{t("sharing.took")}</th>
          </tr>
        </thead>
        <tbody>
          {choices.map(({ text, band }) => (
            <tr key={text}>
              <th scope="row">{text}</th>
              <td>{t(`sharing.${band}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
