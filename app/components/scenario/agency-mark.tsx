import type { ReactNode } from "react";

const known = ["prison", "probation", "police", "volunteer"] as const;
export type AgencyKind = (typeof known)[number] | "other";

/** The kind whose shape and colour an agency of a scenario carries. */
export function agencyKind(agency: string): AgencyKind {
  return known.find((kind) => kind === agency) ?? "other";
}

export function AgencyMark({ agency, children }: { agency: string; children: ReactNode }) {
  const kind = agencyKind(agency);
  return (
    <span className={`mark mark-${kind}`}>
      <svg aria-hidden="true" focusable="false">
        <use href={`#a-${kind}`} />
      </svg>
      <span>{children}</span>
    </span>
  );
}
