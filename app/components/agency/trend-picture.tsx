import { useTranslation } from "~/components/frame/words";

export interface TrendLine {
  id: string;
  title: string;
  points: ({ complete: number; total: number; share: number | null } | null)[];
}

interface Props {
  months: { month: string; name: string }[];
  lines: TrendLine[];
}

interface Size {
  width: number;
  height: number;
  /** Where the months begin and end. */
  from: number;
  until: number;
  /** Every so many months have their name. */
  every: number;
  steps: readonly number[];
}

const TOP = 42;
const FOOT = 48;
/** Programmes that are drawn; the table has all. */
const MOST_LINES = 6;

/** Lines differ in dash and end mark as well as colour; each is named where it ends. Wide from 72rem, narrow below. */
export function TrendPicture({ months, lines }: Props) {
  const { t } = useTranslation();
  const last = (line: TrendLine) => line.points.flatMap((point) => point?.share ?? []).at(-1);
  const first = (line: TrendLine) => line.points.flatMap((point) => point?.share ?? [])[0];
  const drawn = lines.filter((line) => last(line) !== undefined).slice(0, MOST_LINES);
  if (drawn.length === 0) return null;
  const said = drawn.map((line) => (first(line) === last(line) ? t("reports.trend.flat", { programme: line.title, last: last(line) ?? 0 }) : t("reports.trend.line", { programme: line.title, first: first(line) ?? 0, last: last(line) ?? 0 })));
  const title = t("reports.trend.pictureTitle", { lines: said.join("; ") });
  return (
    <figure className="picture" aria-labelledby="trend">
      <h2 id="trend">{t("reports.trend.picture")}</h2>
      <Drawing name="wide" title={title} months={months} lines={drawn} size={{ width: 1180, height: 300, from: 70, until: 880, every: Math.ceil(months.length / 12), steps: [0, 25, 50, 75, 100] }} />
      <Drawing name="narrow" title={title} months={months} lines={drawn} size={{ width: 350, height: 270, from: 52, until: 300, every: Math.ceil(months.length / 4), steps: [0, 50, 100] }} />
      <ul className="trend-key small narrow">
        {drawn.map((line, index) => (
          <li key={line.id} className="state">
            <svg className="key" viewBox="0 0 32 12" aria-hidden="true" focusable="false">
              <path className={`p-t${String((index % 3) + 1)}`} d="M0 6H24" />
              <Mark index={index} x={24} y={6} />
            </svg>
            {said[index]}
          </li>
        ))}
      </ul>
    </figure>
  );
}

function Drawing({ name, title, months, lines, size }: Props & { name: "wide" | "narrow"; title: string; size: Size }) {
  const { t } = useTranslation();
  const { width, height, from, until, every, steps } = size;
  const x = (index: number) => (months.length < 2 ? until : from + ((until - from) * index) / (months.length - 1));
  const y = (share: number) => height - FOOT - ((height - FOOT - TOP) * share) / 100;
  const ends = apart(lines.map(({ points }) => y(points.flatMap((point) => point?.share ?? []).at(-1) ?? 0)));
  return (
    <svg className={name} viewBox={`0 0 ${String(width)} ${String(height)}`} role="img" aria-labelledby={`trend-${name}`}>
      <title id={`trend-${name}`}>{title}</title>
      {steps.map((step) => (
        <g key={step}>
          <path className="p-grid" d={`M${String(from)} ${String(y(step))}H${String(until)}`} />
          <text className="t-s t-soft end" x={from - 8} y={y(step) + 5}>
            {t("reports.trend.share", { share: step })}
          </text>
        </g>
      ))}
      {months.map(({ month, name: word }, index) =>
        index % every === 0 ? (
          <text key={month} className="t-s t-soft mid" x={x(index)} y={height - 20}>
            {word}
          </text>
        ) : null,
      )}
      {lines.map(({ id, title: programme, points }, line) => {
        const shown = points.flatMap((point, index) => (typeof point?.share !== "number" ? [] : [{ x: x(index), y: y(point.share), share: point.share }]));
        const end = shown.at(-1);
        if (end === undefined) return null;
        return (
          <g key={id}>
            <path className={`p-t${String((line % 3) + 1)}`} d={`M${shown.map((point) => `${point.x.toFixed(1)} ${point.y.toFixed(1)}`).join("L")}`} />
            <Mark index={line} x={end.x} y={end.y} />
            {name === "wide" ? (
              <text className="t-b" x={end.x + 16} y={(ends[line] ?? end.y) + 5}>
                {t("reports.trend.label", { programme: programme.length > 24 ? `${programme.slice(0, 23)}…` : programme, last: end.share })}
              </text>
            ) : null}
          </g>
        );
      })}
    </svg>
  );
}

function Mark({ index, x, y }: { index: number; x: number; y: number }) {
  const kind = index % 3;
  if (kind === 0) return <circle className="f-t1" cx={x} cy={y} r="6" />;
  return kind === 1 ? <rect className="f-t2" x={x - 6} y={y - 6} width="12" height="12" /> : <path className="f-t3" d={`M${String(x)} ${String(y - 8)}l8 8-8 8-8-8z`} />;
}

/** Heights at which words stand, none upon another. */
function apart(heights: readonly number[]): number[] {
  const order = heights.map((height, index) => ({ height, index })).sort((one, other) => one.height - other.height);
  let free = -Infinity;
  const placed: number[] = [];
  for (const { height, index } of order) {
    placed[index] = Math.max(height, free);
    free = placed[index] + 20;
  }
  return placed;
}
