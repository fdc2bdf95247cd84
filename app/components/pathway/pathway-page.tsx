import { Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import type { StepState } from "~/domain/progress/way";
import { Breadcrumbs } from "../frame/breadcrumbs";
import { StandingLines, type StandingInWords } from "../progress/standing-in-words";
import { StepStateMark } from "../progress/step-state-mark";
import { hoursRounded } from "../ui/hours-in-words";
import { NextStep } from "./next-step";

export interface StepInWords {
  kind: "course" | "scenario";
  id: string;
  need: "required" | "advised";
  why: string;
  state: StepState;
  isOffered: boolean;
  title: string;
  minutes: number | null;
  /** Null for what cannot be read now. */
  href: string | null;
  standing: StandingInWords | null;
  /** The day of an ending, of a scenario. */
  ended: string | null;
}

export interface PathwayInWords {
  address: string;
  title: string;
  promise: string;
  minutes: number;
  steps: StepInWords[];
  required: number;
  requiredDone: number;
  next: StepInWords | null;
}

/** The steps of one profession as stops on the line, each with its reason and where the reader is with it. */
export function PathwayPage({ pathway: { title, promise, minutes, steps, required, requiredDone, next } }: { pathway: PathwayInWords }) {
  const { t } = useTranslation();
  return (
    <>
      <div className="page-head">
        <Breadcrumbs way={[{ to: "/courses", name: t("courses.title") }, { to: "/pathways", name: t("pathway.title") }]} />
        <h1>{title}</h1>
        <p className="lead">{promise}</p>
      </div>
      <div className="duo duo-main">
        <section className="stack" aria-labelledby="steps">
          <h2 id="steps">{t("pathway.steps")}</h2>
          <ol className="line">
            {steps.map((step) => (
              <Stop key={`${step.kind} ${step.id}`} step={step} isNext={step.kind === next?.kind && step.id === next.id} />
            ))}
          </ol>
        </section>
        <div className="stack-l">
          {next === null ? null : <NextStep next={next} kicker={t("pathway.next")} />}
          <dl className="facts">
            <div>
              <dt>{t("pathway.where")}</dt>
              <dd>{requiredDone === required ? t("pathway.allDone") : t("pathway.done", { done: requiredDone, count: required })}</dd>
            </div>
            <div>
              <dt>{t("pathway.how")}</dt>
              <dd>{t("pathway.hours", { count: hoursRounded(minutes) })}</dd>
            </div>
          </dl>
        </div>
      </div>
    </>
  );
}

function Stop({ step: { kind, need, why, state, title, minutes, href, standing, ended, isOffered }, isNext }: { step: StepInWords; isNext: boolean }) {
  const { t } = useTranslation();
  const isBehind = state === "satisfied" || state === "waived" || (kind === "scenario" && state === "completed");
  return (
    <li className={isBehind || isNext ? undefined : "ahead"} aria-current={isNext ? "step" : undefined}>
      <div className="stop">
        <p>{href === null ? title : <Link to={href}>{title}</Link>}</p>
        <p className="row small">
          <StepStateMark kind={kind} state={state} />
          <strong>{t(`pathway.need.${need}`)}</strong>
          <span className="soft">
            {t(`pathway.kind.${kind}`)}
            {minutes === null ? null : `, ${t("course.minutes", { count: minutes })}`}
          </span>
        </p>
        <p>{why}</p>
        {isOffered ? null : <p className="small soft">{t("pathway.gone")}</p>}
        <div className="small soft">
          {standing === null ? null : <StandingLines standing={standing} />}
          {ended === null ? null : <p>{t("pathway.ended", { day: ended })}</p>}
        </div>
      </div>
    </li>
  );
}
