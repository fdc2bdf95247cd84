import { Form, Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import type { ProgrammeState } from "~/domain/programme/state";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";
import { listAddress } from "./address";
import { ExportForm } from "./export-form";
import { ReportState } from "./report-state";
import { ReportsFrame } from "./reports-frame";
import { ScrollBox } from "./scroll-box";

const bands = [30, 60, 90] as const;
type Band = (typeof bands)[number];

interface Line {
  programme: { id: string; title: string };
  total: number;
  overdue: number;
  bands: Record<Band, number>;
}

interface InPerson {
  key: string;
  name: string;
  staffCode: string | null;
  site: string | null;
  programme: string;
  state: ProgrammeState;
  due: string;
}

export interface DueProps {
  agency: { id: string; name: string };
  agencies: { id: string; name: string }[];
  lines: Line[];
  /** People who would get a mail now. */
  remindable: number;
  /** How many got one just now; null when nobody pressed. */
  reminded: number | null;
  inPerson: InPerson[];
}

/** What is overdue and what is due in the next three months, and who is to be told. */
export function DuePage({ agency, agencies, lines, remindable, reminded, inPerson }: DueProps) {
  const { t } = useTranslation();
  return (
    <ReportsFrame title={t("reports.due.title", { agency: agency.name })} lead={t("reports.due.lead")} page="due" agency={agency} agencies={agencies}>
      {reminded === null ? null : (
        <p className="notice" role="status">
          {reminded === 0 ? t("reports.due.doneNone") : t("reports.due.done", { count: reminded })}
        </p>
      )}
      {lines.length === 0 ? <p>{t("reports.noProgrammes")}</p> : <Table agency={agency} lines={lines} />}
      <Remind agency={agency.id} count={remindable} isThere={lines.some(({ overdue }) => overdue > 0)} />
      <section className="stack" aria-labelledby="paper">
        <h2 id="paper">{t("reports.due.paper")}</h2>
        {inPerson.length === 0 ? <p>{t("reports.due.paperNone")}</p> : <InPersonTable people={inPerson} />}
      </section>
    </ReportsFrame>
  );
}

function Table({ agency, lines }: Pick<DueProps, "agency" | "lines">) {
  const { t } = useTranslation();
  return (
    <section className="stack" aria-label={t("reports.titles.due")}>
      <ExportForm action="/agency/due/export" asked={{ agency: agency.id }} />
      <ScrollBox label={t("reports.titles.due")}>
        <table className="report">
          <caption>{t("reports.due.caption")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("reports.due.programme")}</th>
              <th scope="col" className="num">
                {t("reports.due.overdue")}
              </th>
              {bands.map((band) => (
                <th key={band} scope="col" className="num">
                  {t(`reports.due.band.d${band}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ programme: { id, title }, overdue, bands: due }) => (
              <tr key={id}>
                <th scope="row">{title}</th>
                <NumberCell to={listAddress({ agency: agency.id, programme: id, state: "overdue" })} people={overdue} what={t("reports.due.at", { what: t("reports.state.overdue"), programme: title })} />
                {bands.map((band) => (
                  <NumberCell key={band} to={listAddress({ agency: agency.id, programme: id, due: band })} people={due[band]} what={t("reports.due.at", { what: t(`reports.list.dueIn.d${band}`), programme: title })} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}

function NumberCell({ to, people, what }: { to: string; people: number; what: string }) {
  return (
    <td className="num">
      <Link to={to}>
        {people}
        <span className="sr">{what}</span>
      </Link>
    </td>
  );
}

function Remind({ agency, count, isThere }: { agency: string; count: number; isThere: boolean }) {
  const { t } = useTranslation();
  const sending = useSending({ intent: "remind" });
  if (!isThere) return null;
  if (count === 0) return <p className="soft no-print">{t("reports.due.noneToRemind")}</p>;
  return (
    <Form className="row no-print" method="post" action="/agency/due" onSubmit={unlessSending(sending)}>
      <input type="hidden" name="intent" value="remind" />
      <input type="hidden" name="agency" value={agency} />
      <SubmitButton sending={sending} busy={t("reports.due.reminding")}>
        {t("reports.due.remind", { count })}
      </SubmitButton>
      <span className="small soft">{t("reports.due.remindAbout")}</span>
    </Form>
  );
}

function InPersonTable({ people }: { people: InPerson[] }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="soft">{t("reports.due.paperLead")}</p>
      <ScrollBox label={t("reports.due.paper")}>
        <table className="report">
          <thead>
            <tr>
              {(["name", "site", "state", "due"] as const).map((head) => (
                <th key={head} scope="col">
                  {t(`reports.list.${head}`)}
                </th>
              ))}
              <th scope="col">{t("reports.due.programme")}</th>
            </tr>
          </thead>
          <tbody>
            {people.map(({ key, name, staffCode, site, programme, state, due }) => (
              <tr key={key}>
                <th scope="row">
                  {name}
                  {staffCode === null ? null : <span className="small soft">{staffCode}</span>}
                </th>
                <td>{site ?? t("reports.noSite")}</td>
                <td>
                  <ReportState state={state} word={t(`reports.stateTitle.${state}`)} />
                </td>
                <td>{due}</td>
                <td>{programme}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  );
}
