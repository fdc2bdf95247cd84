import type { ReactNode } from "react";
import { useTranslation } from "~/components/frame/words";
import type { ProgrammeProblem } from "~/domain/programme/read-programme";
import type { ProgrammeRule } from "~/domain/programme/rule";
import type { ProgrammeState } from "~/domain/programme/state";
import { Breadcrumbs } from "../frame/breadcrumbs";
import { ProblemBox } from "../ui/problem-box";
import { fieldOf, type ProgrammeChoices, ProgrammeForm, RetireProgramme } from "./programme-form";
import { ProgrammeInWords } from "./programme-in-words";
import { type Preview, ProgrammePreview, statesInOrder } from "./programme-preview";

/** What an answer to the form said. */
export interface Answered {
  problem: ProgrammeProblem | null;
  preview: { preview: Preview; mark: string } | null;
  typed: [string, string][];
}

interface Shown {
  id: string;
  title: string;
  agency: { id: string; name: string };
  retired: string | null;
  rule: ProgrammeRule;
  choices: ProgrammeChoices;
  titles: Record<string, string>;
  counts: Record<ProgrammeState, number>;
  versions: { number: number; day: string; by: string | null }[];
}

/** What a programme asks, how people stand in it, and a form that makes a new version. */
export function ProgrammePage({ shown, done, ...answered }: { shown: Shown; done: "kept" | "retired" | null } & Answered) {
  const { t } = useTranslation();
  const { id, title, agency, retired, rule, choices, titles, counts, versions } = shown;
  const states = statesInOrder.filter((state) => counts[state] > 0);
  return (
    <>
      <Head title={title} lead={retired === null ? agency.name : t("programmes.isRetired", { day: retired })} {...answered}>
        {done === null ? null : (
          <p className="notice" role="status">
            {t(done === "kept" ? "programmes.kept" : "programmes.wasRetired")}
          </p>
        )}
      </Head>
      <div className="duo">
        <div className="stack-l">
          <section className="stack-s" aria-labelledby="asks">
            <h2 id="asks">{t("programmes.asks")}</h2>
            <ProgrammeInWords rule={rule} titles={titles} />
          </section>
          <section className="stack-s" aria-labelledby="stands">
            <h2 id="stands">{t("programmes.stands")}</h2>
            {states.length === 0 ? <p>{t("programmes.bindsNobody")}</p> : null}
            <dl className="facts facts-row">
              {states.map((state) => (
                <div key={state}>
                  <dt>{t(`programmes.state.${state}`)}</dt>
                  <dd>{counts[state]}</dd>
                </div>
              ))}
            </dl>
          </section>
          <section className="stack-s" aria-labelledby="versions">
            <h2 id="versions">{t("programmes.versions")}</h2>
            <ul>
              {versions.map(({ number, day, by }) => (
                <li key={number}>{by === null ? t("programmes.versionAlone", { number, day }) : t("programmes.version", { number, day, by })}</li>
              ))}
            </ul>
          </section>
          {retired === null ? <RetireProgramme /> : null}
        </div>
        {retired === null ? (
          <section className="sheet stack" aria-labelledby="change">
            <h2 id="change">{t("programmes.change")}</h2>
            <p className="small soft">{t("programmes.changeLead")}</p>
            <ProgrammeForm key={versions[0]?.number} id={id} agency={agency.id} choices={choices} typed={answered.typed} problem={answered.problem} mark={answered.preview?.mark ?? null} />
          </section>
        ) : null}
      </div>
    </>
  );
}

export function NewProgrammePage({ id, agency, choices, ...answered }: Pick<Shown, "id" | "agency" | "choices"> & Answered) {
  const { t } = useTranslation();
  return (
    <>
      <Head title={t("programmes.newTitle")} lead={t("programmes.newLead", { agency: agency.name })} {...answered} />
      <div className="sheet">
        <ProgrammeForm id={id} agency={agency.id} choices={choices} typed={answered.typed} problem={answered.problem} mark={answered.preview?.mark ?? null} />
      </div>
    </>
  );
}

function Head({ title, lead, problem, preview, children }: { title: string; lead: string; children?: ReactNode } & Answered) {
  const { t } = useTranslation();
  return (
    <div className="page-head">
      <Breadcrumbs way={[{ to: "/agency", name: t("programmes.toAgency") }, { to: "/agency/programmes", name: t("programmes.title") }]} />
      <h1>{title}</h1>
      <p className="lead">{lead}</p>
      {problem === null ? null : <ProblemBox title={t("programmes.notYet")} sentence={t(`programmes.problem.${problem}`)} field={fieldOf[problem]} />}
      {preview === null ? null : <ProgrammePreview preview={preview.preview} />}
      {children}
    </div>
  );
}
