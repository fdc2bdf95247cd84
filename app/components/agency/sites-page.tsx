import { Form, Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { Breadcrumbs } from "../frame/breadcrumbs";
import { ProblemBox } from "../ui/problem-box";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";
import { SiteFields, siteFieldOf, type SiteProblem } from "./site-fields";

interface Site {
  id: string;
  name: string;
  city: string | null;
  parentId: string | null;
  /** 1 at the top. */
  depth: number;
  closed: boolean;
  people: number;
}

interface Agency {
  id: string;
  name: string;
  sites: Site[];
}

interface Props {
  agencies: Agency[];
  done: "added" | "kept" | "closed" | "opened" | null;
  problem: SiteProblem | null;
  /** What was typed and is not kept. */
  typed: [string, string][];
}

/** The sites of one's agencies as trees, and a form for one more. */
export function SitesPage({ agencies, done, problem, typed }: Props) {
  const { t } = useTranslation();
  const given = new URLSearchParams(typed);
  return (
    <>
      <div className="page-head">
        <Breadcrumbs way={[{ to: "/people", name: t("people.title") }]} />
        <h1>{t("sites.title")}</h1>
        <p className="lead">{t("sites.lead")}</p>
        {done === null ? null : (
          <p className="notice" role="status">
            {t(`sites.done.${done}`)}
          </p>
        )}
        {problem === null ? null : <ProblemBox title={t("sites.notYet")} sentence={t(`sites.problem.${problem}`)} field={`${siteFieldOf(problem)}-${given.get("agency") ?? ""}`} />}
      </div>
      {agencies.map((agency) => {
        const own = given.get("agency") === agency.id;
        return <OfAgency key={agency.id} agency={agency} problem={own ? problem : null} given={own ? given : new URLSearchParams()} />;
      })}
    </>
  );
}

function OfAgency({ agency: { id, name, sites }, problem, given }: { agency: Agency; problem: SiteProblem | null; given: URLSearchParams }) {
  const { t } = useTranslation();
  const sending = useSending({ intent: "add", agency: id });
  return (
    <div className="duo">
      <section className="stack-s" aria-labelledby={`of-${id}`}>
        <h2 id={`of-${id}`}>{t("sites.of", { agency: name })}</h2>
        {sites.length === 0 ? <p>{t("sites.none")}</p> : null}
        <Level sites={sites} parent={null} />
      </section>
      <Form className="sheet stack fields" method="post" action="/agency/sites" data-kept key={sites.length} aria-labelledby={`add-${id}`} onSubmit={unlessSending(sending)}>
        <input type="hidden" name="intent" value="add" />
        <input type="hidden" name="agency" value={id} />
        <h2 id={`add-${id}`}>{t("sites.addTo", { agency: name })}</h2>
        <SiteFields id={`-${id}`} parents={sites.filter(({ closed }) => !closed)} values={{ name: given.get("name") ?? "", city: given.get("city") ?? "", parent: given.get("parent") ?? "" }} problem={problem} />
        <SubmitButton sending={sending} busy={t("sites.adding")}>
          {t("sites.add")}
        </SubmitButton>
      </Form>
    </div>
  );
}

/** The sites within one, each with those within it. */
function Level({ sites, parent }: { sites: Site[]; parent: string | null }) {
  const { t } = useTranslation();
  const here = sites.filter(({ parentId, depth }) => (parent === null ? depth === 1 : parentId === parent));
  if (here.length === 0) return null;
  return (
    <ul className={parent === null ? "gap-list" : "site-level"}>
      {here.map(({ id, name, city, closed, people }) => (
        <li key={id}>
          <span className="row">
            <strong>{name}</strong>
            {closed ? <span className="tag">{t("sites.closed")}</span> : null}
            <span className="small soft">{[...(city === null ? [] : [city]), t("sites.people", { count: people })].join(", ")}</span>
            <Link to={`/agency/sites/${id}`}>
              {t("sites.change")}
              <span className="sr">{t("sites.changeOf", { name })}</span>
            </Link>
          </span>
          <Level sites={sites} parent={id} />
        </li>
      ))}
    </ul>
  );
}
