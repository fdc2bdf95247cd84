import { useEffect, useState } from "react";
import { useTranslation } from "~/components/frame/words";
import { keepTyped, tell } from "./window-state";

interface Props {
  /** The sign-in for which this page was made. */
  signIn: string;
  /** Seconds without a key press after which the server locks the screen. */
  after: number;
}

const uses = ["keydown", "pointerdown", "pointermove", "wheel", "scroll", "input"] as const;
const AGAIN_AFTER = 10_000;

/**
 * Takes the page away when its sign-in is locked. The server decides, because another window may be in use: this one says when it is
 * in use, and asks when it was not for long enough. While it asks, and while the server cannot be reached, nothing is shown.
 */
export function ScreenLock({ signIn, after }: Props) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  useEffect(() => watch(signIn, after, setAsking), [signIn, after]);
  return asking ? (
    <p className="curtain" role="status">
      {t("locked.curtain")}
    </p>
  ) : null;
}

function watch(signIn: string, after: number, show: (asking: boolean) => void): () => void {
  const every = Math.min(60, after / 8) * 1000;
  let saidAt = performance.now();
  let idle: ReturnType<typeof setTimeout>;
  let later: ReturnType<typeof setTimeout> | undefined;
  let left = false;

  const waitFor = (milliseconds: number) => {
    clearTimeout(idle);
    idle = setTimeout(() => void ask(), milliseconds);
  };

  async function leave(state: "locked" | "gone"): Promise<void> {
    if (left) return;
    left = true;
    show(true);
    await keepTyped(signIn);
    const here = location.pathname + location.search;
    // In place of this page, so that going back does not lead to it.
    location.replace(state === "locked" ? `/locked?${new URLSearchParams({ next: here }).toString()}` : here);
  }

  async function ask(): Promise<void> {
    show(true);
    try {
      const answer = await tell("idle", signIn);
      if (answer.state !== "open") return await leave(answer.state);
      show(false);
      waitFor(answer.seconds * 1000 + 250);
    } catch {
      waitFor(AGAIN_AFTER);
    }
  }

  async function say(): Promise<void> {
    later = undefined;
    saidAt = performance.now();
    try {
      const answer = await tell("active", signIn);
      if (answer.state !== "open") await leave(answer.state);
    } catch {
      // The next use says it again.
    }
  }

  const used = () => {
    if (left) return;
    waitFor(after * 1000 + 250);
    // The last of many is said as well, or the server would believe that it was the first.
    later ??= setTimeout(() => void say(), Math.max(0, saidAt + every - performance.now()));
  };
  const seenAgain = () => {
    if (document.visibilityState === "visible") void ask();
  };
  /** A page that the browser puts aside whole must show nothing when it comes back, before the server has said that it may. */
  const putAside = (event: PageTransitionEvent) => {
    if (event.persisted) document.documentElement.hidden = true;
  };
  const broughtBack = (event: PageTransitionEvent) => {
    if (event.persisted) location.reload();
  };

  for (const use of uses) document.addEventListener(use, used, { passive: true, capture: true });
  document.addEventListener("visibilitychange", seenAgain);
  addEventListener("pagehide", putAside);
  addEventListener("pageshow", broughtBack);
  waitFor(after * 1000 + 250);
  return () => {
    clearTimeout(idle);
    clearTimeout(later);
    for (const use of uses) document.removeEventListener(use, used, { capture: true });
    document.removeEventListener("visibilitychange", seenAgain);
    removeEventListener("pagehide", putAside);
    removeEventListener("pageshow", broughtBack);
  };
}
