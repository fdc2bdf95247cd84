import { Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { Breadcrumbs } from "../frame/breadcrumbs";
import { AttemptSeat, type TakenSeat } from "../scenario/attempt-seat";

export interface DeletableAttempt {
  attempt: string;
  scenario: string;
  seat: TakenSeat;
  /** Days in words, in the agency's time zone. */
  begun: string;
  ended: string | null;
}

/** `hasMore` where there is something in lessons. From here each way of deleting leads over a page that says what goes. */
export function DeletableAttempts({ attempts, hasMore }: { attempts: DeletableAttempt[]; hasMore: boolean }) {
  const { t } = useTranslation();
  const isNothing = attempts.length === 0 && !hasMore;
  return (
    <>
      <div className="page-head">
        <Breadcrumbs way={[{ to: "/learning", name: t("learning.title") }]} />
        <h1>{t("practice.title")}</h1>
        <p className="lead">{isNothing ? t("practice.nothing") : t("practice.lead")}</p>
      </div>
      {isNothing ? null : (
        <div className="duo duo-main">
          {attempts.length === 0 ? null : <One attempts={attempts} />}
          <section className="stack-s" aria-labelledby="all">
            <h2 id="all">{t("practice.all")}</h2>
            <p className="soft">{t("practice.allLead")}</p>
            <p>
              <Link className="btn" to="/learning/delete/all">
                {t("practice.deleteAll")}
              </Link>
            </p>
          </section>
        </div>
      )}
    </>
  );
}

function One({ attempts }: { attempts: DeletableAttempt[] }) {
  const { t } = useTranslation();
  return (
    <section className="stack-s" aria-labelledby="one">
      <h2 id="one">{t("practice.one")}</h2>
      <p className="soft">{t("practice.oneLead")}</p>
      <ul className="gap-list">
        {attempts.map((one) => (
          <li key={one.attempt}>
            <span id={`attempt-${one.attempt}`}>
              <strong>{one.scenario}</strong> <AttemptSeat seat={one.seat} /> <Days attempt={one} />
            </span>
            <Link to={`/attempts/${one.attempt}/delete`} aria-describedby={`attempt-${one.attempt}`}>
              {t("practice.deleteThis")}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** When it was begun and when it ended, which tells two attempts of one scenario apart. */
export function Days({ attempt: { begun, ended } }: { attempt: Pick<DeletableAttempt, "begun" | "ended"> }) {
  const { t } = useTranslation();
  return <span className="small soft">{ended === null ? t("practice.begun", { day: begun }) : t("practice.beganAndEnded", { day: begun, ended })}</span>;
}
