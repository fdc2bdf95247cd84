import { Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import type { Source } from "~/domain/standards/source";
import { Breadcrumbs } from "../frame/breadcrumbs";
import { useFocusOnMove } from "../scenario/scene-focus";
import { refreshAddress } from "./address";
import { AskDecision, type AskedDecision, type AskedQuestion, AskQuestion, type RefreshProblem } from "./asked";
import { Explained, type ExplainedRefresher } from "./explained";

interface Left {
  count: number;
  minutes: number;
}

export type RefreshStep =
  | { step: "asked"; left: Left; refresher: AskedQuestion | AskedDecision }
  | { step: "announced"; left: Left; key: string; story: string; contentNotes: string[] }
  | { step: "explained"; left: Left; refresher: ExplainedRefresher }
  | { step: "over"; left: Left };

interface Props {
  shown: RefreshStep;
  /** Keys of what is not wanted now. */
  passedOver: string[];
  say: "already" | "done" | null;
  source: Source | null;
  problem: RefreshProblem | null;
  /** What was sent or chosen and not kept, for the item with this key. */
  typed: { item: string; answer: string[] } | null;
}

/** One thing at a time. */
export function RefreshPage({ shown, passedOver, say, source, problem, typed }: Props) {
  const { t } = useTranslation();
  const { step, left } = shown;
  const key = step === "over" ? "" : step === "announced" ? shown.key : shown.refresher.key;
  useFocusOnMove(`${step} ${key}`, step === "asked" ? (key.startsWith("decision") ? "story" : "asked") : step);
  return (
    <>
      <div className="page-head">
        <Breadcrumbs way={[{ to: "/learning", name: t("frame.learning") }]} />
        <h1>{t("refresh.title")}</h1>
        {step === "over" || step === "explained" ? null : <p className="lead">{t("refresh.lead", { count: left.count, minutes: t("refresh.minutes", { count: left.minutes }) })}</p>}
      </div>
      {step === "asked" ? <Asked refresher={shown.refresher} passedOver={passedOver} problem={problem} typed={typed?.item === key ? typed.answer : []} /> : null}
      {step === "announced" ? <Announced itemKey={key} story={shown.story} contentNotes={shown.contentNotes} passedOver={passedOver} /> : null}
      {step === "explained" ? <Explained key={key} refresher={shown.refresher} left={left.count} passedOver={passedOver} already={say === "already"} source={source} /> : null}
      {step === "over" ? <Over done={say === "done" || passedOver.length > 0} /> : null}
    </>
  );
}

interface AskedProps {
  refresher: AskedQuestion | AskedDecision;
  passedOver: string[];
  problem: RefreshProblem | null;
  typed: string[];
}

function Asked({ refresher, ...page }: AskedProps) {
  return refresher.kind === "question" ? <AskQuestion refresher={refresher} {...page} /> : <AskDecision refresher={refresher} {...page} />;
}

/** Before any of it is shown. */
function Announced({ itemKey, story, contentNotes, passedOver }: { itemKey: string; story: string; contentNotes: string[]; passedOver: string[] }) {
  const { t } = useTranslation();
  return (
    <section className="notice stack" id="announced" tabIndex={-1} aria-labelledby="contains">
      <p id="contains">{t("refresh.contains", { story })}</p>
      <ul>
        {contentNotes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <p>{t("refresh.containsLead")}</p>
      <div className="row">
        <Link className="btn btn-main" to={refreshAddress({ show: itemKey, passedOver })}>
          {t("refresh.show")}
        </Link>
        <Link className="btn" to={refreshAddress({ passedOver: [...passedOver, itemKey] })}>
          {t("refresh.another")}
        </Link>
      </div>
    </section>
  );
}

function Over({ done }: { done: boolean }) {
  const { t } = useTranslation();
  return (
    <section className="stack" id="over" tabIndex={-1} aria-labelledby="over-title">
      <h2 id="over-title">{t(done ? "refresh.done" : "refresh.none")}</h2>
      <p className="reading">{t(done ? "refresh.doneText" : "refresh.noneText")}</p>
      <p>
        <Link className="btn" to="/learning">
          {t("refresh.toLearning")}
        </Link>
      </p>
    </section>
  );
}
