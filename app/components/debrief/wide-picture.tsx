import { useTranslation } from "~/components/frame/words";
import { agencyKind } from "../scenario/agency-mark";
import { pathThrough, round, widePicture, type EndingRow, type YourPoint } from "./debrief-geometry";
import type { Point } from "./label-placing";
import type { PlottedDecision, PlottedEnding } from "./plotted-path";

interface Props {
  decisions: PlottedDecision[];
  endings: PlottedEnding[];
  words: string;
}

/** The row of who decided is left out where it was always the same. */
const roomForAgencies = 34;

export function WidePicture({ decisions, endings, words }: Props) {
  const { t } = useTranslation();
  const picture = widePicture(decisions, endings);
  const { grid, axis } = picture;
  const severalAgencies = new Set(decisions.map(({ agency }) => agency)).size > 1;
  const top = severalAgencies ? 0 : roomForAgencies;
  return (
    <svg className="wide" viewBox={`0 ${top} ${picture.width} ${picture.height - top}`} role="img" aria-labelledby="wide-title wide-words">
      <title id="wide-title">{t("debrief.pictureTitle")}</title>
      <desc id="wide-words">{words}</desc>
      {picture.levels.map(({ rating, y }) => (
        <g key={rating}>
          <path className="p-grid" d={`M${grid.from} ${y}H${round(grid.to)}`} />
          <g className={`rating-${rating}`}>
            <svg className="r-svg" x={24} y={y - 9} width={24} height={18}>
              <use href={`#r-${rating}`} />
            </svg>
          </g>
          <text x={60} y={y + 5}>
            {t(`rating.r${rating}`)}
          </text>
        </g>
      ))}
      {picture.columns.map(({ decision, x, day }) => (
        <g key={decision.number}>
          <path className="p-grid" d={`M${round(x)} ${grid.top}V${grid.bottom}`} />
          {severalAgencies ? (
            <svg className={`glyph fill-${agencyKind(decision.agency)}`} x={round(x - 9)} y={30} width={18} height={18}>
              <use href={`#a-${agencyKind(decision.agency)}`} />
            </svg>
          ) : null}
          <text className="t-b mid" x={round(x)} y={axis.numbers}>
            {decision.number}
          </text>
          {day === null ? null : (
            <text className="t-s t-soft mid" x={round(x)} y={axis.days}>
              {day}
            </text>
          )}
        </g>
      ))}
      {severalAgencies ? (
        <text className="t-soft" x={60} y={44}>
          {t("debrief.whoDecided")}
        </text>
      ) : null}
      <text className="t-soft" x={60} y={axis.numbers}>
        {t("debrief.decision")}
      </text>
      <Paths yours={picture.yours} expert={picture.expert} />
      {picture.labels.map((label, index) => (
        <g key={index}>
          {label.lines.map((line) => (
            <text key={line.y} className={label.anchor === "start" ? "t-s t-you t-halo" : `t-s t-you t-halo ${label.anchor}`} x={round(label.x)} y={round(line.y)}>
              {line.text}
            </text>
          ))}
        </g>
      ))}
      <LineNames yours={picture.yours} expert={picture.expert} />
      <text className="t-story" x={24} y={picture.endings.title}>
        {t("debrief.endingsOpen")}
      </text>
      {picture.endings.rows.map((row) => (
        <OpenEnding key={row.ending.id} row={row} from={picture.endings.from} />
      ))}
    </svg>
  );
}

/** Drawn in both pictures: the expert path dotted, yours thick and through your own decisions only. */
export function Paths({ yours, expert }: { yours: YourPoint[]; expert: Point[] }) {
  return (
    <>
      <path className="p-expert" d={pathThrough(expert)} />
      {expert.map(({ x, y }) => (
        <path key={`${x} ${y}`} className="p-expert-dot" d={`M${round(x)} ${round(y - 6)}l6 6-6 6-6-6z`} />
      ))}
      <path className="p-you" d={pathThrough(yours.filter(({ held }) => held))} />
      {yours.map(({ x, y, held }) => (
        <circle key={`${x} ${y}`} className={held ? "p-you-dot" : "p-other-dot"} cx={round(x)} cy={round(y)} r={8.5} />
      ))}
    </>
  );
}

function LineNames({ yours, expert }: { yours: YourPoint[]; expert: Point[] }) {
  const { t } = useTranslation();
  const mine = yours.findLast(({ held }) => held);
  const theirs = expert.at(-1);
  const close = mine !== undefined && theirs !== undefined && Math.abs(mine.y - theirs.y) < 24;
  return (
    <>
      {theirs === undefined ? null : (
        <text className="t-expert" x={round(theirs.x + 16)} y={round(theirs.y + (close ? 0 : 5))}>
          {t("debrief.expertPath")}
        </text>
      )}
      {mine === undefined ? null : (
        <text className="t-you" x={round(mine.x + 16)} y={round(mine.y + (close ? 9 : 5))}>
          {t("debrief.yourPath")}
        </text>
      )}
    </>
  );
}

function OpenEnding({ row, from }: { row: EndingRow; from: number }) {
  const { t } = useTranslation();
  const { ending, x, y, words } = row;
  return (
    <g>
      {row.title.map((line) => (
        <text key={line.y} className={ending.reached ? "t-b" : undefined} x={24} y={line.y}>
          {line.text}
        </text>
      ))}
      <path className={ending.reached ? "p-open-on" : "p-open"} d={`M${from} ${y}H${round(x)}`} />
      {ending.reached ? <circle className="f-action" cx={round(x)} cy={y} r={9} /> : null}
      {ending.closedBy === null ? null : <path className="p-stop" d={`M${round(x)} ${y - 11}v22`} />}
      <text className={`t-s ${ending.reached ? "t-b" : "t-soft"} ${words.anchor === "end" ? "end" : ""}`.trim()} x={round(words.x)} y={words.y}>
        {said()}
      </text>
    </g>
  );

  function said(): string {
    if (ending.reached) return t("debrief.yourEnding");
    if (ending.closedBy === null) return t("debrief.openToTheEnd");
    if (ending.closedBy === 0) return t("debrief.closedBefore");
    return t("debrief.closedBy", { number: ending.closedBy });
  }
}
