import { useTranslation } from "~/components/frame/words";
import { isProfession } from "~/domain/agency/roles";
import type { RequirementState } from "~/domain/programme/explanation";
import type { ProgrammeState } from "~/domain/programme/state";
import { ReportSprite, ReportState } from "../agency/report-state";
import { ScrollBox } from "../agency/scroll-box";
import { Breadcrumbs } from "../frame/breadcrumbs";
import { PrintButton } from "../ui/print-button";

/** Days and moments in words. */
export interface EvidenceShown {
  name: string;
  staffCode: string | null;
  placements: { site: string | null; profession: string; from: string; to: string | null; recorded: string; replaced: string | null }[];
  programmes: { title: string; version: number; state: ProgrammeState; requirements: { kind: "course" | "scenario" | "joint-training"; name: string; state: RequirementState; met: string | null; until: string | null }[] }[];
  facts: { kind: "completed" | "tested" | "renewed" | "scenario-ended"; name: string; version: string | null; on: string }[];
  waivers: { course: string; day: string; reason: string; withdrawn: { day: string; reason: string } | null }[];
  attendance: { title: string; from: string; to: string; at: string; way: "paper" | "tablet" | "code"; by: string | null; corrections: { at: string; from: string | null; to: string | null; why: string; by: string | null }[] }[];
}

/** One named record, read by an inspector. */
export function EvidencePage({ evidence: { name, staffCode, placements, programmes, facts, waivers, attendance } }: { evidence: EvidenceShown }) {
  const { t } = useTranslation();
  return (
    <>
      <ReportSprite />
      <div className="page-head">
        <Breadcrumbs way={[{ to: "/inspect", name: t("inspect.back") }]} />
        <h1>{name}</h1>
        <p className="lead">
          {staffCode === null ? null : <>{staffCode}. </>}
          {t("inspect.recordLead")}
        </p>
        <div className="row no-print">
          <PrintButton>{t("reports.print")}</PrintButton>
        </div>
      </div>
      <section className="stack" aria-labelledby="programmes">
        <h2 id="programmes">{t("inspect.programmes")}</h2>
        {programmes.length === 0 ? <p>{t("inspect.programmesNone")}</p> : null}
        {programmes.map(({ title, version, state, requirements }) => (
          <div key={title} className="sheet stack-s">
            <h3>{title}</h3>
            <p>
              <ReportState state={state} word={t(`reports.stateTitle.${state}`)} /> <span className="small soft">{t("inspect.version", { version })}</span>
            </p>
            <ul className="stack-s">
              {requirements.map((requirement) => (
                <li key={`${requirement.kind} ${requirement.name}`}>
                  {t(`inspect.requirement.${requirement.kind}`, { name: requirement.name })}: <RequirementWords {...requirement} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </section>
      <section className="stack" aria-labelledby="facts">
        <h2 id="facts">{t("inspect.facts")}</h2>
        {facts.length === 0 ? (
          <p>{t("inspect.factsNone")}</p>
        ) : (
          <table className="report">
            <caption>{t("inspect.factsCaption")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("inspect.what")}</th>
                <th scope="col">{t("inspect.on")}</th>
                <th scope="col">{t("inspect.inVersion")}</th>
              </tr>
            </thead>
            <tbody>
              {facts.map(({ kind, name: about, version, on }, index) => (
                <tr key={index}>
                  <th scope="row">{t(`inspect.fact.${kind}`, { name: about })}</th>
                  <td>{on}</td>
                  <td>{version}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      <section className="stack" aria-labelledby="attendance">
        <h2 id="attendance">{t("inspect.attendance")}</h2>
        {attendance.length === 0 ? <p>{t("inspect.attendanceNone")}</p> : null}
        <ul className="stack-s">
          {attendance.map(({ title, from, to, at, way, by, corrections }, index) => (
            <li key={index}>
              <strong>{title}</strong>: {t("inspect.attended", { from, to, at })} {t(`inspect.way.${way}`)} {by === null ? null : t("inspect.entered", { name: by })}
              {corrections.map((one, number) => (
                <p key={number}>
                  {one.from === null ? t("inspect.correctedAway", { at: one.at, why: one.why }) : t("inspect.corrected", { at: one.at, from: one.from, to: one.to ?? "", why: one.why })} {one.by === null ? null : t("inspect.entered", { name: one.by })}
                </p>
              ))}
            </li>
          ))}
        </ul>
      </section>
      {waivers.length === 0 ? null : (
        <section className="stack" aria-labelledby="waivers">
          <h2 id="waivers">{t("inspect.waivers")}</h2>
          <ul className="stack-s">
            {waivers.map(({ course, day, reason, withdrawn }, index) => (
              <li key={index}>
                {t("inspect.waiver", { course, day, reason })} {withdrawn === null ? null : t("inspect.withdrawn", withdrawn)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Placements placements={placements} />
    </>
  );
}

function RequirementWords({ state, met, until }: EvidenceShown["programmes"][number]["requirements"][number]) {
  const { t } = useTranslation();
  if (state === "met" || state === "renewable") return until === null ? t("inspect.met", { day: met ?? "" }) : t("inspect.metUntil", { day: met ?? "", until });
  return state === "lapsed" ? t("inspect.lapsed", { day: met ?? "", until: until ?? "" }) : t(`inspect.requirementState.${state}`);
}

function Placements({ placements }: Pick<EvidenceShown, "placements">) {
  const { t } = useTranslation();
  return (
    <section className="stack" aria-labelledby="placements">
      <h2 id="placements">{t("inspect.placements")}</h2>
      <ScrollBox label={t("inspect.placements")}>
        <table className="report">
          <caption>{t("inspect.placementsCaption")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("asAt.site")}</th>
              <th scope="col">{t("asAt.profession")}</th>
              <th scope="col">{t("inspect.from")}</th>
              <th scope="col">{t("inspect.to")}</th>
              <th scope="col">{t("inspect.known")}</th>
              <th scope="col">{t("inspect.replaced")}</th>
            </tr>
          </thead>
          <tbody>
            {placements.map(({ site, profession, from, to, recorded, replaced }, index) => (
              <tr key={index}>
                <th scope="row">{site ?? t("reports.noSite")}</th>
                <td>{isProfession(profession) ? t(`profession.${profession}`) : profession}</td>
                <td>{from}</td>
                <td>{to}</td>
                <td>{recorded}</td>
                <td>{replaced}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}
