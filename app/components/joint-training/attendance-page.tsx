import { Form, Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { Breadcrumbs } from "../frame/breadcrumbs";
import { Field } from "../ui/field";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";
import { AttendanceProblems, type LineTold } from "./attendance-problems";
import { AttendanceRow, type RowTold } from "./attendance-row";
import { InsteadOf } from "./instead-of";
import type { HoursTold } from "./standing-told";

export interface SheetTold {
  training: string;
  title: string;
  sessions: { id: string; day: string; isChosen: boolean }[];
  session: ({ id: string; day: string; hasBegun: boolean; codeUntil: string | null } & HoursTold) | null;
  rows: RowTold[];
  expected: { id: string; name: string; agency: string }[];
}

interface Props {
  sheet: SheetTold;
  /** How many were entered just now; null when the page was simply opened. */
  entered: number | null;
  corrected: boolean;
  /** What was wrong with the sheet as a whole. */
  problem: "nothing" | "not-attested" | "too-early" | null;
  lines: LineTold[];
  /** What was typed and is not written. */
  typed: [string, string][];
}

/** Lines for people whose place nobody gave. */
const WALK_INS = [1, 2];

/** The sheet of a session: what is written of each, and a line for each of whom nothing is yet. */
export function AttendancePage({ sheet, entered, corrected, problem, lines, typed }: Props) {
  const { t } = useTranslation();
  const { training, title, sessions, session, rows } = sheet;
  return (
    <>
      <div className="page-head">
        <Breadcrumbs way={[{ to: "/joint-trainings", name: t("attendance.up") }, { to: `/joint-trainings/${training}`, name: title }]} />
        <h1>{t("attendance.title")}</h1>
        <p className="lead">{t("attendance.lead")}</p>
        {entered === null ? null : (
          <p className="notice" role="status" id="done">
            {t("attendance.entered", { count: entered })}
          </p>
        )}
        {corrected ? (
          <p className="notice" role="status">
            {t("correction.corrected")}
          </p>
        ) : null}
        <AttendanceProblems problem={problem} lines={lines} />
      </div>
      {sessions.length > 1 ? (
        <nav aria-label={t("attendance.sessions")} className="row">
          {sessions.map(({ id, day, isChosen }) => (
            <Link key={id} className="btn btn-small" to={`?session=${id}`} aria-current={isChosen ? "true" : undefined}>
              {day}
            </Link>
          ))}
        </nav>
      ) : null}
      {session === null ? (
        <p>{t("attendance.noSession")}</p>
      ) : (
        <>
          <section className="stack-s" aria-labelledby="ways">
            <h2 id="ways">{t("attendance.session", { day: session.day, from: session.from, to: session.to })}</h2>
            {session.hasBegun ? null : <p>{t("attendance.notBegun")}</p>}
            <p className="row">
              <Link to={`/joint-trainings/${training}/attendance/code?session=${session.id}`}>{t("attendance.code")}</Link>
              {session.codeUntil === null ? null : <span className="tag">{t("attendance.codeOpen", { time: session.codeUntil })}</span>}
              <Link to={`/joint-trainings/${training}/tablet`}>{t("attendance.tablet")}</Link>
            </p>
          </section>
          <Sheet key={`${session.id} ${String(rows.reduce((sum, { seen }) => sum + seen, 0))}`} sheet={sheet} session={session} lines={lines} given={new URLSearchParams(typed)} />
        </>
      )}
    </>
  );
}

interface SheetProps {
  sheet: SheetTold;
  session: NonNullable<SheetTold["session"]>;
  lines: LineTold[];
  given: URLSearchParams;
}

function Sheet({ sheet: { rows, expected }, session, lines, given }: SheetProps) {
  const { t } = useTranslation();
  const sending = useSending({ intent: "enter" });
  const isFaulty = (key: string) => lines.some((line) => line.key === key);
  return (
    <Form className="stack" method="post" data-kept aria-labelledby="sheet" onSubmit={unlessSending(sending)}>
      <input type="hidden" name="intent" value="enter" />
      <input type="hidden" name="session" value={session.id} />
      <h2 id="sheet">{t("attendance.sheet")}</h2>
      {rows.length === 0 ? <p>{t("attendance.noRows")}</p> : null}
      <ul className="gap-list">
        {rows.map((row) => (
          <AttendanceRow key={row.person} row={row} planned={session} given={given} isFaulty={isFaulty(row.person)} expected={expected.filter(({ id, agency }) => agency === row.agency.name && id !== row.person)} />
        ))}
      </ul>
      <h2>{t("attendance.walkIns")}</h2>
      <p className="small soft">{t("attendance.walkInsLead")}</p>
      {WALK_INS.map((number) => {
        // What was written is not given back.
        const kept = given.size === 0 || isFaulty(`walk-${String(number)}`) || lines.length === 0;
        const was = (name: string, otherwise: string) => (kept ? (given.get(`${name}:${String(number)}`) ?? otherwise) : otherwise);
        return (
          <div key={number} className="times" role="group" aria-label={t("attendance.walkInNumber", { number })}>
            <Field id={`walk-${String(number)}`} name={`walk:${String(number)}`} label={t("attendance.walkIn")} autoComplete="off" defaultValue={was("walk", "")} maxLength={254} plain />
            <Field id={`walk-from-${String(number)}`} name={`walk-from:${String(number)}`} label={t("attendance.arrived")} type="time" autoComplete="off" defaultValue={was("walk-from", session.from)} />
            <Field id={`walk-to-${String(number)}`} name={`walk-to:${String(number)}`} label={t("attendance.left")} type="time" autoComplete="off" defaultValue={was("walk-to", session.to)} />
            <InsteadOf id={`walk-instead-${String(number)}`} name={`walk-instead:${String(number)}`} options={expected.map(({ id, name, agency }) => ({ id, name: `${name}, ${agency}` }))} value={was("walk-instead", "")} />
          </div>
        );
      })}
      <div className="choice choice-tool">
        <input type="checkbox" id="attested" name="attested" value="1" defaultChecked={given.has("attested")} />
        <label htmlFor="attested">{t("attendance.attested")}</label>
      </div>
      <SubmitButton sending={sending} busy={t("attendance.entering")}>
        {t("attendance.enter")}
      </SubmitButton>
    </Form>
  );
}
