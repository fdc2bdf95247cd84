import { Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import type { StateCounts } from "~/domain/programme/matrix";
import type { ProgrammeState } from "~/domain/programme/state";
import { listAddress, type Counted } from "./address";
import { ReportState } from "./report-state";

/** In the order of the bar, with the heights by which they are told apart without colour. */
const inBar: readonly [state: ProgrammeState, y: number, height: number][] = [["complete", 2, 10], ["due", 6, 6], ["overdue", 0, 12], ["waiting", 3, 6], ["waived", 4, 7], ["not-started", 4, 7]];
const inWords: readonly ProgrammeState[] = ["overdue", "due", "waiting", "not-started", "waived"];

interface Props {
  counts: StateCounts | undefined;
  counted: Counted;
  /** ", Norte, Working together" */
  where: string;
}

/** "31 of 84" with a bar, and in words below it where the others stand. Each number opens its list. */
export function MatrixCell({ counts, counted, where }: Props) {
  const { t } = useTranslation();
  const total = counts === undefined ? 0 : Object.values(counts).reduce((sum, people) => sum + people, 0);
  if (counts === undefined || total === 0) return <td className="cell soft">{t("reports.matrix.nobody")}</td>;
  return (
    <td className="cell">
      <span className="cell-numbers">
        <Link to={listAddress({ ...counted, state: "complete" })}>
          <strong>{counts.complete}</strong>
          <span className="sr">{said(t("reports.state.complete"), where)}</span>
        </Link>
        <span className="of">{t("reports.matrix.of")}</span>
        <Link to={listAddress(counted)}>
          {total}
          <span className="sr">{said(t("reports.matrix.required"), where)}</span>
        </Link>
      </span>
      <Bar counts={counts} total={total} />
      <ul className="cell-states small">
        {inWords.map((state) =>
          counts[state] === 0 ? null : (
            <li key={state}>
              <Link to={listAddress({ ...counted, state })}>
                <ReportState state={state} word={t(`reports.counted.${state}`, { count: counts[state] })} />
                <span className="sr">{where}</span>
              </Link>
            </li>
          ),
        )}
      </ul>
    </td>
  );
}

function said(word: string, where: string): string {
  return ` ${word}${where}`;
}

function Bar({ counts, total }: { counts: StateCounts; total: number }) {
  let from = 0;
  return (
    <svg className="meter meter-s" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {inBar.map(([state, y, height]) => {
        const width = (counts[state] / total) * 100;
        const x = from;
        from += width;
        return width === 0 ? null : <rect key={state} className={`f-${state}`} x={x.toFixed(2)} y={y} width={Math.max(width - 0.8, 0.4).toFixed(2)} height={height} />;
      })}
    </svg>
  );
}
