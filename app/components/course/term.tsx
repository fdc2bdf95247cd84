import { Link } from "@remix-run/react";
import type { ReactNode } from "react";

/** A word of the glossary, leading to its meaning. */
export function Term({ id, children }: { id: string; children?: ReactNode }) {
  return (
    <Link className="term" to={`/terms#${id}`}>
      {children}
    </Link>
  );
}
