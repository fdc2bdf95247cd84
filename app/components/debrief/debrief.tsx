import { Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import type { DebriefView } from "~/domain/attempt/debrief-view";
import { BackToCourse, type LeadingCourse } from "../course/back-to-course";
import { Breadcrumbs } from "../frame/breadcrumbs";
import { AgencyMark } from "../scenario/agency-mark";
import { Prose } from "../scenario/prose";
import { dayInWords } from "../ui/day-in-words";
import { Icon } from "../ui/icon";
import { PrintButton } from "../ui/print-button";
import { PrivateNote } from "../ui/private-note";
import { CitedSources } from "./cited-sources";
import { Competencies } from "./competencies";
import { EndingsBySeat } from "./endings-by-seat";
import { ExpertPath } from "./expert-path";
import { IfTold } from "./if-told";
import { PathsPicture } from "./paths-picture";
import { Reflection } from "./reflection";
import { WhoKnew } from "./who-knew";
import { YourPath } from "./your-path";

/** What was kept by the request that led here. */
export type Saved = { kind: "answers" } | { kind: "differs"; about: number };

interface Props {
  view: DebriefView;
  /** Of the learner's agency; days are told in it. */
  timeZone: string;
  saved?: Saved | null;
  /** A note was not kept because it is too long; it stands in its field as it was typed. */
  tooLong?: boolean;
  exportHref: string;
  /** The course to which it leads back. */
  course?: LeadingCourse | null;
  /** Whether its learner may show it to trainers. */
  sharing?: boolean;
}

/** What happened, what was possible, and why: half of a scenario. */
export function Debrief({ view, timeZone, saved = null, tooLong = false, exportHref, course = null, sharing = false }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {tooLong ? (
        <p className="alert" role="alert">
          {t("debrief.tooLong")}
        </p>
      ) : null}
      <div className="duo duo-main">
        <Ended view={view} />
        <TurningPoint view={view} />
      </div>
      <Played view={view} timeZone={timeZone} />
      {view.decisions.length === 0 ? null : <PathsPicture view={view} />}
      <div className="row no-print">
        <PrintButton>{t("debrief.print")}</PrintButton>
        <form method="get" action={exportHref}>
          <button className="btn btn-small">
            <Icon name="download" />
            {t("debrief.export")}
          </button>
        </form>
        {sharing ? <Link to={`/attempts/${view.attempt}/share`}>{t("debrief.share")}</Link> : null}
        <BackToCourse course={course} />
      </div>
      <YourPath view={view} savedAbout={saved?.kind === "differs" ? saved.about : null} />
      <div className="duo">
        <ExpertPath view={view} />
        <Competencies view={view} />
      </div>
      <WhoKnew facts={view.knowledge} />
      <IfTold ifTold={view.ifTold} />
      <EndingsBySeat endings={view.endingsBySeat} timeZone={timeZone} />
      <Reflection questions={view.questions} saved={saved?.kind === "answers"} />
      <CitedSources sources={view.sources} />
    </>
  );
}

function Ended({ view }: { view: DebriefView }) {
  const { t } = useTranslation();
  return (
    <div className="page-head">
      <Breadcrumbs way={[{ to: "/scenarios", name: t("frame.scenarios") }, { to: `/scenarios/${view.scenario.id}`, name: view.scenario.title }]} />
      <h1>{t("debrief.title", { scenario: view.scenario.title })}</h1>
      <p className="kicker">{t(`verdict.${view.ending.verdict}`)}</p>
      <h2>{view.ending.title}</h2>
      <Prose blocks={view.ending.text} />
      {view.ending.views.length === 0 ? null : (
        <ul className="stack-s noticed">
          {view.ending.views.map(({ seat, agency, text }) => (
            <li key={seat}>
              <AgencyMark agency={agency}>
                <strong>{t("debrief.endingFor", { seat })}</strong> {text}
              </AgencyMark>
            </li>
          ))}
        </ul>
      )}
      {view.ending.support === null ? null : (
        <div className="support stack-s">
          <h3>{t("debrief.support")}</h3>
          <p>{view.ending.support}</p>
        </div>
      )}
    </div>
  );
}

function TurningPoint({ view }: { view: DebriefView }) {
  const { t } = useTranslation();
  const at = view.decisions.find((decision) => decision.number === view.turningPoint);
  if (at === undefined) return null;
  return (
    <aside className="verdict" aria-labelledby="turning">
      <h2 id="turning">{t("debrief.turning")}</h2>
      <p>{t("debrief.turningText", { number: at.number })}</p>
      <p>{t(at.byClock ? "debrief.turningRanOut" : "debrief.turningChosen", { choice: at.chosen.text })}</p>
      <p className="no-print">
        <a href={`#d${at.number}`}>{t("debrief.turningLink", { number: at.number })}</a>
      </p>
    </aside>
  );
}

function Played({ view, timeZone }: { view: DebriefView; timeZone: string }) {
  const { t } = useTranslation();
  const day = (instant: string) => dayInWords(instant, timeZone, t("format.locale"));
  const { continues } = view;
  return (
    <div className="stack-s">
      <PrivateNote>
        {t("debrief.private")} {t("debrief.played", { day: day(view.endedAt), seat: view.seat.name, version: view.scenario.version })}
      </PrivateNote>
      {continues === null ? null : (
        <p className="small soft">
          {t("debrief.continues", { decision: continues.decision, day: day(continues.startedAt) })}{" "}
          <Link to={`/attempts/${continues.attempt}/debrief`}>{t("debrief.continuesLink")}</Link>
        </p>
      )}
      {view.withdrawn ? (
        <div className="notice">
          <p>{t("debrief.withdrawn")}</p>
        </div>
      ) : null}
      {view.newerVersion ? <p className="small soft">{t("debrief.newerVersion")}</p> : null}
      <p className="small soft">{t(view.key === "author" ? "debrief.authorKey" : "debrief.panelKey")}</p>
    </div>
  );
}
