import type { ReactNode } from "react";

/** A table that is wider than a phone is moved sideways by itself, also with the keyboard. */
export function WideTable({ name, children }: { name: string; children: ReactNode }) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- What scrolls has to be reached with the keyboard.
    <div className="day-scroll" role="group" aria-label={name} tabIndex={0}>
      {children}
    </div>
  );
}
