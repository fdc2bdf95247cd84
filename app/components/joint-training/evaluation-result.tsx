import type { ReactNode } from "react";
import { useTranslation } from "~/components/frame/words";
import type { EvaluationSummary } from "~/domain/joint-training/evaluation-summary";
import { Icon } from "../ui/icon";
import type { Questions } from "./evaluation-form";

interface Props {
  training: string;
  questions: Questions;
  result: EvaluationSummary;
  /** The page is about nothing else. */
  isAlone: boolean;
}

/** Sums and texts from five answers up; below that it says so. */
export function EvaluationResult({ training, questions: { reactions, gains, uses }, result, isAlone }: Props) {
  const { t } = useTranslation();
  const number = (value: number) => value.toFixed(1);
  const Heading = isAlone ? "h2" : "h3";
  return (
    <div className="stack-l">
      {isAlone ? null : <h2>{t("evaluationResult.title")}</h2>}
      <div className="row row-apart">
        <p>{t("evaluationResult.lead")}</p>
        <form method="get" action={`/joint-trainings/${training}/evaluation/export`} className="no-print">
          <button className="btn btn-small">
            <Icon name="download" />
            {t("evaluationResult.export")}
          </button>
        </form>
      </div>
      <Sums Heading={Heading} title={t("evaluationResult.day")} heads={[t("evaluationResult.of"), t("evaluationResult.mean"), t("evaluationResult.agree")]}>
        {reactions.map(({ id }) => {
          const told = result.reaction[id];
          return <Row key={id} question={t(`evaluation.reaction.${id}`)} cells={told === null ? null : [told.of, number(told.mean), told.agree]} width={3} />;
        })}
      </Sums>
      <Sums Heading={Heading} title={t("evaluationResult.gains")} lead={t("evaluationResult.gainsLead")} heads={[t("evaluationResult.of"), t("evaluationResult.before"), t("evaluationResult.after")]}>
        {gains.map(({ id }) => {
          const told = result.gain[id];
          return <Row key={id} question={t(`evaluation.gain.${id}`)} cells={told === null ? null : [told.of, number(told.before), number(told.after)]} width={3} />;
        })}
      </Sums>
      <Texts Heading={Heading} question={t("evaluation.takes")} texts={result.takes} />
      <Texts Heading={Heading} question={t("evaluation.plan")} texts={result.plan} />
      <Sums Heading={Heading} title={t("evaluationResult.later")} lead={t("evaluation.used")} heads={[t("evaluationResult.times")]}>
        {result.used === null ? <Row question={t("evaluation.used")} cells={null} width={1} /> : uses.map((use) => <Row key={use} question={t(`evaluation.use.${use}`)} cells={[result.used?.counts[use] ?? 0]} width={1} />)}
      </Sums>
      <Texts Heading={Heading} question={t("evaluation.what")} texts={result.what} />
    </div>
  );
}

/** Under the title of the page, or under one of its own. */
type Heading = "h2" | "h3";

function Sums({ Heading, title, lead, heads, children }: { Heading: Heading; title: string; lead?: string; heads: string[]; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <section className="stack-s">
      <Heading>{title}</Heading>
      {lead === undefined ? null : <p className="small soft">{lead}</p>}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- What scrolls has to be reached by keys. */}
      <div className="scroll" role="region" aria-label={title} tabIndex={0}>
        <table className="sums">
          <thead>
            <tr>
              {[t("evaluationResult.question"), ...heads].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </div>
    </section>
  );
}

function Row({ question, cells, width }: { question: string; cells: (string | number)[] | null; width: number }) {
  const { t } = useTranslation();
  return (
    <tr>
      <th scope="row">{question}</th>
      {cells === null ? <td colSpan={width}>{t("evaluationResult.few")}</td> : cells.map((cell, index) => <td key={index}>{cell}</td>)}
    </tr>
  );
}

function Texts({ Heading, question, texts }: { Heading: Heading; question: string; texts: string[] | null }) {
  const { t } = useTranslation();
  return (
    <section className="stack-s">
      <Heading>{question}</Heading>
      {texts === null ? (
        <p>{t("evaluationResult.few")}</p>
      ) : (
        <ul className="gap-list">
          {texts.map((text, index) => (
            <li key={index} className="own-case-text">
              <bdi>{text}</bdi>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
