import { useEffect, useState } from "react";
import { Icon } from "./icon";

/** Shown once scripts run; without them the browser's own command prints the page as well. */
export function PrintButton({ children }: { children: string }) {
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  if (!ready) return null;
  return (
    <button type="button" className="btn btn-small" onClick={() => window.print()}>
      <Icon name="print" />
      {children}
    </button>
  );
}
