import { useTranslation } from "~/components/frame/words";
import { AgencyMark } from "./agency-mark";

/** The seat of an attempt, where a scenario has several to take; "tour" for every seat in turn. */
export type TakenSeat = { seat: string; agency: string } | "tour" | null;

export function AttemptSeat({ seat }: { seat: TakenSeat }) {
  const { t } = useTranslation();
  if (seat === null) return null;
  return seat === "tour" ? <span className="small">{t("briefing.tour")}</span> : <AgencyMark agency={seat.agency}>{seat.seat}</AgencyMark>;
}
