import { Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { AttemptSeat, type TakenSeat } from "../scenario/attempt-seat";
import { OwnTrainings, type TrainingAsked } from "../joint-training/own-trainings";
import { Icon } from "../ui/icon";
import { PrivateNote } from "../ui/private-note";
import { BackAgain, type PlanBack } from "./back-again";
import { CompletedCourses, type CompletedCourse } from "./completed-courses";
import { NextStep, type StepAhead } from "../pathway/next-step";
import { OwnWays, type OwnWay } from "../pathway/own-ways";
import { type Said, SaidNotice, Expiring, type ExpiringAttempt, HowLongKept } from "./kept-practice";
import { Next, type NextThing } from "./next-thing";
import { Notes, type ShownNote } from "./notes";
import { Required, type RequiredProgramme } from "./required";
import { type ThingUnderWay, UnderWay } from "./under-way";

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
  underWay: ThingUnderWay[];
  /** What their agencies require. */
  required: RequiredProgramme[];
  /** What is left to refresh today. */
  toRefresh: { count: number; minutes: number };
  /** Plans whose day has come. */
  plans: PlanBack[];
  completed: CompletedCourse[];
  finished: AttemptFinished[];
  expiring: ExpiringAttempt[];
  notes: ShownNote[];
  /** The pathways of this person's professions. */
  ways: (OwnWay & { next: StepAhead | null })[];
  trainings: TrainingAsked[];
  /** What the request before this page has done. */
  said: Said | null;
}

/** One thing next, large; what else was begun; what can be read again. */
export function Learning({ next, underWay, required, toRefresh, plans, completed, finished, expiring, notes, ways, trainings, said }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <div className="page-head">
        <h1>{t("learning.title")}</h1>
        <SaidNotice said={said} />
      </div>
      <div className="duo duo-main">
        <div className="stack-l">
          {next === null ? <NothingUnderWay before={finished.length + completed.length > 0} step={ways.find((way) => way.next !== null)?.next ?? null} /> : <Next next={next} />}
          {underWay.length === 0 ? null : <UnderWay things={underWay} />}
          <Required programmes={required} />
          <BackAgain toRefresh={toRefresh} plans={plans} />
          <OwnTrainings trainings={trainings} />
          {ways.length === 0 ? null : <OwnWays ways={ways} leads={next !== null} />}
          <CompletedCourses courses={completed} />
          <Expiring attempts={expiring} />
        </div>
        <div className="stack-l">
          <Finished attempts={finished} />
          <Notes notes={notes} />
          {next === null && finished.length + completed.length === 0 ? null : <HowLongKept />}
        </div>
      </div>
    </>
  );
}

/** The next step of one's pathway is what to begin with; who has none chooses. */
function NothingUnderWay({ before, step }: { before: boolean; step: StepAhead | null }) {
  const { t } = useTranslation();
  if (step !== null) {
    return (
      <NextStep next={step} kicker={t(before ? "learning.idleTitle" : "learning.emptyTitle")}>
        <Link to="/courses">{t("learning.allCourses")}</Link>
        <Link to="/scenarios">{t("learning.another")}</Link>
      </NextStep>
    );
  }
  return (
    <section className="next" aria-labelledby="next">
      <p className="kicker">{t("learning.next")}</p>
      <h2 id="next" className="title">
        {t(before ? "learning.idleTitle" : "learning.emptyTitle")}
      </h2>
      <p className="reading">{t(before ? "learning.idleText" : "learning.emptyText")}</p>
      <div className="row">
        <Link className="btn btn-main" to="/courses">
          {t("learning.toCourses")}
          <Icon name="arrow" />
        </Link>
        <Link to="/scenarios">{t("learning.toScenarios")}</Link>
      </div>
    </section>
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
