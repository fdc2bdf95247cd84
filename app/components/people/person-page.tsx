import { Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import type { Profession, Role } from "~/domain/agency/roles";
import { Breadcrumbs } from "../frame/breadcrumbs";
import { ProblemBox } from "../ui/problem-box";
import { fieldOf, MembershipForm, type Part, type Refused } from "./membership-forms";
import { PersonTimeline, type ShownStretch } from "./person-timeline";
import type { SiteOption } from "./place-fields";

export interface ShownMembership {
  id: string;
  agency: string;
  state: "here" | "leaving" | "to-come" | "left";
  from: string;
  until: string | null;
  profession: Profession;
  site: string | null;
  siteId: string | null;
  manager: string | null;
  managerTyped: string;
  staffCode: string | null;
  roles: Role[];
  known: ShownStretch[];
  before: ShownStretch[];
  manage: { givable: Role[]; sites: SiteOption[]; today: string } | null;
}

export interface ShownPerson {
  id: string;
  name: string;
  email: string | null;
  isSelf: boolean;
  account: boolean;
  codes: boolean;
  waivers: boolean;
  merge: boolean;
  memberships: ShownMembership[];
}

export type PersonDone = "added" | "moved" | "changed" | "left" | "stays" | "returned" | "merged";

/** A person in the agencies of whoever looks, and what these may write down of them. */
export function PersonPage({ person, done, refused }: { person: ShownPerson; done: PersonDone | null; refused: Refused | null }) {
  const { t } = useTranslation();
  const { id, name, email, codes, waivers, merge, memberships } = person;
  return (
    <>
      <div className="page-head">
        <Breadcrumbs way={[{ to: "/people", name: t("people.title") }]} />
        <h1>{name}</h1>
        {email === null ? null : <p>{email}</p>}
        <p className="lead">{t("member.lead", { name })}</p>
        {done === null ? null : (
          <p className="notice" role="status">
            {t(`member.done.${done}`)}
          </p>
        )}
        {refused === null || refused.problem === null ? null : <ProblemBox title={t("member.notYet")} sentence={t(`member.problem.${refused.problem}`)} field={fieldOf(refused)} />}
        <p className="row">
          {codes ? <Link to={`/people/${id}/code`}>{t("member.code")}</Link> : null}
          {waivers ? <Link to={`/people/${id}/waivers`}>{t("member.waivers")}</Link> : null}
          {merge ? <Link to={`/people/${id}/merge`}>{t("member.merge")}</Link> : null}
        </p>
      </div>
      {memberships.map((membership) => (
        <Membership key={membership.id} person={person} membership={membership} refused={refused} />
      ))}
    </>
  );
}

function Membership({ person, membership, refused }: { person: ShownPerson; membership: ShownMembership; refused: Refused | null }) {
  const { t } = useTranslation();
  const { id, agency, state, from, until, profession, site, manager, staffCode, roles, known, before, manage } = membership;
  const heading = `in-${id}`;
  const parts: Part[] = state === "left" ? ["back", "account"] : ["move", "account", "office", ...(state === "leaving" ? (["keep"] as const) : []), "leave"];
  const facts: [string, string][] = [
    [t("member.standing"), t(`member.state.${state}`, { from, until: until ?? "" })],
    [t("member.profession"), t(`profession.${profession}`)],
    [t("member.site"), site ?? t("member.none")],
    [t("member.manager"), manager ?? t("member.none")],
    [t("member.staffCode"), staffCode ?? t("member.none")],
    [t("member.roles"), roles.filter((role) => role !== "learner").map((role) => t(`member.role.${role}`)).join(", ") || t("member.none")],
  ];
  return (
    <section className="stack" aria-labelledby={heading}>
      <h2 id={heading}>{t("member.inAgency", { agency })}</h2>
      <dl className="facts facts-row">
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {manage === null ? null : (
        <div className="stack-s">
          {parts.map((part) => (
            <MembershipForm key={`${part} ${String(known.length)} ${String(before.length)}`} part={part} refused={refused} membership={{ ...membership, manage, name: person.name, email: person.email, account: person.account, isSelf: person.isSelf }} />
          ))}
        </div>
      )}
      <h3>{t("member.timeline")}</h3>
      <PersonTimeline stretches={known} />
      {before.length === 0 ? null : (
        <details>
          <summary>{t("member.earlier")}</summary>
          <PersonTimeline stretches={before} />
        </details>
      )}
    </section>
  );
}
