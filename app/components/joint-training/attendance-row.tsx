import { Link, useParams } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { Field } from "../ui/field";
import { InsteadOf } from "./instead-of";
import type { HoursTold } from "./standing-told";

export interface RowTold {
  person: string;
  name: string;
  agency: { id: string; name: string };
  /** Of their place; null of who came without one. */
  place: string | null;
  seen: number;
  entries: { id: string; way: "paper" | "tablet" | "code"; agency: string; times: HoursTold | null; by: string; at: string; isCorrected: boolean }[];
  canEnter: boolean;
}

interface Props {
  row: RowTold;
  /** The hours of the session, which a line has until somebody types others. */
  planned: HoursTold;
  given: URLSearchParams;
  isFaulty: boolean;
  expected: { id: string; name: string }[];
}

const places = ["invited", "accepted", "waiting", "declined", "withdrawn"] as const;

/** One person of the sheet: what is written, and a line to write on while nothing is from paper. */
export function AttendanceRow({ row: { person, name, agency, place, seen, entries, canEnter }, planned, given, isFaulty, expected }: Props) {
  const { t } = useTranslation();
  const state = places.find((word) => word === place);
  return (
    <li id={`row-${person}`} tabIndex={-1}>
      <div className="stack-s" role="group" aria-labelledby={`name-${person}`}>
        <p>
          <strong id={`name-${person}`}>{name}</strong>
        </p>
        <p className="small soft">{[agency.name, ...(state === undefined ? [t("attendance.noPlace")] : state === "accepted" ? [] : [t(`attendance.place.${state}`)])].join(", ")}</p>
        {entries.map((entry) => (
          <Entry key={entry.id} name={name} entry={entry} hasOther={entry.agency !== agency.name} typed={isFaulty ? { from: given.get(`from:${person}`), to: given.get(`to:${person}`) } : null} />
        ))}
        {canEnter ? (
          <div className="stack-s">
            <input type="hidden" name={`seen:${person}`} value={seen} />
            <div className="choice choice-tool">
              <input type="checkbox" id={`there-${person}`} name="there" value={person} defaultChecked={given.getAll("there").includes(person)} />
              <label htmlFor={`there-${person}`}>
                {t("attendance.was")}
                <span className="sr">{t("attendance.wasOf", { name })}</span>
              </label>
            </div>
            <div className="times">
              <Field id={`from-${person}`} name={`from:${person}`} label={t("attendance.arrived")} type="time" autoComplete="off" defaultValue={given.get(`from:${person}`) ?? planned.from} />
              <Field id={`to-${person}`} name={`to:${person}`} label={t("attendance.left")} type="time" autoComplete="off" defaultValue={given.get(`to:${person}`) ?? planned.to} />
              {expected.length === 0 ? null : <InsteadOf id={`instead-${person}`} name={`instead:${person}`} options={expected} value={given.get(`instead:${person}`) ?? ""} />}
            </div>
          </div>
        ) : null}
      </div>
    </li>
  );
}

interface EntryProps {
  name: string;
  entry: RowTold["entries"][number];
  /** It was made for another agency than that of the line. */
  hasOther: boolean;
  /** What was typed and refused because this was there first. */
  typed: { from: string | null; to: string | null } | null;
}

function Entry({ name, entry: { id, way, agency, times, by, at, isCorrected }, hasOther, typed }: EntryProps) {
  const { t } = useTranslation();
  const { id: training = "" } = useParams();
  const said = { agency, times: times === null ? t("attendance.absent") : t("attendance.times", { ...times }), way: t(`attendance.way.${way}`), by, at };
  const query = typed === null ? "" : `?${new URLSearchParams({ from: typed.from ?? "", to: typed.to ?? "" }).toString()}`;
  return (
    <p className="row">
      <span>{[t(hasOther ? "attendance.entryFor" : "attendance.entry", said), ...(isCorrected ? [t("attendance.corrected")] : [])].join(" ")}</span>
      <Link to={`/joint-trainings/${training}/attendance/${id}${query}`}>
        {t("attendance.correct")}
        <span className="sr">{t("attendance.correctOf", { name })}</span>
      </Link>
    </p>
  );
}
