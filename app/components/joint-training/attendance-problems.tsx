import { useLocation } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { useTranslation } from "~/components/frame/words";

export interface LineTold {
  /** Id of the line: a person's, or "walk-1". */
  key: string;
  /** Whom it is about. */
  name: string;
  problem: "no-time" | "outside" | "backwards" | "unknown" | "instead" | "changed";
}

/** What was not entered, and why; each leads to its line. Takes the focus whenever it is said anew. */
export function AttendanceProblems({ problem, lines }: { problem: "nothing" | "not-attested" | "too-early" | null; lines: LineTold[] }) {
  const { t } = useTranslation();
  const { key } = useLocation();
  const box = useRef<HTMLDivElement>(null);
  const isSaid = problem !== null || lines.length > 0;
  useEffect(() => {
    if (isSaid) box.current?.focus();
  }, [isSaid, key]);
  if (!isSaid) return null;
  return (
    <div className="alert stack-s" role="alert" tabIndex={-1} ref={box}>
      <h2>{t("attendance.notYet")}</h2>
      {problem === null ? null : (
        <p>
          <a href={problem === "not-attested" ? "#attested" : "#sheet"}>{t(`attendance.problem.${problem}`)}</a>
        </p>
      )}
      {lines.map((line) => (
        <p key={line.key}>
          <a href={line.key.startsWith("walk-") ? `#${line.key}` : `#row-${line.key}`}>{t(`attendance.problem.${line.problem}`, { name: line.name })}</a>
        </p>
      ))}
    </div>
  );
}
