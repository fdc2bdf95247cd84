import { useTranslation } from "~/components/frame/words";
import type { Profession } from "~/domain/agency/roles";
import type { ProgrammeState } from "~/domain/programme/state";
import { ExportForm } from "./export-form";
import { ReportSprite, ReportState } from "./report-state";
import { ScrollBox } from "./scroll-box";

interface Member {
  membershipId: string;
  name: string;
  agency: string;
  profession: Profession;
  programmes: { id: string; title: string; state: ProgrammeState; due: string | null }[];
}

/** What a line manager sees of their people: what is required, and where they stand. */
export function TeamPage({ team }: { team: Member[] }) {
  const { t } = useTranslation();
  return (
    <>
      <ReportSprite />
      <div className="page-head">
        <h1>{t("reports.team.title")}</h1>
        <p className="lead">{t("reports.team.lead")}</p>
      </div>
      <ExportForm action="/agency/team/export" asked={{}} />
      <ScrollBox label={t("reports.team.title")}>
        <table className="report">
          <caption>{t("reports.team.caption")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("reports.list.name")}</th>
              <th scope="col">{t("reports.due.programme")}</th>
              <th scope="col">{t("reports.list.state")}</th>
              <th scope="col">{t("reports.list.due")}</th>
            </tr>
          </thead>
          {team.map((member) => (
            <OfMember key={member.membershipId} member={member} />
          ))}
        </table>
      </ScrollBox>
    </>
  );
}

function OfMember({ member: { name, agency, profession, programmes } }: { member: Member }) {
  const { t } = useTranslation();
  const who = (
    <th scope="rowgroup" rowSpan={Math.max(1, programmes.length)}>
      {name}
      <span className="small soft">{t("reports.team.place", { profession: t(`profession.${profession}`), agency })}</span>
    </th>
  );
  if (programmes.length === 0)
    return (
      <tbody>
        <tr>
          {who}
          <td colSpan={3}>{t("reports.team.nothing")}</td>
        </tr>
      </tbody>
    );
  return (
    <tbody>
      {programmes.map(({ id, title, state, due }, index) => (
        <tr key={id}>
          {index === 0 ? who : null}
          <td>{title}</td>
          <td>
            <ReportState state={state} word={t(`reports.stateTitle.${state}`)} />
          </td>
          <td>{due ?? t("reports.list.never")}</td>
        </tr>
      ))}
    </tbody>
  );
}
