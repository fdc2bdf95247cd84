import { useTranslation } from "~/components/frame/words";
import { listInWords } from "../ui/day-in-words";

/** Where somebody stands: days in words, parts by their names. */
export interface StandingInWords {
  completed: string | null;
  passed: string | null;
  failed: string | null;
  satisfied: { by: "completed" | "completed-and-passed" | "waived"; day: string } | null;
  waived: WaivedInWords | null;
  missing: { lessons: number; scenarios: string[]; test: boolean };
}

export interface WaivedInWords {
  agency: string;
  /** Null when whoever it was is no longer there. */
  by: string | null;
  reason: string;
  day: string;
}

/** Why somebody stands where they stand, and what is missing. */
export function StandingLines({ standing: { completed, passed, failed, satisfied, waived, missing } }: { standing: StandingInWords }) {
  const { t } = useTranslation();
  const parts = [
    ...(missing.lessons === 0 ? [] : [t("standing.lessons", { count: missing.lessons })]),
    ...missing.scenarios.map((title) => t("standing.scenario", { title })),
    ...(missing.test ? [t("standing.test")] : []),
  ];
  return (
    <>
      {completed === null ? null : <p>{passed === null ? t("standing.completedOn", { day: completed }) : t("standing.completedAndPassed", { completed, passed })}</p>}
      {waived === null ? null : <WaivedLine waived={waived} />}
      {failed === null || satisfied !== null ? null : <p>{t("standing.failedOn", { day: failed })}</p>}
      {parts.length === 0 ? null : <p>{t("standing.missing", { parts: listInWords(parts, t("format.locale")) })}</p>}
    </>
  );
}

/** By whom, for which agency, when and why; the reason as it was typed. */
export function WaivedLine({ waived: { agency, by, reason, day } }: { waived: WaivedInWords }) {
  const { t } = useTranslation();
  return (
    <p>
      {by === null ? t("standing.waivedByAgency", { agency, day }) : t("standing.waivedBy", { by, agency, day })} <bdi>{reason}</bdi>
    </p>
  );
}
