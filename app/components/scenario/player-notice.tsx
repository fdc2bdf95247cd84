import { useEffect, useRef } from "react";
import { useTranslation } from "~/components/frame/words";

/** Why a command changed nothing. `decided` is empty where no choice was made, only Continue pressed twice. */
export type Notice = { kind: "stale"; decided: string } | { kind: "not-possible" } | { kind: "begun-again" };

/** Contradicts what the learner expects, and so is heard before the story goes on. */
export function PlayerNotice({ notice }: { notice: Notice }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, []);
  return (
    <div className="notice" id="notice" role="alert" tabIndex={-1} ref={box}>
      <p>{words()}</p>
    </div>
  );

  function words(): string {
    if (notice.kind === "begun-again") return t("notice.begunAgain");
    if (notice.kind === "not-possible") return t("notice.notPossible");
    return notice.decided === "" ? t("notice.staleQuiet") : t("notice.stale", { decided: notice.decided });
  }
}
