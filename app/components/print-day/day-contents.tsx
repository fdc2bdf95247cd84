import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "~/components/frame/words";
import type { DayProps } from "./day-props";
import { DaySettings } from "./day-settings";
import { PrintBar } from "./print-bar";

/** What to print, how often, and what is needed besides. */
export function DayContents(props: DayProps) {
  const { t } = useTranslation();
  const { id, title, session, seating, trainers, scenario, agencies, isPlanned, part } = props;
  const needs = ["scissors", "fold", "pencils", "numbers", "clock", "paper"] as const;
  return (
    <>
      <p className="lead no-print">{t("printDay.lead")}</p>
      <h2 className="only-print day-title">{title}</h2>
      <dl className="facts facts-row">
        <Fact name={t("printDay.facts.day")}>{session === null ? t("printDay.noSession") : t("printDay.sessionOption", session)}</Fact>
        <Fact name={t("printDay.facts.room")}>
          {t("printDay.room", seating)} {isPlanned ? null : t("printDay.nobodyYet")}
        </Fact>
        <Fact name={t("printDay.facts.trainers")}>{trainers.join(", ")}</Fact>
        <Fact name={t("printDay.facts.scenario")}>{scenario === null ? t("printDay.noScenario") : t("printDay.version", scenario)}</Fact>
        <Fact name={t("printDay.facts.agencies")}>{agencies.map(({ name }) => name).join(", ")}</Fact>
      </dl>
      {part === null ? <DaySettings {...props} /> : null}
      <section className="stack" aria-labelledby="contents">
        <h2 id="contents">{t("printDay.contents.title")}</h2>
        <Parts {...props} />
        {part === null ? (
          <p className="row no-print">
            <Link className="btn btn-main" to={partAddress(props, "all")}>
              {t("printDay.everything")}
            </Link>
            <Link to={`/joint-trainings/${id}/hands`}>{t("printDay.hands")}</Link>
          </p>
        ) : null}
        <PrintBar />
      </section>
      {scenario === null ? null : (
        <section className="stack-s" aria-labelledby="needs">
          <h2 id="needs">{t("printDay.need.title")}</h2>
          <ul className="day-rules">
            {needs.filter((need) => need !== "numbers" || scenario.mostDrawn > 0).map((need) => (
              <li key={need}>{t(`printDay.need.${need}`, { most: scenario.mostDrawn })}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The address of a part, for the session and the tables that are set out. */
export function partAddress({ id, session, seating }: Pick<DayProps, "id" | "session" | "seating">, part: string, table?: number): string {
  const asked = new URLSearchParams({ part, tables: String(seating.tables), ...(session === null ? {} : { session: session.id }), ...(table === undefined ? {} : { table: String(table) }) });
  return `/joint-trainings/${id}/print?${asked.toString()}`;
}

function Parts(props: DayProps) {
  const { t } = useTranslation();
  const { seating, agencies, scenario } = props;
  const tables = Array.from({ length: seating.tables }, (_, index) => index + 1);
  const rows: { part: "script" | "tables" | "attendance" | "evaluation" | "tally"; copies: string; forWhom: string }[] = [
    { part: "script", copies: t("printDay.contents.eachTrainer"), forWhom: t("printDay.contents.scriptFor") },
    ...(scenario === null ? [] : [{ part: "tables" as const, copies: t("printDay.contents.sets", { count: seating.tables }), forWhom: t("printDay.contents.tablesFor", { count: scenario.slips }) }]),
    { part: "attendance", copies: t("printDay.contents.agencies", { count: agencies.length }), forWhom: t("printDay.contents.attendanceFor") },
    { part: "evaluation", copies: t("printDay.contents.copies", { count: seating.people }), forWhom: t("printDay.contents.evaluationFor") },
    ...(scenario === null ? [] : [{ part: "tally" as const, copies: t("printDay.contents.sets", { count: seating.tables }), forWhom: t("printDay.contents.tallyFor") }]),
  ];
  return (
    <table className="day-table">
      <thead>
        <tr>
          <th scope="col">{t("printDay.contents.part")}</th>
          <th scope="col">{t("printDay.contents.copies")}</th>
          <th scope="col">{t("printDay.contents.forWhom")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ part, copies, forWhom }) => (
          <tr key={part}>
            <th scope="row">
              <Link to={partAddress(props, part)}>{t(`printDay.contents.${part}`)}</Link>
            </th>
            <td>{copies}</td>
            <td>
              {forWhom}
              {part !== "tables" ? null : (
                <span className="row no-print">
                  {tables.map((table) => (
                    <Link key={table} to={partAddress(props, "tables", table)}>
                      {t("printDay.contents.table", { table })}
                    </Link>
                  ))}
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
