import { Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import type { AgencyKind, Profession } from "~/domain/agency/roles";
import type { ToldTable } from "~/domain/agency/suppression";
import type { JointState } from "~/domain/joint-training/telling";
import { ExportForm } from "./export-form";
import { ReportsFrame } from "./reports-frame";
import { ScrollBox } from "./scroll-box";

interface Part {
  agency: string;
  profession: Profession | null;
  least: number;
}

export interface JointProps {
  agency: { id: string; name: string };
  agencies: { id: string; name: string }[];
  own: AgencyKind;
  gaps: { key: string; site: string | null; hasSite: boolean; kind: AgencyKind; last: string | null; agreed: string | null; months: number; programme: string }[];
  programmes: {
    id: string;
    title: string;
    trainings: { id: string; title: string; state: JointState; completed: string | null; own: (Part & { missing: number })[]; partners: (Part & { isMet: boolean })[] }[];
    partners: { id: string; name: string }[];
    figures: ToldTable | null;
  }[];
  names: Record<string, string>;
}

/** Training with partners, as an agency is told of it. */
export function JointPage({ agency, agencies, own, gaps, programmes, names }: JointProps) {
  const { t } = useTranslation();
  return (
    <ReportsFrame title={t("reports.joint.title", { agency: agency.name })} lead={t("reports.joint.lead")} page="joint" agency={agency} agencies={agencies}>
      <ExportForm action="/agency/joint/export" asked={{ agency: agency.id }} />
      <Gaps own={own} gaps={gaps} />
      <section className="stack" aria-labelledby="joint">
        <h2 id="joint">{t("reports.joint.programmes")}</h2>
        {programmes.length === 0 ? (
          <p>
            {t("reports.joint.none")} <Link to="/agency/joint-programmes">{t("reports.joint.toProgrammes")}</Link>
          </p>
        ) : null}
        {programmes.map((programme) => (
          <OfProgramme key={programme.id} programme={programme} names={names} />
        ))}
      </section>
    </ReportsFrame>
  );
}

function Gaps({ own, gaps }: Pick<JointProps, "own" | "gaps">) {
  const { t } = useTranslation();
  return (
    <section className="stack-s" aria-labelledby="gaps">
      <h2 id="gaps">{t("reports.joint.gaps")}</h2>
      {gaps.length === 0 ? <p>{t("reports.joint.noGaps")}</p> : null}
      <ul className="gap-list">
        {gaps.map(({ key, site, hasSite, kind, last, agreed, months, programme }) => {
          const words = { own: t(`agency.${own}`), kind: t(`agency.${kind}`), site: site ?? "", months: t("reports.joint.months", { count: months }) };
          return (
            <li key={key}>
              <strong>{last === null ? t(hasSite ? "reports.joint.neverAt" : "reports.joint.neverNoSite", words) : t(hasSite ? "reports.joint.gapAt" : "reports.joint.gapNoSite", words)}</strong>
              <span className="soft">{last === null ? t("reports.joint.agreed", { day: agreed ?? "" }) : t("reports.joint.last", { day: last })}</span>
              <span className="soft">{t("reports.joint.agreedWith", { programme })}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function OfProgramme({ programme: { title, trainings, partners, figures }, names }: { programme: JointProps["programmes"][number]; names: Record<string, string> }) {
  const { t } = useTranslation();
  const least = ({ profession, least: count }: Part) => (profession === null ? t("reports.joint.least", { count }) : t("reports.joint.leastOf", { count, profession: t(`profession.${profession}`) }));
  return (
    <div className="sheet stack">
      <h3>{title}</h3>
      {trainings.length === 0 ? <p>{t("reports.joint.noTrainings")}</p> : null}
      <ul className="gap-list">
        {trainings.map(({ id, title: training, state, completed, own, partners: told }) => (
          <li key={id}>
            <Link to={`/joint-trainings/${id}`}>{training}</Link>
            <strong>{t(`reports.joint.state.${state}`)}</strong>
            <span>{t(`reports.joint.stateAbout.${state}`, { day: completed ?? "" })}</span>
            {own.map((part) => (
              <span key={`${part.agency} ${part.profession ?? ""}`}>{t("reports.joint.missing", { what: part.missing === 0 ? t("reports.joint.ownMet", { what: least(part) }) : t("reports.joint.ownMissing", { count: part.missing, what: least(part) }) })}</span>
            ))}
            {told.map((part) => (
              <span key={`${part.agency} ${part.profession ?? ""}`}>{t(part.isMet ? "reports.joint.partnerMet" : "reports.joint.partnerOpen", { agency: names[part.agency] ?? "", what: least(part) })}</span>
            ))}
          </li>
        ))}
      </ul>
      {figures === null ? null : <Figures partners={partners} figures={figures} />}
    </div>
  );
}

function Figures({ partners, figures }: { partners: { id: string; name: string }[]; figures: ToldTable }) {
  const { t } = useTranslation();
  const told = (people: number | null) => (people === null ? t("reports.joint.notTold") : t("reports.joint.atLeast", { people }));
  const lines = [...partners.map(({ id, name }, index) => ({ id, name, cells: [...(figures.cells[index] ?? []), figures.rows[index] ?? null] })), { id: "sum", name: t("reports.joint.sum"), cells: [...figures.columns, figures.total] }];
  return (
    <ScrollBox label={t("reports.joint.figures")}>
      <table className="report">
        <caption>{t("reports.joint.figuresCaption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("reports.joint.partner")}</th>
            {(["complete", "part", "all"] as const).map((head) => (
              <th key={head} scope="col" className="num">
                {t(`reports.joint.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, name, cells }) => (
            <tr key={id} className={id === "sum" ? "sum" : undefined}>
              <th scope="row">{name}</th>
              {cells.map((people, index) => (
                <td key={["complete", "part", "all"][index]} className="num">
                  {told(people)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
