import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";

export type Notice =
  | { kind: "repeated" }
  /** `decided` is empty where no choice was made, only Continue pressed twice. */
  | { kind: "stale"; decided: string }
  | { kind: "not-possible" }
  | { kind: "stopped-here" };

/** Whether it contradicts what the learner expects, and so must be heard before the story goes on. */
export function interrupts(notice: Notice): boolean {
  return notice.kind === "stale" || notice.kind === "not-possible";
}

export function PlayerNotice({ notice }: { notice: Notice }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const urgent = interrupts(notice);
  useEffect(() => {
    if (urgent) box.current?.focus();
  }, [urgent]);
  return (
    <div className="notice" id="notice" role={urgent ? "alert" : "status"} tabIndex={-1} ref={box}>
      <p>{words()}</p>
    </div>
  );

  function words(): string {
    switch (notice.kind) {
      case "repeated":
        return t("notice.repeated");
      case "stale":
        return notice.decided === "" ? t("notice.staleQuiet") : t("notice.stale", { decided: notice.decided });
      case "not-possible":
        return t("notice.notPossible");
      case "stopped-here":
        return t("notice.stoppedHere");
    }
  }
}
