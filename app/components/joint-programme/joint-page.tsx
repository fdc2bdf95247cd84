import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "~/components/frame/words";
import type { JointProblem } from "~/domain/joint-training/read-rule";
import { TextArea } from "~/components/ui/text-area";
import { Breadcrumbs } from "../frame/breadcrumbs";
import { FieldFrame } from "../ui/field-frame";
import { ProblemBox } from "../ui/problem-box";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";
import { fieldOf, JointForm } from "./joint-form";
import type { JointState } from "./joint-list";
import { JointVersion, type ShownVersion } from "./joint-version";

export type Problem = JointProblem | "too-long";

interface Choices {
  agencies: { id: string; name: string }[];
  courses: { id: string; title: string }[];
}

interface Props {
  shown: { id: string; title: string; proposer: string; proposerId: string; isProposer: boolean; ended: string | null; state: JointState; versions: ShownVersion[]; choices: Choices; form: [string, string][] };
  done: "answered" | "proposed" | "ended" | null;
  problem: Problem | null;
  typed: [string, string][];
}

/** A joint programme with what every agency says, the reader's answer, and for who proposed it a new version. */
export function JointPage({ shown: { id, title, proposer, proposerId, isProposer, ended, state, versions, choices, form }, done, problem, typed }: Props) {
  const { t } = useTranslation();
  const [newest, ...older] = versions;
  const binding = versions.find(({ isBinding }) => isBinding);
  const given = new URLSearchParams(typed);
  const isProposing = given.get("intent") === "propose";
  return (
    <>
      <Head title={title} lead={`${t(`jointProgrammes.state.${state}`)}. ${t("jointProgrammes.proposedBy", { agency: proposer })}`} problem={problem}>
        {done === null ? null : (
          <p className="notice" role="status">
            {t(done === "ended" ? "jointProgrammes.wasEnded" : `jointProgrammes.${done}`)}
          </p>
        )}
        {ended === null ? null : <p>{t("jointProgrammes.ended", { day: ended })}</p>}
      </Head>
      {newest === undefined ? null : (
        <div className="duo">
          <section className="stack" aria-labelledby="version">
            <h2 id="version">{t("jointProgrammes.version", { number: newest.number, day: newest.day })}</h2>
            {ended === null ? <p>{t(newest.isBinding ? "jointProgrammes.isBinding" : "jointProgrammes.isOpen")}</p> : null}
            {binding === undefined || newest.isBinding || ended !== null ? null : <p>{t("jointProgrammes.stillBinding", { number: binding.number })}</p>}
            <JointVersion version={newest} />
            {older.length === 0 ? null : (
              <details>
                <summary>{t("jointProgrammes.older")}</summary>
                {older.map((version) => (
                  <section className="stack" key={version.id} aria-labelledby={`v-${version.id}`}>
                    <h3 id={`v-${version.id}`}>{t("jointProgrammes.version", { number: version.number, day: version.day })}</h3>
                    {version.isBinding ? <p>{t("jointProgrammes.isBinding")}</p> : null}
                    <JointVersion version={version} />
                  </section>
                ))}
              </details>
            )}
          </section>
          {ended === null ? (
            <div className="stack-l">
              {newest.agencies.filter(({ isOwn }) => isOwn).map((agency) => (
                <Answer key={`${agency.id} ${agency.day ?? ""} ${agency.word ?? ""}`} version={newest.id} agency={agency} typed={!isProposing && given.get("agency") === agency.id ? given.get("note") : null} fault={problem === "too-long" && given.get("agency") === agency.id ? t("jointProgrammes.problem.too-long") : undefined} />
              ))}
              {isProposer ? (
                <details open={isProposing}>
                  <summary>{t("jointProgrammes.change")}</summary>
                  <div className="stack">
                    <p className="small soft">{t("jointProgrammes.changeLead")}</p>
                    <JointForm id={id} hosts={[{ id: proposerId, name: proposer }]} choices={choices} typed={isProposing ? typed : form} problem={problem === "too-long" ? null : problem} />
                  </div>
                </details>
              ) : null}
              {isProposer ? <End /> : null}
            </div>
          ) : null}
        </div>
      )}
    </>
  );
}

interface AnswerProps {
  version: string;
  agency: ShownVersion["agencies"][number];
  typed: string | null;
  fault: string | undefined;
}

/** Two buttons of one form, so that the note goes with either. */
function Answer({ version, agency: { id, name, note, word }, typed, fault }: AnswerProps) {
  const { t } = useTranslation();
  const sending = useSending({ intent: "answer", agency: id });
  return (
    <Form className="sheet stack" method="post" data-kept aria-labelledby={`answer-${id}`} onSubmit={unlessSending(sending)}>
      <input type="hidden" name="intent" value="answer" />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="agency" value={id} />
      <h2 id={`answer-${id}`}>{t("jointProgrammes.answer", { agency: name })}</h2>
      <FieldFrame id={`note-${id}`} label={t("jointProgrammes.note")} help={t("jointProgrammes.noteHelp")} fault={fault}>
        {(control) => <TextArea {...control} name="note" dir="auto" defaultValue={typed ?? note ?? ""} />}
      </FieldFrame>
      <div className="row">
        <button className={word === "accepted" ? "btn" : "btn btn-main"} name="word" value="accepted" aria-disabled={sending || undefined}>
          {t("jointProgrammes.accept")}
        </button>
        <button className="btn" name="word" value="declined" aria-disabled={sending || undefined}>
          {t("jointProgrammes.decline")}
        </button>
      </div>
    </Form>
  );
}

function End() {
  const { t } = useTranslation();
  const sending = useSending({ intent: "end" });
  return (
    <details>
      <summary>{t("jointProgrammes.end")}</summary>
      <Form className="stack" method="post" onSubmit={unlessSending(sending)}>
        <input type="hidden" name="intent" value="end" />
        <p>{t("jointProgrammes.endSure")}</p>
        <SubmitButton className="btn" sending={sending} busy={t("jointProgrammes.sending")}>
          {t("jointProgrammes.endButton")}
        </SubmitButton>
      </Form>
    </details>
  );
}

export function NewJointPage({ id, hosts, choices, typed, problem }: { id: string; hosts: Choices["agencies"]; choices: Choices; typed: [string, string][]; problem: JointProblem | null }) {
  const { t } = useTranslation();
  return (
    <>
      <Head title={t("jointProgrammes.newTitle")} lead={t("jointProgrammes.newLead")} problem={problem} />
      <div className="sheet">
        <JointForm id={id} hosts={hosts} choices={choices} typed={typed} problem={problem} />
      </div>
    </>
  );
}

function Head({ title, lead, problem, children }: { title: string; lead: string; problem: Problem | null; children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className="page-head">
      <Breadcrumbs way={[{ to: "/agency", name: t("jointProgrammes.toAgency") }, { to: "/agency/joint-programmes", name: t("jointProgrammes.title") }]} />
      <h1>{title}</h1>
      <p className="lead">{lead}</p>
      {problem === null ? null : <ProblemBox title={t("jointProgrammes.notYet")} sentence={t(`jointProgrammes.problem.${problem}`)} field={problem === "too-long" ? "version" : fieldOf[problem]} />}
      {children}
    </div>
  );
}
