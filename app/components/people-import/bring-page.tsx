import { Form, Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { Breadcrumbs } from "../frame/breadcrumbs";
import { FieldFrame } from "../ui/field-frame";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";
import { ChoiceFields } from "./choice-fields";
import { type FileProblemTold, FileProblems } from "./file-problems";

export interface ImportListed {
  id: string;
  fileName: string;
  by: string | null;
  /** In words. */
  at: string;
  state: "looking" | "interrupted" | "ready" | "applied" | "undone";
}

interface Props {
  agencies: { id: string; name: string }[];
  imports: ImportListed[];
  /** 2026-11-21 */
  today: string;
  problems: FileProblemTold[];
  /** What was chosen beside a file that was refused. */
  typed: [string, string][];
}

/** Where a file of people is brought, and those that were brought before. */
export function BringPage({ agencies, imports, today, problems, typed }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <div className="page-head">
        <Breadcrumbs way={[{ to: "/people", name: t("people.title") }]} />
        <h1>{t("peopleImport.title")}</h1>
        <p className="lead">{t("peopleImport.lead")}</p>
        {problems.length === 0 ? null : <FileProblems problems={problems} />}
      </div>
      <div className="duo">
        <BringForm agencies={agencies} today={today} given={new URLSearchParams(typed)} problems={problems} />
        <section className="stack-s" aria-labelledby="earlier">
          <h2 id="earlier">{t("peopleImport.earlier")}</h2>
          {imports.length === 0 ? <p className="soft">{t("peopleImport.none")}</p> : null}
          <ul className="gap-list">
            {imports.map(({ id, fileName, by, at, state }) => (
              <li key={id}>
                <Link to={`/people/import/${id}`}>
                  <bdi>{fileName}</bdi>
                </Link>
                <span className="small">{t(`peopleImport.state.${state}`)}</span>
                <span className="small soft">{by === null ? t("peopleImport.broughtGone", { at }) : t("peopleImport.brought", { name: by, at })}</span>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </>
  );
}

function BringForm({ agencies, today, given, problems }: Pick<Props, "agencies" | "today" | "problems"> & { given: URLSearchParams }) {
  const { t } = useTranslation();
  const sending = useSending({ intent: "bring" });
  const [only] = agencies;
  const kinds = problems.map(({ kind }) => kind);
  return (
    <Form className="sheet stack" method="post" encType="multipart/form-data" data-kept aria-labelledby="bring" onSubmit={unlessSending(sending)}>
      <input type="hidden" name="intent" value="bring" />
      {agencies.length === 1 && only !== undefined ? <input type="hidden" name="agency" value={only.id} /> : null}
      <h2 id="bring">{t("peopleImport.bring")}</h2>
      {agencies.length === 1 ? null : (
        <FieldFrame id="agency" label={t("peopleImport.agency")}>
          {(control) => (
            <select {...control} name="agency" defaultValue={given.get("agency") ?? undefined}>
              {agencies.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </FieldFrame>
      )}
      <FieldFrame id="file" label={t("peopleImport.file")} help={t("peopleImport.fileHelp")} fault={kinds.includes("no-file") ? t("peopleImport.problem.no-file") : undefined}>
        {(control) => <input {...control} name="file" type="file" accept=".csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" />}
      </FieldFrame>
      <p className="small">
        {t("peopleImport.empties")}{" "}
        <a href="/people/import/template" download>
          {t("peopleImport.template")}
        </a>
      </p>
      <ChoiceFields lists={given.get("lists")} day={given.get("day") ?? today} faults={kinds} />
      <SubmitButton sending={sending} busy={t("peopleImport.looking")}>
        {t("peopleImport.look")}
      </SubmitButton>
    </Form>
  );
}
