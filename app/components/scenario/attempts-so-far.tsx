import { Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { AttemptSeat, type TakenSeat } from "./attempt-seat";

export interface OpenAttempt {
  attempt: string;
  at: string | null;
  /** The day in words, in the agency's time zone. */
  begun: string;
  seat: TakenSeat;
  /** It stays in an older version than the one that is offered. */
  isOlder: boolean;
}

export interface FinishedAttempt {
  attempt: string;
  ending: string;
  ended: string;
  seat: TakenSeat;
}

export function AttemptsSoFar({ open, finished }: { open: OpenAttempt[]; finished: FinishedAttempt[] }) {
  const { t } = useTranslation();
  return (
    <>
      {open.length === 0 ? null : (
        <section className="next" aria-labelledby="under-way">
          <h2 id="under-way">{t("briefing.underWay")}</h2>
          {open.map(({ attempt, at, begun, seat, isOlder }, index) => (
            <div className="stack-s" key={attempt}>
              <p id={`open-${attempt}`}>{at === null ? t("briefing.begun", { day: begun }) : t("briefing.begunAt", { day: begun, at })}</p>
              {seat === null ? null : (
                <p>
                  <AttemptSeat seat={seat} />
                </p>
              )}
              {isOlder ? <p className="small soft">{t("briefing.older")}</p> : null}
              <Link className={index === 0 ? "btn btn-main" : "btn"} to={`/attempts/${attempt}`} aria-describedby={`open-${attempt}`}>
                {t("briefing.continue")}
              </Link>
            </div>
          ))}
        </section>
      )}
      {finished.length === 0 ? null : (
        <section className="stack-s" aria-labelledby="finished">
          <h2 id="finished">{t("briefing.finished")}</h2>
          <ul className="gap-list">
            {finished.map(({ attempt, ending, ended, seat }) => (
              <li key={attempt}>
                <span id={`done-${attempt}`}>{t("briefing.finishedOn", { day: ended, ending })}</span>
                <AttemptSeat seat={seat} />
                <Link to={`/attempts/${attempt}/debrief`} aria-describedby={`done-${attempt}`}>
                  {t("briefing.debrief")}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
