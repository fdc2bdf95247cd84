import { useTranslation } from "~/components/frame/words";
import { isProfession } from "~/domain/agency/roles";
import { type AgencyKind, AgencyMark } from "../scenario/agency-mark";
import { QrCode } from "../joint-training/qr-code";
import { type DayHead, HeadFacts } from "./day-head";
import { WideTable } from "./wide-table";

/** Rows for people whom nobody expected. */
const BLANK_ROWS = 4;
const FEWEST_ROWS = 8;

export interface AttendanceWords {
  agencies: { id: string; name: string; kind: AgencyKind; people: { name: string; profession: string; isInvited: boolean }[] }[];
  attend: { address: string; code: { size: number; path: string } };
}

/** A sheet for each agency, so that no agency reads who of another was there. */
export function AttendanceSheets({ head, agencies, attend }: AttendanceWords & { head: DayHead }) {
  const { t } = useTranslation();
  return agencies.map(({ id, name, kind, people }) => (
    <section className="day-part stack" key={id} aria-labelledby={`attendance-${id}`}>
      <h2 id={`attendance-${id}`}>{t("printDay.attendance.title", { agency: name })}</h2>
      <div className="attendance-head">
        <div className="stack-s">
          <p>
            <AgencyMark agency={kind}>{t(`agency.${kind}`)}</AgencyMark>
          </p>
          <HeadFacts head={head} />
          <p>{t("printDay.attendance.lead")}</p>
        </div>
        <div className="day-code">
          <QrCode size={attend.code.size} path={attend.code.path} label={t("printDay.attendance.qr", { address: attend.address })} />
          <p className="small">
            {t("printDay.attendance.phone")} <b>{attend.address}</b>
          </p>
        </div>
      </div>
      {people.length === 0 ? <p className="soft">{t("printDay.attendance.nobody")}</p> : null}
      <WideTable name={t("printDay.attendance.title", { agency: name })}>
      <table className="day-table sign-table">
        <thead>
          <tr>
            {(["name", "profession", "arrived", "left", "signature", "instead"] as const).map((column) => (
              <th scope="col" key={column}>
                {t(`printDay.attendance.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={`${person.name} ${person.profession}`}>
              <th scope="row">
                {person.name}
                {person.isInvited ? <span className="soft small"> {t("printDay.attendance.invited")}</span> : null}
              </th>
              <td>{t(`profession.${isProfession(person.profession) ? person.profession : "other"}`)}</td>
              <td />
              <td />
              <td />
              <td />
            </tr>
          ))}
          {Array.from({ length: Math.max(BLANK_ROWS, FEWEST_ROWS - people.length) }, (_, index) => (
            <tr key={index}>
              <td />
              <td />
              <td />
              <td />
              <td />
              <td />
            </tr>
          ))}
        </tbody>
      </table>
      </WideTable>
      <p className="line-to-write soft">{t("printDay.attendance.attest")}</p>
    </section>
  ));
}
