import { Form } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { TextArea } from "~/components/ui/text-area";
import { Breadcrumbs } from "../frame/breadcrumbs";
import { Field } from "../ui/field";
import { FieldFrame } from "../ui/field-frame";
import { PrintButton } from "../ui/print-button";
import { ProblemBox } from "../ui/problem-box";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";

export type Fault = { field: "name" | "organisation" | "reason" | "days" | "drawn" | "records"; fault: string; lines?: string[] };

export interface Listed {
  id: string;
  name: string;
  organisation: string;
  reason: string;
  records: number;
  grantedBy: string | null;
  /** Days in words. */
  from: string;
  until: string;
  state: "open" | "ended" | "expired";
  endedOn: string | null;
}

interface Props {
  agency: { id: string; name: string };
  ticket: string;
  inspectors: Listed[];
  faults: Fault[];
  typed: Record<string, string>;
  given: { name: string; code: string; until: string; sample: number; address: string } | null;
  already: boolean;
}

export function InspectorsPage({ agency, ticket, inspectors, faults, typed, given, already }: Props) {
  const { t } = useTranslation();
  const first = faults[0];
  return (
    <>
      <div className="page-head">
        <Breadcrumbs way={[{ to: "/agency", name: agency.name }]} />
        <h1>{t("inspectors.title")}</h1>
        <p className="lead">{t("inspectors.lead")}</p>
        {first === undefined ? null : <ProblemBox title={t("inspectors.notYet")} sentence={faultInWords(t, first)} field={first.field} />}
        {already ? <p className="alert" role="alert">{t("inspectors.already")}</p> : null}
      </div>
      {given === null ? <Admit agency={agency.id} ticket={ticket} faults={faults} typed={typed} /> : <Given {...given} />}
      <section className="stack" aria-labelledby="all">
        <h2 id="all">{t("inspectors.list")}</h2>
        {inspectors.length === 0 ? <p>{t("inspectors.none")}</p> : null}
        <ul className="gap-list">
          {inspectors.map((inspector) => (
            <One key={inspector.id} agency={agency.id} {...inspector} />
          ))}
        </ul>
      </section>
    </>
  );
}

function faultInWords(t: ReturnType<typeof useTranslation>["t"], { field, fault, lines = [] }: Fault): string {
  switch (fault) {
    case "no-reason":
    case "too-long":
    case "too-many":
    case "nobody":
      return t(`inspectors.faults.${fault}`);
    case "unknown":
      return t("inspectors.faults.unknown", { lines: lines.join("; ") });
    default:
      return field === "reason" || field === "records" ? t("inspectors.faults.no-reason") : t(`inspectors.faults.${field}`);
  }
}

function Admit({ agency, ticket, faults, typed }: Pick<Props, "ticket" | "faults" | "typed"> & { agency: string }) {
  const { t } = useTranslation();
  const sending = useSending({ intent: "admit" });
  const about = (field: Fault["field"]) => {
    const fault = faults.find((one) => one.field === field);
    return fault === undefined ? undefined : faultInWords(t, fault);
  };
  return (
    <Form className="sheet stack fields" method="post" data-kept aria-labelledby="admit" onSubmit={unlessSending(sending)}>
      <h2 id="admit">{t("inspectors.admit")}</h2>
      <input type="hidden" name="intent" value="admit" />
      <input type="hidden" name="ticket" value={ticket} />
      <input type="hidden" name="agency" value={agency} />
      <Field id="name" name="name" label={t("inspectors.name")} autoComplete="off" defaultValue={typed.name} fault={about("name")} />
      <Field id="organisation" name="organisation" label={t("inspectors.organisation")} autoComplete="off" defaultValue={typed.organisation} fault={about("organisation")} />
      <FieldFrame id="reason" label={t("inspectors.reason")} help={t("inspectors.reasonHelp")} fault={about("reason")}>
        {(control) => <TextArea {...control} name="reason" defaultValue={typed.reason} />}
      </FieldFrame>
      <Field id="days" name="days" label={t("inspectors.days")} help={t("inspectors.daysHelp")} autoComplete="off" inputMode="numeric" defaultValue={typed.days} fault={about("days")} />
      <FieldFrame id="records" label={t("inspectors.records")} help={t("inspectors.recordsHelp")} fault={about("records")}>
        {(control) => <TextArea {...control} name="records" defaultValue={typed.records} />}
      </FieldFrame>
      <Field id="drawn" name="drawn" label={t("inspectors.drawn")} help={t("inspectors.drawnHelp")} autoComplete="off" inputMode="numeric" defaultValue={typed.drawn} fault={about("drawn")} />
      <div>
        <SubmitButton sending={sending} busy={t("inspectors.admitting")}>
          {t("inspectors.button")}
        </SubmitButton>
      </div>
    </Form>
  );
}

function Given({ name, code, until, sample, address }: NonNullable<Props["given"]>) {
  const { t } = useTranslation();
  return (
    <section className="sheet stack slip" aria-label={name}>
      <p role="status">{t("inspectors.admitted", { name, day: until, count: sample })}</p>
      <dl className="facts">
        <div>
          <dt>{t("inspectors.code")}</dt>
          <dd className="slip-code">{code}</dd>
        </div>
        <div>
          <dt>{t("inspectors.address")}</dt>
          <dd>{address}</dd>
        </div>
      </dl>
      <p>{t("inspectors.once")}</p>
      <div className="row no-print">
        <PrintButton>{t("reports.print")}</PrintButton>
        <a href="/agency/inspectors">{t("inspectors.again")}</a>
      </div>
    </section>
  );
}

function One({ agency, id, name, organisation, reason, records, grantedBy, from, until, state, endedOn }: Listed & { agency: string }) {
  const { t } = useTranslation();
  const sending = useSending({ intent: "end", inspector: id });
  return (
    <li>
      <span className="row">
        <strong>{name}</strong>
        <span className="tag">{state === "open" ? t("inspectors.open") : state === "ended" ? t("inspectors.ended", { day: endedOn ?? "" }) : t("inspectors.expired")}</span>
      </span>
      <span>{t("inspectors.about", { organisation, reason })}</span>
      <span className="small soft">
        {t("inspectors.span", { from, until, count: records })} {grantedBy === null ? null : t("inspectors.by", { name: grantedBy })}
      </span>
      {state === "open" ? (
        <Form method="post" onSubmit={unlessSending(sending)}>
          <input type="hidden" name="intent" value="end" />
          <input type="hidden" name="inspector" value={id} />
          <input type="hidden" name="agency" value={agency} />
          <SubmitButton className="btn btn-small" sending={sending} busy={t("inspectors.ending")}>
            {t("inspectors.end")}
            <span className="sr"> {name}</span>
          </SubmitButton>
        </Form>
      ) : null}
    </li>
  );
}
