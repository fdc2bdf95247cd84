import { Form, Link } from "@remix-run/react";
import type { TFunction } from "i18next";
import { useTranslation } from "~/components/frame/words";
import { isProfession } from "~/domain/agency/roles";
import { Breadcrumbs } from "../frame/breadcrumbs";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";

interface Place {
  agency: string;
  staffCode: string | null;
  profession: string;
}

interface Candidate {
  id: string;
  name: string;
  places: Place[];
}

interface Side extends Candidate {
  email: string | null;
  /** Null where the two cannot be made one by the viewer. */
  has: { facts: number; waivers: number; trainings: number } | null;
}

interface Props {
  person: { id: string; name: string };
  search: string;
  candidates: Candidate[];
  /** The two that are compared, once the other is chosen. */
  pair: { kept: Side; gone: Side; fault: "same" | "self" | "elsewhere" | "stronger-role" | null } | null;
}

/** Two entries of one human: the other is looked for, then both stand beside each other before they are made one. */
export function MergePage({ person, search, candidates, pair }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <div className="page-head">
        <Breadcrumbs way={[{ to: "/people", name: t("people.title") }, { to: `/people/${person.id}`, name: person.name }]} />
        <h1>{t("merging.title")}</h1>
        <p className="lead">{t("merging.lead", { name: person.name })}</p>
      </div>
      {pair === null ? <Looking person={person} search={search} candidates={candidates} /> : <Compared {...pair} />}
    </>
  );
}

function Looking({ person, search, candidates }: Omit<Props, "pair">) {
  const { t } = useTranslation();
  return (
    <>
      <Form className="row search" method="get" role="search">
        <label htmlFor="search">{t("merging.search")}</label>
        <input className="input" id="search" name="search" type="search" defaultValue={search} autoComplete="off" maxLength={100} />
        <button className="btn">{t("merging.find")}</button>
      </Form>
      <section className="stack-s" aria-labelledby="candidates">
        <h2 id="candidates">{t(search === "" ? "merging.sameName" : "merging.candidates")}</h2>
        {candidates.length === 0 ? <p>{t("merging.none")}</p> : null}
        <ul className="lines people">
          {candidates.map((candidate) => (
            <li key={candidate.id}>
              <div>
                <strong>{candidate.name}</strong>
                <span className="small soft">{placesIn(t, candidate.places)}</span>
              </div>
              <Link to={`/people/${person.id}/merge?with=${candidate.id}`}>
                {t("merging.choose")}
                <span className="sr">{t("merging.chooseOf", { name: candidate.name })}</span>
              </Link>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Compared({ kept, gone, fault }: NonNullable<Props["pair"]>) {
  const { t } = useTranslation();
  const sending = useSending({ intent: "merge" });
  return (
    <>
      <div className="duo">
        <Entry side={kept} title={t("merging.keeps")} />
        <Entry side={gone} title={t("merging.goes")} />
      </div>
      {fault === null ? (
        <section className="stack prose" aria-labelledby="what">
          <h2 id="what">{t("merging.what")}</h2>
          <ul className="stack-s">
            <li>{t("merging.happens.facts")}</li>
            <li>{t("merging.happens.membership")}</li>
            <li>{t("merging.happens.signIn", { name: kept.name })}</li>
            <li>{t("merging.happens.practice")}</li>
            <li>{t("merging.happens.log")}</li>
          </ul>
          <p>
            <strong>{t("merging.never")}</strong>
          </p>
          <Form method="post" onSubmit={unlessSending(sending)}>
            <input type="hidden" name="intent" value="merge" />
            <input type="hidden" name="with" value={gone.id} />
            <SubmitButton sending={sending} busy={t("merging.busy")}>
              {t("merging.button")}
            </SubmitButton>
          </Form>
          <p>
            <Link to={`/people/${gone.id}/merge?with=${kept.id}`}>{t("merging.swap")}</Link>
          </p>
        </section>
      ) : (
        <p className="notice" role="status">
          {t(`merging.fault.${fault}`)}
        </p>
      )}
    </>
  );
}

function Entry({ side: { id, name, email, places, has }, title }: { side: Side; title: string }) {
  const { t } = useTranslation();
  const rows: [string, string][] = [
    [t("merging.places"), placesIn(t, places)],
    [t("merging.email"), email ?? t("member.none")],
    ...(has === null ? [] : ([[t("merging.facts"), String(has.facts)], [t("merging.trainings"), String(has.trainings)], [t("merging.waivers"), String(has.waivers)]] as [string, string][])),
  ];
  return (
    <section className="sheet stack" aria-labelledby={`entry-${id}`}>
      <h2 id={`entry-${id}`}>
        {title}: {name}
      </h2>
      <dl className="facts">
        {rows.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function placesIn(t: TFunction, places: Place[]): string {
  return places.map(({ agency, staffCode, profession }) => [t(`profession.${isProfession(profession) ? profession : "other"}`), agency, ...(staffCode === null ? [] : [t("people.staffCode", { code: staffCode })])].join(", ")).join("; ");
}
