import { Form } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import type { ClockSetting } from "~/domain/attempt/decision-clock";
import { CountingLine, type CountsFor } from "../course/counting";
import { Breadcrumbs } from "../frame/breadcrumbs";
import { PrivateNote } from "../ui/private-note";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";
import { AgencyMark } from "./agency-mark";
import { AttemptsSoFar, type FinishedAttempt, type OpenAttempt } from "./attempts-so-far";
import { Prose } from "./prose";
import { type BriefedSeat, type PartToTake, SeatChoice } from "./seat-choice";

export interface BriefedScenario {
  id: string;
  title: string;
  summary: string;
  minutes: { play: number; debrief: number };
  contentNotes: string[];
  /** What one person can take. */
  parts: PartToTake[];
  competencies: string[];
  key: "author" | "panel";
  /** What differs from country to country, in the author's words. */
  jurisdiction: string | null;
  /** Whether some decision has a time limit. */
  hasClocks: boolean;
  /** Titles of joint trainings in which this person plays it, whose trainers hear how the cohort decided. */
  cohorts: string[];
  /** For whom it counts that they play it to an ending. */
  countsFor: CountsFor;
}

interface Props {
  /** How the person last wanted time limits. */
  clocks: ClockSetting;
  scenario: BriefedScenario;
  openAttempts: OpenAttempt[];
  finishedAttempts: FinishedAttempt[];
}

/** What it is, how long it takes, what it contains and who one is, before anything begins. */
export function Briefing({ clocks, scenario, openAttempts, finishedAttempts }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <div className="page-head">
        <Breadcrumbs way={[{ to: "/scenarios", name: t("frame.scenarios") }]} />
        <h1>{scenario.title}</h1>
      </div>
      <div className="duo duo-main">
        <div className="stack-l">
          <section className="stack" aria-labelledby="what">
            <h2 id="what">{t("briefing.whatItIs")}</h2>
            <p className="reading">{scenario.summary}</p>
            <p>
              {t(scenario.parts.length > 1 ? "scenarios.minutesInSeat" : "scenarios.minutes", { count: scenario.minutes.play })}, {t("scenarios.debriefMinutes", { count: scenario.minutes.debrief })}.
            </p>
            <div className="notice stack-s">
              {scenario.contentNotes.length === 0 ? null : <ContentNotes notes={scenario.contentNotes} />}
              <p>{t("briefing.leaveFreely")}</p>
              {scenario.cohorts.map((training) => (
                <p key={training}>{t("briefing.cohort", { training })}</p>
              ))}
            </div>
          </section>
          <CountingLine what="scenario" counts={scenario.countsFor} />
          {scenario.parts.length > 1 ? null : <WhoYouAre seats={scenario.parts[0]?.seats ?? []} />}
          <Begin hasOpen={openAttempts.length > 0} parts={scenario.parts} clocks={scenario.hasClocks ? clocks : null} />
        </div>
        <div className="stack-l">
          <AttemptsSoFar open={openAttempts} finished={finishedAttempts} />
          <About scenario={scenario} />
        </div>
      </div>
    </>
  );
}

function ContentNotes({ notes }: { notes: string[] }) {
  const { t } = useTranslation();
  return (
    <>
      <p>{t("briefing.contains")}</p>
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </>
  );
}

function WhoYouAre({ seats }: { seats: BriefedSeat[] }) {
  const { t } = useTranslation();
  return (
    <section className="stack" aria-labelledby="who">
      <h2 id="who">{t("briefing.whoYouAre")}</h2>
      {seats.map(({ name, agency, briefing }) => (
        <div className="stack" key={name}>
          <p>
            <AgencyMark agency={agency}>
              <strong>{name}</strong>
            </AgencyMark>
          </p>
          <Prose blocks={briefing} />
        </div>
      ))}
    </section>
  );
}

function Begin({ hasOpen, parts, clocks }: { hasOpen: boolean; parts: PartToTake[]; clocks: ClockSetting | null }) {
  const { t } = useTranslation();
  const sending = useSending({ intent: "start" });
  return (
    <Form method="post" className="stack-s" onSubmit={unlessSending(sending)}>
      <input type="hidden" name="intent" value="start" />
      {parts.length > 1 ? <SeatChoice parts={parts} /> : null}
      {clocks === null ? null : <Clocks setting={clocks} />}
      <SubmitButton className={hasOpen ? "btn" : "btn btn-main"} sending={sending} busy={t("briefing.starting")} describedBy={hasOpen ? "afresh" : undefined}>
        {t("briefing.start")}
      </SubmitButton>
      {hasOpen ? (
        <p className="small soft" id="afresh">
          {t("briefing.startAfresh")}
        </p>
      ) : null}
      <PrivateNote>{t("briefing.private")}</PrivateNote>
    </Form>
  );
}

/** Before anything runs, so that nobody has to meet a clock to be rid of it (WCAG 2.2.1). */
function Clocks({ setting }: { setting: ClockSetting }) {
  const { t } = useTranslation();
  return (
    <fieldset className="ask clocks">
      <legend>{t("briefing.clocks")}</legend>
      <p className="small soft">{t("briefing.clocksAbout")}</p>
      {(["normal", "tenfold", "off"] as const).map((each) => (
        <div className="choice choice-tool" key={each}>
          <input type="radio" name="clocks" id={`clocks-${each}`} value={each} defaultChecked={each === setting} />
          <label htmlFor={`clocks-${each}`}>{t(`briefing.clockAs.${each}`)}</label>
        </div>
      ))}
    </fieldset>
  );
}

function About({ scenario }: { scenario: BriefedScenario }) {
  const { t } = useTranslation();
  return (
    <section className="stack-s" aria-labelledby="exercises">
      <h2 id="exercises">{t("briefing.exercises")}</h2>
      <ul>
        {scenario.competencies.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      {scenario.key === "author" ? <p className="small soft">{t("briefing.authorKey")}</p> : null}
      {scenario.jurisdiction === null ? null : (
        <p className="small soft">
          <strong>{t("briefing.jurisdiction")}</strong> {scenario.jurisdiction}
        </p>
      )}
    </section>
  );
}
