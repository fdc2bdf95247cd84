import { useLocation } from "@remix-run/react";
import { useEffect, useRef } from "react";

/**
 * A page that scripts put in place of another leaves the focus on what is gone. It is taken to the new page, as a browser
 * does by itself without scripts; a place that the address names goes before.
 */
export function useFocusOnNewPage(): void {
  const { pathname, hash } = useLocation();
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current === pathname) return;
    last.current = pathname;
    const named = hash === "" ? null : document.getElementById(hash.slice(1));
    (named ?? document.getElementById("main"))?.focus({ preventScroll: true });
  }, [pathname, hash]);
}
