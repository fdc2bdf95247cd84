import { Form, Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { TextArea } from "~/components/ui/text-area";
import { Breadcrumbs } from "../frame/breadcrumbs";
import { PrintButton } from "../ui/print-button";
import { PrivateNote } from "../ui/private-note";
import { Offering, type ShownOffering } from "./offering";
import type { ShownFinding } from "./findings";

export type OwnCaseNotice = "kept" | "nowOffered" | "takenBack" | "deleted";
export type OwnCaseProblem = "too-long" | "unconfirmed" | "empty";

interface Props {
  course: { id: string; title: string };
  own: { text: string; kept: { day: string; time: string }; findings: ShownFinding[]; hasMore: boolean; offered: ShownOffering | null } | null;
  /** What was typed and is not kept, and what was ticked with it. */
  typed: { text: string; confirmed: string[]; byName: boolean } | null;
  notice: OwnCaseNotice | null;
  problem: OwnCaseProblem | null;
}

const said = { "too-long": "ownCase.tooLong", unconfirmed: "ownCase.unconfirmed", empty: "ownCase.empty" } as const;

/** One text, for its writer alone; under it what could identify somebody, and the way to offer it. */
export function OwnCasePage({ course, own, typed, notice, problem }: Props) {
  const { t } = useTranslation();
  const text = typed?.text ?? own?.text ?? "";
  return (
    <>
      <div className="page-head">
        <Breadcrumbs way={[{ to: "/courses", name: t("frame.courses") }, { to: `/courses/${course.id}`, name: course.title }]} />
        <h1>{t("ownCase.title")}</h1>
        <p className="lead">{t("ownCase.lead")}</p>
        <PrivateNote>{t("ownCase.private")}</PrivateNote>
      </div>
      {notice === null || notice === "kept" || problem !== null ? null : (
        <p className="notice" role="status">
          {t(`ownCase.${notice}`)}
        </p>
      )}
      {problem === null ? null : (
        <div className="alert" role="alert">
          <p>{t(said[problem])}</p>
        </div>
      )}
      <section className="stack-s no-print" aria-labelledby="prompts">
        <h2 id="prompts">{t("ownCase.prompts")}</h2>
        <ul>
          {(["before", "decides", "pulls", "try"] as const).map((prompt) => (
            <li key={prompt}>{t(`ownCase.prompt.${prompt}`)}</li>
          ))}
        </ul>
      </section>
      <Form method="post" data-kept className="stack-l" preventScrollReset>
        <div className="stack-s">
          <div className="field no-print">
            <label htmlFor="text">{t("ownCase.field")}</label>
            <span className="help" id="text-help">
              {t("ownCase.help")}
            </span>
            <TextArea className="input" id="text" name="text" rows={14} dir="auto" aria-describedby="text-help" key={text} defaultValue={text} />
          </div>
          <div className="row row-apart no-print">
            <button className="btn btn-main" name="intent" value="keep">
              {t("ownCase.keep")}
            </button>
            <span className="small soft" role="status">
              {own === null || typed !== null ? null : t("ownCase.kept", own.kept)}
            </span>
          </div>
        </div>
        {own === null || (own.text.trim() === "" && own.offered === null) ? null : <Offering findings={own.findings} hasMore={own.hasMore} offered={own.offered} confirmed={typed?.confirmed ?? []} byName={typed?.byName ?? own.offered?.byName ?? false} />}
      </Form>
      {own === null ? null : <Kept text={own.text} />}
      <p className="no-print">
        <Link to={`/courses/${course.id}`}>{t("ownCase.back")}</Link>
      </p>
    </>
  );
}

/** As it is kept: on paper in place of the field; and the way to be rid of it. */
function Kept({ text }: { text: string }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="own-case-text only-print" dir="auto">
        {text}
      </p>
      <div className="row no-print">
        <PrintButton>{t("ownCase.print")}</PrintButton>
      </div>
      <details className="no-print">
        <summary>{t("ownCase.delete")}</summary>
        <Form method="post" className="stack-s">
          <p>{t("ownCase.deleteLead")}</p>
          <button className="btn btn-small" name="intent" value="delete">
            {t("ownCase.deleteConfirm")}
          </button>
        </Form>
      </details>
    </>
  );
}
