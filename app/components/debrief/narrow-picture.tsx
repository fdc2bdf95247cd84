import { useTranslation } from "~/components/frame/words";
import { narrowPicture } from "./debrief-geometry";
import type { PlottedDecision } from "./plotted-path";
import { Paths } from "./wide-picture";

/** Read downwards; the endings are told by the list below it. */
export function NarrowPicture({ decisions, words }: { decisions: PlottedDecision[]; words: string }) {
  const { t } = useTranslation();
  const { width, height, levels, rows, rowHeight, yours, expert } = narrowPicture(decisions);
  const bottom = height - 66;
  return (
    <svg className="narrow" viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby="narrow-title narrow-words">
      <title id="narrow-title">{t("debrief.pictureTitle")}</title>
      <desc id="narrow-words">{words}</desc>
      {levels.map(({ rating, x, word }) => (
        <g key={rating}>
          <path className="p-grid" d={`M${x} 66V${bottom}`} />
          <g className={`rating-${rating}`}>
            <svg className="r-svg" x={x - 12} y={16} width={24} height={18}>
              <use href={`#r-${rating}`} />
            </svg>
          </g>
          <text className="t-s mid" x={word} y={52}>
            {t(`rating.r${rating}`)}
          </text>
        </g>
      ))}
      {rows.map(({ decision, y, day }) => (
        <g key={decision.number}>
          <path className="p-grid" d={`M12 ${y + rowHeight / 2}H338`} />
          <text className="t-b" x={12} y={y + 5}>
            {decision.number}
          </text>
          {day === null ? null : (
            <text className="t-s t-soft" x={38} y={y + 5}>
              {day}
            </text>
          )}
        </g>
      ))}
      <Paths yours={yours} expert={expert} />
      <text className="t-you" x={12} y={height - 22}>
        {t("debrief.yourPathThick")}
      </text>
      <text className="t-expert end" x={338} y={height - 22}>
        {t("debrief.expertPathDotted")}
      </text>
    </svg>
  );
}
