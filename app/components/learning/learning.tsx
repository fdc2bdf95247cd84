import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { VersionNote } from "~/domain/attempt/scene-view";
import { AttemptSeat, type TakenSeat } from "../scenario/attempt-seat";
import { VersionNoteLine } from "../scenario/version-note-line";
import { Icon } from "../ui/icon";
import { PrivateNote } from "../ui/private-note";

export interface NextThing {
  attempt: string;
  scenario: string;
  at: string | null;
  /** The sentence of the story at which the learner stopped. */
  sentence: string | null;
  /** The decision of an earlier attempt at which it began. */
  againFrom: number | null;
  standsIn: OfVersion;
}

/** Said of the version in which an attempt stays, and the scenario whose briefing leads to the newer one. */
export type OfVersion = { note: VersionNote; newer: string | null } | null;

export interface AttemptUnderWay {
  seat: TakenSeat;
  attempt: string;
  scenario: string;
  at: string | null;
  /** The day in words, in the agency's time zone. */
  begun: string;
  /** The decision of an earlier attempt at which it began. */
  againFrom: number | null;
  standsIn: OfVersion;
}

export interface AttemptFinished {
  seat: TakenSeat;
  attempt: string;
  scenario: string;
  ending: string;
  ended: string;
}

interface Props {
  next: NextThing | null;
  /** Without the next thing. */
  underWay: AttemptUnderWay[];
  finished: AttemptFinished[];
}

/** One thing next, large; what else was begun; what can be read again. */
export function Learning({ next, underWay, finished }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <div className="page-head">
        <h1>{t("learning.title")}</h1>
      </div>
      <div className="duo duo-main">
        <div className="stack-l">
          {next === null ? <NothingUnderWay before={finished.length > 0} /> : <Next next={next} />}
          {underWay.length === 0 ? null : <UnderWay attempts={underWay} />}
        </div>
        <Finished attempts={finished} />
      </div>
    </>
  );
}

function Next({ next }: { next: NextThing }) {
  const { t } = useTranslation();
  return (
    <section className="next" aria-labelledby="next">
      <p className="kicker">{t("learning.next")}</p>
      <h2 id="next" className="title">
        {next.scenario}
      </h2>
      <p className="reading">
        {next.at === null ? t("learning.stopped") : t("learning.stoppedAt", { at: next.at })} {next.sentence}
      </p>
      {next.againFrom === null ? null : <p className="small soft">{t("player.againFrom", { decision: next.againFrom })}</p>}
      <StandsIn version={next.standsIn} />
      <div className="row">
        <Link className="btn btn-main" to={`/attempts/${next.attempt}`} aria-describedby="next">
          {t("learning.continue")}
          <Icon name="arrow" />
        </Link>
        <Link to="/scenarios">{t("learning.another")}</Link>
      </div>
    </section>
  );
}

function NothingUnderWay({ before }: { before: boolean }) {
  const { t } = useTranslation();
  return (
    <section className="next" aria-labelledby="next">
      <p className="kicker">{t("learning.next")}</p>
      <h2 id="next" className="title">
        {t(before ? "learning.idleTitle" : "learning.emptyTitle")}
      </h2>
      <p className="reading">{t(before ? "learning.idleText" : "learning.emptyText")}</p>
      <Link className="btn btn-main" to="/scenarios">
        {t("learning.toScenarios")}
        <Icon name="arrow" />
      </Link>
    </section>
  );
}

function UnderWay({ attempts }: { attempts: AttemptUnderWay[] }) {
  const { t } = useTranslation();
  return (
    <section className="stack-s" aria-labelledby="under-way">
      <h2 id="under-way">{t("learning.underWay")}</h2>
      <ul className="gap-list">
        {attempts.map(({ attempt, scenario, at, begun, againFrom, seat, standsIn }) => (
          <li key={attempt}>
            <Link to={`/attempts/${attempt}`}>{scenario}</Link> <AttemptSeat seat={seat} />
            <span className="small soft">
              {at === null ? null : `${t("learning.at", { at })}. `}
              {againFrom === null ? t("learning.begun", { day: begun }) : t("learning.begunAgain", { day: begun, decision: againFrom })}
            </span>
            <StandsIn version={standsIn} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function StandsIn({ version }: { version: OfVersion }) {
  const { t } = useTranslation();
  if (version === null) return null;
  return (
    <div className="stack-s">
      <VersionNoteLine note={version.note} />
      {version.newer === null ? null : (
        <p className="small">
          <Link to={`/scenarios/${version.newer}`}>{t("learning.toNewer")}</Link>
        </p>
      )}
    </div>
  );
}

function Finished({ attempts }: { attempts: AttemptFinished[] }) {
  const { t } = useTranslation();
  return (
    <section className="stack-s" aria-labelledby="finished">
      <h2 id="finished">{t("learning.finished")}</h2>
      <PrivateNote>{t("learning.private")}</PrivateNote>
      {attempts.length === 0 ? (
        <p className="soft">{t("learning.nothingFinished")}</p>
      ) : (
        <ul className="gap-list">
          {attempts.map(({ attempt, scenario, ending, ended, seat }) => (
            <li key={attempt}>
              <Link to={`/attempts/${attempt}/debrief`}>{scenario}</Link> <AttemptSeat seat={seat} />
              <span className="small soft">{t("learning.ended", { day: ended, ending })}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
