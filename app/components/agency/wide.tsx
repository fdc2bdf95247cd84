import type { ReactNode } from "react";

/** A table that may be wider than the page: scrolled by its own, by the keys as well. Named by `label`, or by what `labelledBy` names. */
export function Wide({ label, labelledBy, children }: { label?: string; labelledBy?: string; children: ReactNode }) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- What scrolls has to take the focus, or the keys cannot scroll it.
    <div className="scroll" tabIndex={0} role="region" aria-label={label} aria-labelledby={labelledBy}>
      {children}
    </div>
  );
}
