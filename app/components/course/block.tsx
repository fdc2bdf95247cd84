import type { ReactNode } from "react";
import { useTranslation } from "~/components/frame/words";
import { useLessonState } from "./lesson-state";
import { useIsShown } from "./sheet-context";

/** A place of the lesson that one can come back to; the one where the reader stopped says so. Nothing on a printed checklist. */
export function Block({ anchor, children }: { anchor: string | undefined; children: ReactNode }) {
  const { t } = useTranslation();
  const { stoppedAt } = useLessonState();
  const shown = useIsShown();
  if (!shown) return null;
  if (anchor === undefined || anchor !== stoppedAt) return children;
  return (
    <div className="stopped">
      <p className="kicker">{t("lesson.stoppedHere")}</p>
      {children}
    </div>
  );
}

/** For what takes the focus when somebody comes back to it. */
export function placeOf(anchor: string | undefined): { id?: string; tabIndex?: number } {
  return anchor === undefined ? {} : { id: anchor, tabIndex: -1 };
}
