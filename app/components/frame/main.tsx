import type { ReactNode } from "react";

/** Takes the focus of the skip link. */
export function Main({ className = "page", children }: { className?: string; children: ReactNode }) {
  return (
    <main id="main" tabIndex={-1} className={className}>
      {children}
    </main>
  );
}
