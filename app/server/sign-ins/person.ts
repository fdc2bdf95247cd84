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
  memberships: CurrentMembership[];
}
