import { useLocation, useMatches } from "@remix-run/react";

/** A route whose page holds text that somebody may be writing: `export const handle = { writing: true }`. */
export interface Handle {
  writing?: boolean;
}

/**
 * Without scripts the page goes by itself when its time is over. Where somebody may be writing it stays: what they wrote would be gone,
 * and when they send it, it is kept.
 */
export function LockedRefresh({ after }: { after: number }) {
  const { pathname, search } = useLocation();
  const isWritten = useMatches().some(({ handle }) => (handle as Handle | undefined)?.writing === true);
  if (isWritten) return null;
  return (
    <noscript>
      <meta httpEquiv="refresh" content={`${String(after + 2)};url=/locked?${new URLSearchParams({ next: pathname + search }).toString()}`} />
    </noscript>
  );
}
