import { Form } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { Breadcrumbs } from "../frame/breadcrumbs";
import { ProblemBox } from "../ui/problem-box";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";
import { SiteFields, siteFieldOf, type SiteProblem } from "./site-fields";

interface Props {
  site: { name: string; city: string | null; parentId: string | null; closed: boolean };
  /** Within which it could stand. */
  parents: { id: string; name: string }[];
  problem: SiteProblem | null;
  /** What was typed and is not kept. */
  typed: [string, string][];
}

/** One site: another name, another place in the tree, closed or open. */
export function SitePage({ site: { name, city, parentId, closed }, parents, problem, typed }: Props) {
  const { t } = useTranslation();
  const given = new URLSearchParams(typed);
  const keeping = useSending({ intent: "change" });
  const toggle = closed ? "open" : "close";
  const toggling = useSending({ intent: toggle });
  return (
    <>
      <div className="page-head">
        <Breadcrumbs way={[{ to: "/people", name: t("people.title") }, { to: "/agency/sites", name: t("sites.title") }]} />
        <h1 id="change">{t("sites.changeTitle", { name })}</h1>
        {problem === null ? null : <ProblemBox title={t("sites.notYet")} sentence={t(`sites.problem.${problem}`)} field={siteFieldOf(problem)} />}
      </div>
      <div className="duo">
        <Form className="sheet stack" method="post" data-kept aria-labelledby="change" onSubmit={unlessSending(keeping)}>
          <input type="hidden" name="intent" value="change" />
          <SiteFields id="" parents={parents} values={{ name: given.get("name") ?? name, city: given.get("city") ?? city ?? "", parent: given.get("parent") ?? parentId ?? "" }} problem={problem} />
          <SubmitButton sending={keeping} busy={t("sites.keeping")}>
            {t("sites.keep")}
          </SubmitButton>
        </Form>
        <section className="stack" aria-labelledby="toggle">
          <h2 id="toggle">{t(`sites.${toggle}`, { name })}</h2>
          <p id="toggle-text">{t(`sites.${toggle}Lead`)}</p>
          <Form method="post" onSubmit={unlessSending(toggling)}>
            <input type="hidden" name="intent" value={toggle} />
            <SubmitButton className="btn" sending={toggling} busy={t(closed ? "sites.opening" : "sites.closing")} describedBy="toggle-text">
              {t(`sites.${toggle}Button`)}
            </SubmitButton>
          </Form>
        </section>
      </div>
    </>
  );
}
