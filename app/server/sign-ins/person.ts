import type { AgencyKind, Role } from "~/domain/agency/roles";

export interface CurrentMembership {
  agencyId: string;
  agencyName: string;
  agencyKind: AgencyKind;
  timeZone: string;
  profession: string;
  roles: Role[];
}

/** Who asks, as every use case gets to know them. */
export interface CurrentPerson {
  id: string;
  name: string;
  language: string;
  signInId: string;
  /** True when the last secret they gave was a PIN: then the roles are a learner's. */
  byPin: boolean;
  /** Seconds without a key press after which this screen is locked. */
  lockAfter: number;
  /** True at an enrolled computer. */
  shared: boolean;
  memberships: CurrentMembership[];
}
