import { useEffect, useRef } from "react";

/** The next question stands at the same address: the focus is taken to it, as a browser does by itself without scripts. */
export function useFocusOnNewPart(part: string): void {
  const last = useRef(part);
  useEffect(() => {
    if (last.current === part) return;
    last.current = part;
    document.getElementById("main")?.focus({ preventScroll: true });
  }, [part]);
}
