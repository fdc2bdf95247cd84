import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "~/components/frame/words";
import type { AgencyKind, Profession } from "~/domain/agency/roles";
import { Breadcrumbs } from "../frame/breadcrumbs";
import { AgencyMark } from "../scenario/agency-mark";
import { listInWords } from "../ui/day-in-words";
import { StateMark } from "../progress/state-mark";
import { OwnPlace, type PlaceShown } from "./own-place";
import { peopleKey } from "./standing-told";
import { type SessionShown, TrainingSessions } from "./training-sessions";

export type Said = "accepted" | "waiting" | "declined" | "over" | "planned" | "kept" | "cancelled" | "session";

export interface TrainingShown {
  id: string;
  title: string;
  about: string;
  host: string;
  timeZone: string;
  cancelledOn: string | null;
  trainers: string[];
  scenario: { title: string; href: string } | null;
  materials: { title: string; href: string }[];
  sessions: SessionShown[];
  isOver: boolean;
  /** Null of who takes no part. */
  preparation: { id: string; title: string; isDone: boolean | null }[];
  place: PlaceShown | null;
  partners: { agency: string; kind: AgencyKind; profession: Profession | null; least: number; isMet: boolean }[];
  may: { plan: boolean; people: boolean; trains: boolean };
  evaluation: { open: "day" | "later" | null; isSent: boolean } | null;
}

interface Props {
  training: TrainingShown;
  said: Said | null;
  /** How it stands, once there is something to stand on: then nobody asks any more who will come. Else null. */
  standing: ReactNode;
  /** How it is counted. */
  rule: ReactNode;
  /** Who was there and what was entered. */
  record: ReactNode;
}

export function TrainingPage({ training, said, standing, rule, record }: Props) {
  const { t } = useTranslation();
  const { id, title, about, host, trainers, cancelledOn, isOver, place, may, evaluation } = training;
  return (
    <>
      <div className="page-head">
        <Breadcrumbs way={[{ to: "/joint-trainings", name: t("trainings.title") }]} />
        <h1>{title}</h1>
        <p className="soft">{trainers.length === 0 ? t("trainings.bylineAlone", { host }) : t("trainings.byline", { host, trainers: listInWords(trainers, t("format.locale")) })}</p>
        {said === null ? null : (
          <p className="notice" role="status">
            {t(`trainings.said.${said}`)}
          </p>
        )}
        {cancelledOn === null ? null : <p className="notice">{t("trainings.calledOff", { day: cancelledOn })}</p>}
        {may.people || may.plan ? <ForTrainers id={id} may={may} isOff={cancelledOn !== null} /> : null}
      </div>
      {place === null && evaluation === null ? null : <OwnPlace training={id} place={place} isOver={isOver} evaluation={evaluation} />}
      {standing}
      <div className="duo duo-main">
        <TrainingSessions training={training} />
        <div className="stack-l">
          {about === "" ? null : (
            <section className="stack-s" aria-labelledby="about">
              <h2 id="about">{t("trainings.about")}</h2>
              <p className="own-case-text">{about}</p>
            </section>
          )}
          <Preparation training={training} />
          <Materials training={training} />
        </div>
      </div>
      {isOver || standing !== null ? null : <Partners partners={training.partners} />}
      {rule}
      {record}
    </>
  );
}

function ForTrainers({ id, may, isOff }: Pick<TrainingShown, "id" | "may"> & { isOff: boolean }) {
  const { t } = useTranslation();
  return (
    <nav className="row no-print" aria-label={t("trainings.forTrainers")}>
      {may.people ? <Link to={`/joint-trainings/${id}/places`}>{t("trainings.toPlaces")}</Link> : null}
      {may.plan && !isOff ? <Link to={`/joint-trainings/${id}/plan`}>{t("trainings.toPlan")}</Link> : null}
      {may.trains && !isOff ? <Link to={`/joint-trainings/${id}/attendance`}>{t("trainings.toAttendance")}</Link> : null}
      {may.trains && !isOff ? <Link to={`/joint-trainings/${id}/print`}>{t("trainings.toPrint")}</Link> : null}
      {may.trains ? <Link to={`/joint-trainings/${id}/evaluation`}>{t("trainings.toEvaluation")}</Link> : null}
    </nav>
  );
}

function Preparation({ training: { preparation } }: { training: TrainingShown }) {
  const { t } = useTranslation();
  return (
    <section className="stack-s" aria-labelledby="preparation">
      <h2 id="preparation">{t("trainings.preparation")}</h2>
      {preparation.length === 0 ? (
        <p>{t("trainings.noPreparation")}</p>
      ) : (
        <>
          <p className="small soft">{t("trainings.preparationLead")}</p>
          <ul className="gap-list">
            {preparation.map(({ id, title, isDone }) => (
              <li key={id}>
                <Link to={`/courses/${id}`}>{title}</Link>
                {isDone === null ? null : <StateMark state={isDone ? "completed" : "not-started"} word={t(isDone ? "trainings.done" : "trainings.notDone")} />}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Materials({ training: { materials, scenario } }: { training: TrainingShown }) {
  const { t } = useTranslation();
  if (materials.length === 0 && scenario === null) return null;
  return (
    <section className="stack-s" aria-labelledby="materials">
      <h2 id="materials">{t("trainings.materials")}</h2>
      {scenario === null ? null : (
        <p>
          {t("trainings.together")}
          <Link to={scenario.href}>{scenario.title}</Link>
        </p>
      )}
      {materials.length === 0 ? null : (
        <ul className="gap-list">
          {materials.map(({ title, href }) => (
            <li key={href}>
              <Link to={href}>{title}</Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Of every agency what was agreed, and whether so many have accepted: no number of people is told. */
function Partners({ partners }: Pick<TrainingShown, "partners">) {
  const { t } = useTranslation();
  if (partners.length === 0) return null;
  return (
    <section className="stack-s" aria-labelledby="partners">
      <h2 id="partners">{t("trainings.placesTitle")}</h2>
      <p className="small soft">{t("trainings.placesLead")}</p>
      <ul className="lines people">
        {partners.map(({ agency, kind, profession, least, isMet }) => (
          <li key={`${agency} ${profession ?? ""}`}>
            <div>
              <AgencyMark agency={kind}>
                <strong>{agency}</strong>
              </AgencyMark>
              <span className="small">{t(peopleKey(profession), { count: least })}</span>
            </div>
            <StateMark state={isMet ? "completed" : "not-started"} word={t(isMet ? "trainings.filled" : "trainings.notFilled")} />
          </li>
        ))}
      </ul>
    </section>
  );
}
