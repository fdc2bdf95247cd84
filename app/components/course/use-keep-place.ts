import { useEffect } from "react";

const SETTLES = 2000;
/** A block of which less can be seen at the top of the window is behind the reader. */
const LEAST_SEEN = 72;

/**
 * Sends the block at the top of the window to `address` when the reader rests, leaves or puts the window away. Nothing is sent before
 * they have moved: to open a lesson is not to have begun it.
 */
export function useKeepPlace(address: string, isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted) return undefined;
    let [seen, sent] = [topmost(), topmost()];
    let resting: ReturnType<typeof setTimeout> | undefined;
    const send = () => {
      clearTimeout(resting);
      if (seen === null || seen === sent) return;
      sent = seen;
      const body = new URLSearchParams({ anchor: seen, quiet: "1" });
      // Lost on the way it is sent again with the next move.
      fetch(address, { method: "POST", body, keepalive: true, redirect: "manual" }).catch(() => (sent = null));
    };
    const moved = () => {
      seen = topmost();
      clearTimeout(resting);
      resting = setTimeout(send, SETTLES);
    };
    const hidden = () => {
      if (document.visibilityState === "hidden") send();
    };
    window.addEventListener("scroll", moved, { passive: true });
    window.addEventListener("pagehide", send);
    // What a press leads to is asked for before the page goes: it must find this place.
    document.addEventListener("click", send, { capture: true });
    document.addEventListener("visibilitychange", hidden);
    return () => {
      window.removeEventListener("scroll", moved);
      window.removeEventListener("pagehide", send);
      document.removeEventListener("click", send, { capture: true });
      document.removeEventListener("visibilitychange", hidden);
      send();
    };
  }, [address, isWanted]);
}

function topmost(): string | null {
  const blocks = document.querySelectorAll(".lesson-body > [id], .lesson-body > .stopped > [id]");
  return [...blocks].find((block) => block.getBoundingClientRect().bottom > LEAST_SEEN)?.id ?? null;
}
