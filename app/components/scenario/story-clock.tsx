import { useTranslation } from "~/components/frame/words";

/** More stops than this do not fit a small screen with their words; the oldest are left out. */
const shown = 6;

/** The stops of the story that were passed; dotted is what is still to come, without saying how much. */
export function StoryClock({ stops, over = false }: { stops: string[]; over?: boolean }) {
  const { t } = useTranslation();
  if (stops.length === 0) return null;
  const recent = stops.slice(-shown);
  return (
    <ol className={over ? "clock clock-over" : "clock"} aria-label={t("player.clock")}>
      {recent.map((stop, index) => (
        <li key={index} aria-current={index === recent.length - 1 ? "step" : undefined}>
          <span>{stop}</span>
        </li>
      ))}
    </ol>
  );
}
