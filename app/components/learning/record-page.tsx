import { useTranslation } from "~/components/frame/words";
import { isProfession } from "~/domain/agency/roles";
import { Breadcrumbs } from "../frame/breadcrumbs";
import { WaivedLine, type WaivedInWords } from "../progress/standing-in-words";
import { listInWords } from "../ui/day-in-words";
import { hoursInWords } from "../ui/hours-in-words";
import { Icon } from "../ui/icon";
import { PrintButton } from "../ui/print-button";

export interface RecordLineInWords {
  kind: "course" | "scenario";
  id: string;
  title: string;
  version: string | null;
  minutes: number;
  isAsNow: boolean;
  day: string;
  tested: { state: "passed"; day: string } | { state: "not-passed" } | null;
  renewed: string[];
}

export interface JointLineInWords {
  id: string;
  title: string;
  agency: string;
  minutes: number;
  isDone: boolean;
  day: string;
  complete: { day: string } | null;
}

export interface RecordProps {
  name: string;
  places: { agency: string; profession: string }[];
  today: string;
  /** Null for everything. */
  year: string | null;
  /** In which something was completed or waived, the newest first. */
  years: string[];
  lines: RecordLineInWords[];
  joint: JointLineInWords[];
  minutes: number;
  waivers: (WaivedInWords & { id: string; title: string })[];
}

/** What somebody has completed and the hours it counts for; it prints as it stands. */
export function RecordPage({ name, places, today, year, years, lines, joint, minutes, waivers }: RecordProps) {
  const { t } = useTranslation();
  return (
    <>
      <div className="page-head">
        <Breadcrumbs way={[{ to: "/learning", name: t("learning.title") }]} />
        <h1>{t("record.title")}</h1>
        <p className="lead">{t("record.lead", { name })}</p>
      </div>
      <Period year={year} years={years} />
      <dl className="facts facts-row">
        <div>
          <dt>{t("record.name")}</dt>
          <dd>{name}</dd>
        </div>
        <div>
          <dt>{t("record.places")}</dt>
          {places.map(({ agency, profession }) => (
            <dd key={`${agency} ${profession}`}>{t("record.place", { profession: t(`profession.${isProfession(profession) ? profession : "other"}`), agency })}</dd>
          ))}
        </div>
        <div>
          <dt>{t("record.period")}</dt>
          <dd>{year === null ? t("record.everything", { day: today }) : t("record.inYear", { year })}</dd>
        </div>
        <div>
          <dt>{t("record.total")}</dt>
          <dd>
            <strong>{t("record.totalHours", { hours: hoursInWords(minutes), minutes })}</strong>
          </dd>
        </div>
      </dl>
      <Lines lines={lines} isFiltered={year !== null} />
      {joint.length === 0 ? null : <Joint joint={joint} />}
      {waivers.length === 0 ? null : <Waived waivers={waivers} />}
      <section className="stack-s prose" aria-labelledby="means">
        <h2 id="means">{t("record.means")}</h2>
        <p>{t("record.meansText")}</p>
      </section>
      <div className="row no-print">
        <PrintButton>{t("record.print")}</PrintButton>
        <form method="get" action="/learning/record/export">
          {year === null ? null : <input type="hidden" name="year" value={year} />}
          <button className="btn btn-small">
            <Icon name="download" />
            {t("record.export")}
          </button>
        </form>
      </div>
    </>
  );
}

function Period({ year, years }: Pick<RecordProps, "year" | "years">) {
  const { t } = useTranslation();
  if (years.length === 0) return null;
  return (
    <form className="row search no-print" method="get" action="/learning/record">
      <label htmlFor="year">{t("record.year")}</label>
      <select className="input" id="year" name="year" defaultValue={year ?? ""}>
        <option value="">{t("record.all")}</option>
        {[...new Set([...years, ...(year === null ? [] : [year])])].map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
      <button className="btn btn-small">{t("record.show")}</button>
    </form>
  );
}

function Lines({ lines, isFiltered }: { lines: RecordLineInWords[]; isFiltered: boolean }) {
  const { t } = useTranslation();
  return (
    <section className="stack-s" aria-labelledby="completed">
      <h2 id="completed">{t("record.completed")}</h2>
      {lines.length === 0 ? (
        <p>{t(isFiltered ? "record.none" : "record.noneYet")}</p>
      ) : (
        <ul className="lines">
          {lines.map((line) => (
            <Line key={`${line.kind} ${line.id}`} line={line} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Line({ line: { kind, title, version, minutes, isAsNow, day, tested, renewed } }: { line: RecordLineInWords }) {
  const { t } = useTranslation();
  return (
    <li>
      <div>
        <strong>{title}</strong>
        <span className="small">{version === null ? t("record.scenarioOfOld") : t(`record.${kind}`, { version })}</span>
        {tested === null ? null : <span className="small">{tested.state === "passed" ? t("record.passed", { day: tested.day }) : t("record.notPassed")}</span>}
        {renewed.length === 0 ? null : <span className="small">{t("record.renewed", { days: listInWords(renewed, t("format.locale")) })}</span>}
      </div>
      <span>{day}</span>
      <span>
        {t("record.hours", { hours: hoursInWords(minutes) })} {isAsNow ? <span className="small soft">{t("record.asNow")}</span> : null}
      </span>
    </li>
  );
}

function Joint({ joint }: Pick<RecordProps, "joint">) {
  const { t } = useTranslation();
  return (
    <section className="stack-s" aria-labelledby="joint">
      <h2 id="joint">{t("record.joint")}</h2>
      <p className="small soft">{t("record.jointLead")}</p>
      <ul className="lines">
        {joint.map(({ id, title, agency, minutes, isDone, day, complete }) => (
          <li key={id}>
            <div>
              <strong>{title}</strong>
              <span className="small">{t("record.jointFor", { agency })}</span>
              <span className="small">{complete !== null ? t("record.jointComplete", { day: complete.day }) : t(isDone ? "record.jointWaiting" : "record.jointPart")}</span>
            </div>
            <span>{day}</span>
            <span>{t("record.hours", { hours: hoursInWords(minutes) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Waived({ waivers }: Pick<RecordProps, "waivers">) {
  const { t } = useTranslation();
  return (
    <section className="stack-s" aria-labelledby="waived">
      <h2 id="waived">{t("record.waived")}</h2>
      <p className="small soft">{t("record.waivedLead")}</p>
      <ul className="gap-list">
        {waivers.map(({ id, title, ...waived }) => (
          <li key={id}>
            <strong>{title}</strong>
            <WaivedLine waived={waived} />
          </li>
        ))}
      </ul>
    </section>
  );
}
