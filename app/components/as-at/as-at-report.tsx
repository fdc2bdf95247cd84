import { Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { isProfession } from "~/domain/agency/roles";
import type { ProgrammeState } from "~/domain/programme/state";
import { addressWith } from "../agency/address";
import { ReportState } from "../agency/report-state";
import { ScrollBox } from "../agency/scroll-box";

const states: readonly ProgrammeState[] = ["complete", "due", "overdue", "waived", "waiting", "not-started"];
type Counts = Record<ProgrammeState, number>;

export interface AsAtProps {
  day: string;
  dayInWords: string;
  programmes: { id: string; title: string; version: number; people: number; counts: Counts; today: { people: number; counts: Counts } | null }[];
  list: { title: string; state: ProgrammeState | null; rows: { id: string; name: string; staffCode: string | null; site: string | null; profession: string; state: ProgrammeState; satisfied: string | null; until: string | null }[] } | null;
  later: { day: string; name: string; kind: "placement" | "attended" | "corrected" | "merged"; by: string | null; why: string | null }[];
  /** Where numbers lead, with what else is asked for. */
  path: string;
  asked: Record<string, string | null>;
}

/** How people stood on a day, the list behind a number, and what was written down later. */
export function AsAtReport({ day, programmes, list, later, path, asked }: AsAtProps) {
  const { t } = useTranslation();
  const address = (programme: string, state: ProgrammeState | null) => `${addressWith(path, { ...asked, day, programme, state })}#list`;
  return (
    <>
      {programmes.length === 0 ? <p>{t("asAt.noProgrammes")}</p> : null}
      {programmes.length === 0 ? null : (
        <ScrollBox label={t("asAt.caption")}>
          <table className="report">
            <caption>{t("asAt.caption")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("asAt.programme")}</th>
                <th scope="col">{t("asAt.bound")}</th>
                {states.map((state) => (
                  <th key={state} scope="col">
                    {t(`reports.stateTitle.${state}`)}
                  </th>
                ))}
              </tr>
            </thead>
            {programmes.map(({ id, title, version, people, counts, today }) => (
              <tbody key={id}>
                <tr>
                  <th scope="row">
                    {title} <span className="small soft">{t("asAt.rule", { version })}</span>
                  </th>
                  <td>
                    <Link to={address(id, null)}>{people}</Link>
                  </td>
                  {states.map((state) => (
                    <td key={state}>
                      <Link to={address(id, state)}>{counts[state]}</Link>
                    </td>
                  ))}
                </tr>
                {today === null ? null : (
                  <tr>
                    <th scope="row" className="small soft">
                      {t("asAt.rowToday")}
                    </th>
                    <td>{today.people}</td>
                    {states.map((state) => (
                      <td key={state}>{today.counts[state]}</td>
                    ))}
                  </tr>
                )}
              </tbody>
            ))}
          </table>
        </ScrollBox>
      )}
      {list === null ? null : <Listed {...list} />}
      <section className="stack-s" aria-labelledby="later">
        <h2 id="later">{t("asAt.later")}</h2>
        <p>{t(later.length === 0 ? "asAt.laterNone" : "asAt.laterLead")}</p>
        <ul className="stack-s">
          {later.map(({ kind, name, day: written, by, why }, index) => (
            <li key={index}>
              {t(`asAt.laterFacts.${kind}`, { name, day: written })} {by === null ? null : t("asAt.by", { name: by })} {why === null ? null : t("asAt.why", { why })}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Listed({ title, state, rows }: NonNullable<AsAtProps["list"]>) {
  const { t } = useTranslation();
  return (
    <section className="stack" aria-labelledby="list">
      <h2 id="list">
        {t("asAt.list", { programme: title, what: state === null ? t("asAt.everybody") : t(`reports.state.${state}`) })} ({rows.length})
      </h2>
      {rows.length === 0 ? (
        <p>{t("asAt.listEmpty")}</p>
      ) : (
        <ScrollBox label={title}>
          <table className="report">
            <thead>
              <tr>
                {(["name", "staffCode", "profession", "site", "state", "complete", "until"] as const).map((head) => (
                  <th key={head} scope="col">
                    {t(`asAt.${head}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row">{row.name}</th>
                  <td>{row.staffCode}</td>
                  <td>{isProfession(row.profession) ? t(`profession.${row.profession}`) : row.profession}</td>
                  <td>{row.site}</td>
                  <td>
                    <ReportState state={row.state} word={t(`reports.stateTitle.${row.state}`)} />
                  </td>
                  <td>{row.satisfied}</td>
                  <td>{row.until}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </section>
  );
}
