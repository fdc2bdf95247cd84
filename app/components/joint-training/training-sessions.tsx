import { Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";

export interface SessionShown {
  id: string;
  kind: "room" | "online";
  /** Null where it is an address that the reader is not told. */
  place: string | null;
  day: string;
  times: string;
  /** The same where the reader works. */
  there: { day: string; times: string; zone: string } | null;
  isCancelled: boolean;
  isOver: boolean;
}

interface Props {
  training: { id: string; timeZone: string; cancelledOn: string | null; sessions: SessionShown[]; may: { plan: boolean } };
}

export function TrainingSessions({ training: { id, timeZone, cancelledOn, sessions, may } }: Props) {
  const { t } = useTranslation();
  const plans = may.plan && cancelledOn === null;
  return (
    <section className="stack-s" aria-labelledby="sessions">
      <h2 id="sessions">{t("trainings.sessions")}</h2>
      {sessions.length === 0 ? <p>{t("trainings.noSessions")}</p> : <p className="small soft">{t("trainings.sessionsZone", { zone: timeZone })}</p>}
      <ol className="gap-list">
        {sessions.map((session) => (
          <Session key={session.id} training={id} session={session} plans={plans} isOff={cancelledOn !== null} />
        ))}
      </ol>
      {plans ? (
        <p>
          <Link className="btn" to={`/joint-trainings/${id}/sessions`}>
            {t("trainings.addSession")}
          </Link>
        </p>
      ) : null}
    </section>
  );
}

function Session({ training, session: { id, kind, place, day, times, there, isCancelled, isOver }, plans, isOff }: { training: string; session: SessionShown; plans: boolean; isOff: boolean }) {
  const { t } = useTranslation();
  const isOn = !isCancelled && !isOff;
  return (
    <li>
      <span className="row">
        <strong>
          {day}
          {", "}
          {times}
        </strong>
        {isOn ? isOver ? <span className="tag">{t("trainings.sessionOver")}</span> : null : <span className="tag">{t("trainings.sessionCancelled")}</span>}
      </span>
      {there === null ? null : <span className="small soft">{t("trainings.there", there)}</span>}
      {kind === "room" ? <span>{place}</span> : place === null ? <span className="small soft">{t("trainings.onlineHidden")}</span> : isOn ? <Meeting address={place} /> : null}
      <span className="row">
        <a href={`/joint-trainings/${training}/sessions/${id}/calendar.ics`} download="session.ics">
          {t("trainings.toCalendar")}
          <span className="sr">{t("trainings.toCalendarOf", { day })}</span>
        </a>
        {plans && isOn ? (
          <Link to={`/joint-trainings/${training}/sessions/${id}`}>
            {t("trainings.change")}
            <span className="sr">{t("trainings.changeOf", { day })}</span>
          </Link>
        ) : null}
      </span>
    </li>
  );
}

function Meeting({ address }: { address: string }) {
  const { t } = useTranslation();
  return (
    <span>
      {t("trainings.online")}
      {": "}
      <a href={address} rel="noreferrer" title={address}>
        {t("trainings.meeting")}
      </a>
    </span>
  );
}
