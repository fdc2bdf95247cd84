import { Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { listInWords } from "../ui/day-in-words";
import { Breadcrumbs } from "../frame/breadcrumbs";

export type JointState = "ended" | "binding" | "open" | "declined";

interface Listed {
  id: string;
  title: string;
  state: JointState;
  agencies: string[];
  awaitsYou: boolean;
  accepted: number;
}

/** The joint programmes that concern the reader's agencies, those that wait for their word first. */
export function JointList({ listed }: { listed: Listed[] }) {
  const { t } = useTranslation();
  return (
    <>
      <div className="page-head">
        <Breadcrumbs way={[{ to: "/agency", name: t("jointProgrammes.toAgency") }]} />
        <h1>{t("jointProgrammes.title")}</h1>
        <p className="lead">{t("jointProgrammes.lead")}</p>
      </div>
      <div className="stack">
        {listed.length === 0 ? <p>{t("jointProgrammes.none")}</p> : null}
        <ul className="lines">
          {listed.map(({ id, title, state, agencies, awaitsYou, accepted }) => (
            <li key={id}>
              <div>
                <Link to={`/agency/joint-programmes/${id}`}>{title}</Link>
                <span className="small soft">{listInWords(agencies, t("format.locale"))}</span>
              </div>
              <span>{awaitsYou ? <strong>{t("jointProgrammes.awaits")}</strong> : state === "open" ? t("jointProgrammes.accepted", { count: accepted, of: agencies.length }) : t(`jointProgrammes.state.${state}`)}</span>
            </li>
          ))}
        </ul>
        <Link className="btn" to="/agency/joint-programmes/new">
          {t("jointProgrammes.propose")}
        </Link>
      </div>
    </>
  );
}
