import type { ReactNode } from "react";
import { Icon } from "./icon";

/** A lock and a sentence where something private stands. */
export function PrivateNote({ children }: { children: ReactNode }) {
  return (
    <p className="private">
      <Icon name="lock" />
      {children}
    </p>
  );
}
