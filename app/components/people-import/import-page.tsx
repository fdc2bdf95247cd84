import { Form, Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import type { LostOffice } from "~/domain/agency/lost-offices";
import type { RowKind } from "~/domain/agency/people-plan";
import { Breadcrumbs } from "../frame/breadcrumbs";
import { listInWords } from "../ui/day-in-words";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";
import { ChoiceFields } from "./choice-fields";
import { FileProblems } from "./file-problems";
import { HowItWasRead, type ReadNotes } from "./how-it-was-read";
import { RowList, type RowListProps } from "./row-list";

export interface ImportProps extends ReadNotes {
  id: string;
  fileName: string;
  agency: string;
  by: string | null;
  at: string;
  state: "looking" | "interrupted" | "ready" | "applied" | "undone";
  job: { kind: "looking" | "applying" | "undoing"; waiting: boolean; percent: number } | null;
  failed: "looking" | "applying" | "undoing" | null;
  problem: "again" | null;
  counts: Record<RowKind, number> | null;
  /** Of those leaving, who are not in the file. */
  missing: number;
  /** Offices that nobody in the agency would hold any more. */
  lost: LostOffice[];
  /** It was to be applied without saying that this is meant. */
  unconfirmed: boolean;
  appliedAt: string | null;
  undoneAt: string | null;
  /** In words; null when it cannot be taken back. */
  undoUntil: string | null;
  left: { count: number; names: string[] } | null;
  list: Omit<RowListProps, "id"> | null;
  /** Of a choice that was refused. */
  faults: ("no-choice" | "no-day")[];
  typed: { lists: string | null; day: string } | null;
}

const kinds = ["new", "changed", "moved", "leaving", "refused", "same"] as const satisfies readonly RowKind[];

/** What a file would do, before it does it; or what it did, and the way back. */
export function ImportPage(props: ImportProps) {
  const { t } = useTranslation();
  const { id, fileName, by, at, state, job, failed, problem, counts, missing, appliedAt, undoneAt, list, left, faults } = props;
  return (
    <>
      <div className="page-head">
        <Breadcrumbs way={[{ to: "/people", name: t("people.title") }, { to: "/people/import", name: t("peopleImport.title") }]} />
        <h1>{t("peopleImport.titleOf", { file: fileName })}</h1>
        <p className="lead">{by === null ? t("peopleImport.broughtGone", { at }) : t("peopleImport.brought", { name: by, at })}</p>
        {faults.length > 0 ? <FileProblems problems={faults.map((kind) => ({ kind }))} /> : null}
        <p className="notice" role="status">
          {job !== null ? t(`peopleImport.under.${job.kind}`) : undoneAt !== null ? t("peopleImport.undone", { at: undoneAt }) : appliedAt !== null ? t("peopleImport.applied", { at: appliedAt }) : failed !== null ? t(`peopleImport.failed.${failed}`) : t(`peopleImport.state.${state}`)}
        </p>
        {problem === "again" && job === null ? <p>{t("peopleImport.again")}</p> : null}
      </div>
      {job === null ? null : <AtWork id={id} agency={props.agency} {...job} />}
      {state === "interrupted" ? <p>{t("peopleImport.interrupted")}</p> : null}
      <HowItWasRead {...props} />
      {left === null ? null : (
        <section className="stack-s" aria-label={t("peopleImport.left", { count: left.count })}>
          <p>{t("peopleImport.left", { count: left.count })}</p>
          <ul className="gap-list">
            {[...left.names, ...(left.names.length < left.count ? [t("peopleImport.andMore")] : [])].map((name, index) => (
              <li key={`${String(index)} ${name}`}>
                <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
        </section>
      )}
      {counts === null ? null : <Kinds id={id} counts={counts} missing={missing} isDone={appliedAt !== null} current={list?.kind ?? null} />}
      {list === null ? null : <RowList id={id} {...list} />}
      {counts !== null && job === null && state === "ready" ? <Decide {...props} counts={counts} /> : null}
      {job === null && state === "applied" ? <TakeBack until={props.undoUntil} /> : null}
    </>
  );
}

function AtWork({ id, agency, waiting, percent }: { id: string; agency: string; waiting: boolean; percent: number }) {
  const { t } = useTranslation();
  return (
    <section className="stack-s" aria-label={t("peopleImport.under.show")}>
      <p>{waiting ? t("peopleImport.under.waiting", { agency }) : t("peopleImport.under.done", { percent })}</p>
      <p className="small soft">{t("peopleImport.under.refresh")}</p>
      <a className="btn" href={`/people/import/${id}`}>
        {t("peopleImport.under.again")}
      </a>
    </section>
  );
}

function Kinds({ id, counts, missing, isDone, current }: { id: string; counts: Record<RowKind, number>; missing: number; isDone: boolean; current: RowKind | null }) {
  const { t } = useTranslation();
  return (
    <section className="stack-s" aria-labelledby="kinds">
      <h2 id="kinds">{t(isDone ? "peopleImport.kindsDone" : "peopleImport.kinds")}</h2>
      <ul className="lines people">
        {kinds.map((kind) => (
          <li key={kind}>
            <div>
              <strong>{t(`peopleImport.kind.${kind}`)}</strong>
              <span className="small soft">{t(`peopleImport.kindHelp.${kind}`)}</span>
            </div>
            {counts[kind] === 0 ? (
              <span>{t("peopleImport.rows", { count: 0 })}</span>
            ) : (
              <Link to={`/people/import/${id}?kind=${kind}#list`} aria-current={kind === current ? "true" : undefined}>
                {t("peopleImport.rows", { count: counts[kind] })}
                <span className="sr">
                  {": "}
                  {t(`peopleImport.kind.${kind}`)}
                </span>
              </Link>
            )}
          </li>
        ))}
      </ul>
      {missing > 0 && !isDone ? <p className="notice">{t("peopleImport.leavingNote", { count: missing })}</p> : null}
    </section>
  );
}

/** By hand it is asked as well, of the last who holds an office. */
function Meant({ lost, unconfirmed }: Pick<ImportProps, "lost" | "unconfirmed">) {
  const { t } = useTranslation();
  return (
    <div className="stack-s">
      {unconfirmed ? (
        <p className="notice" role="alert" id="confirm-problem">
          {t("peopleImport.confirmProblem")}
        </p>
      ) : null}
      <ul className="reading">
        {lost.map(({ office, names }) => (
          <li key={office}>{t("peopleImport.lost", { office: t(`peopleImport.roles.${office}`).toLowerCase(), names: listInWords(names, t("format.locale")) })}</li>
        ))}
      </ul>
      <div className="choice choice-tool">
        <input type="checkbox" name="confirmed" value="yes" id="confirmed" aria-invalid={unconfirmed || undefined} aria-describedby={unconfirmed ? "confirm-problem" : undefined} />
        <label htmlFor="confirmed">{t("peopleImport.confirm")}</label>
      </div>
    </div>
  );
}

function Decide({ counts, choice, faults, typed, lost, unconfirmed }: ImportProps & { counts: Record<RowKind, number> }) {
  const { t } = useTranslation();
  const applying = useSending({ intent: "apply" });
  const again = useSending({ intent: "again" });
  const changes = counts.new + counts.changed + counts.moved + counts.leaving;
  return (
    <div className="duo">
      <section className="stack" aria-labelledby="apply">
        <h2 id="apply">{t("peopleImport.apply")}</h2>
        {changes === 0 ? (
          <p>{t(counts.same > 0 ? "peopleImport.nothing" : "peopleImport.nothingRight")}</p>
        ) : (
          <Form className="stack-s" method="post" onSubmit={unlessSending(applying)}>
            <input type="hidden" name="intent" value="apply" />
            <p id="apply-lead">{t("peopleImport.applyLead")}</p>
            {lost.length === 0 ? null : <Meant lost={lost} unconfirmed={unconfirmed} />}
            <SubmitButton sending={applying} busy={t("peopleImport.applying")} describedBy="apply-lead">
              {t("peopleImport.apply")}
            </SubmitButton>
          </Form>
        )}
      </section>
      <details open={faults.length > 0}>
        <summary>{t("peopleImport.another")}</summary>
        <Form className="sheet stack" method="post" data-kept onSubmit={unlessSending(again)}>
          <input type="hidden" name="intent" value="again" />
          <p className="small">{t("peopleImport.anotherHelp")}</p>
          <ChoiceFields lists={typed?.lists ?? choice.lists} day={typed?.day ?? choice.day} faults={faults} />
          <SubmitButton className="btn" sending={again} busy={t("peopleImport.looking")}>
            {t("peopleImport.lookAgain")}
          </SubmitButton>
        </Form>
      </details>
    </div>
  );
}

function TakeBack({ until }: { until: string | null }) {
  const { t } = useTranslation();
  const sending = useSending({ intent: "undo" });
  if (until === null) return <p className="soft">{t("peopleImport.undoOver")}</p>;
  return (
    <Form className="stack-s" method="post" onSubmit={unlessSending(sending)}>
      <input type="hidden" name="intent" value="undo" />
      <p id="undo-lead">{t("peopleImport.undoLead", { until })}</p>
      <SubmitButton className="btn" sending={sending} busy={t("peopleImport.undoing")} describedBy="undo-lead">
        {t("peopleImport.undo")}
      </SubmitButton>
    </Form>
  );
}
