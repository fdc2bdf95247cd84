import { useTranslation } from "~/components/frame/words";
import type { MapStop, StoryMap } from "~/domain/scenario/story-map";
import type { Verdict } from "~/domain/scenario/representation";
import { agencyKind } from "./agency-mark";

const LANE = 30;
const EDGE = 18;
const FIRST = 44;
const WIDTH = 680;
const LAST = WIDTH - 10;
/** Columns of room before the endings, so that the ways to them can be told apart. */
const ROOM = 1.5;
const VERDICTS: readonly Verdict[] = ["good", "mixed", "poor"];

interface Placed extends MapStop {
  x: number;
  y: number;
}

/** The shape of a story without its words: a lane for each seat, a stop where it decides, a gate where all do, and its endings; below it the same in numbers. */
export function StoryPicture({ map, seats }: { map: StoryMap; seats: { id: string; agency: string }[] }) {
  const { t } = useTranslation();
  const height = Math.max(seats.length, 2) * LANE + EDGE * 2 - LANE + 16;
  const stops = place(map, seats.map(({ id }) => id), height);
  const at = new Map(stops.map((stop) => [stop.scene, stop]));
  const count = (kind: MapStop["kind"]) => stops.filter((stop) => stop.kind === kind).length;
  return (
    <figure className="story-picture">
      <svg viewBox={`0 0 ${String(WIDTH)} ${String(height)}`} aria-hidden="true" focusable="false">
        {seats.map(({ id, agency }, index) => (
          <g key={id}>
            <path className="p-grid" d={`M${String(FIRST - 14)} ${String(laneY(index))}H${String(LAST - 60)}`} />
            <use className={`mark-${agencyKind(agency)}`} href={`#a-${agencyKind(agency)}`} x={0} y={laneY(index) - 8} width={16} height={16} />
          </g>
        ))}
        {map.ways.map(({ from, to }) => (
          <path key={`${from} ${to}`} className="p-way" d={way(at.get(from), at.get(to))} />
        ))}
        {stops.map((stop) => (
          <Stop key={stop.scene} stop={stop} height={height} />
        ))}
      </svg>
      <figcaption className="small soft">{[t("scenarios.picture.decisions", { count: count("decision") }), ...(count("joint") === 0 ? [] : [t("scenarios.picture.together", { count: count("joint") })]), t("scenarios.picture.endings", { count: count("end") })].join(", ")}</figcaption>
    </figure>
  );
}

function Stop({ stop: { kind, verdict, x, y }, height }: { stop: Placed; height: number }) {
  switch (kind) {
    case "joint":
      return <path className="p-gate" d={`M${String(x - 8)} ${String(height - 6)}V8H${String(x + 8)}V${String(height - 6)}`} />;
    case "random":
      return <circle className="p-chance" cx={x} cy={y} r={4} />;
    case "end":
      return verdict === "good" ? <circle className="f-action" cx={x} cy={y} r={6} /> : <circle className={verdict === "mixed" ? "p-mixed" : "p-poor"} cx={x} cy={y} r={5} />;
    case "decision":
      return <circle className="f-action" cx={x} cy={y} r={5} />;
  }
}

function laneY(index: number): number {
  return EDGE + 8 + index * LANE;
}

function place({ stops, columns }: StoryMap, seats: string[], height: number): Placed[] {
  const endings = stops.filter(({ kind }) => kind === "end").sort((a, b) => VERDICTS.indexOf(a.verdict ?? "poor") - VERDICTS.indexOf(b.verdict ?? "poor"));
  const step = (height - 2 * EDGE) / Math.max(1, endings.length - 1);
  const beside = new Map<string, number>();
  return stops.map((stop) => {
    const x = FIRST + ((LAST - FIRST) * (stop.column + (stop.kind === "end" ? ROOM : 0))) / (Math.max(1, columns - 1) + ROOM);
    if (stop.kind === "end") return { ...stop, x, y: endings.length === 1 ? height / 2 : EDGE + endings.indexOf(stop) * step };
    const lane = stop.seats.length === 1 ? seats.indexOf(stop.seats[0] ?? "") : -1;
    const key = `${String(stop.column)} ${String(lane)}`;
    const before = beside.get(key) ?? 0;
    beside.set(key, before + 1);
    const side = before % 2 === 1 ? 1 : -1;
    return { ...stop, x, y: (lane < 0 ? height / 2 : laneY(lane)) + side * Math.ceil(before / 2) * 12 };
  });
}

/** Leaves and arrives level, as a line of the underground does. */
function way(from: Placed | undefined, to: Placed | undefined): string | undefined {
  if (from === undefined || to === undefined) return undefined;
  const middle = (from.x + to.x) / 2;
  return `M${String(from.x)} ${String(from.y)}C${String(middle)} ${String(from.y)} ${String(middle)} ${String(to.y)} ${String(to.x)} ${String(to.y)}`;
}
