import type { AgencyKind } from "../../app/domain/agency/roles";

export interface DemoAgency {
  slug: string;
  name: string;
  kind: AgencyKind;
  timeZone: string;
}

/** Five agencies in two cities, so that people meet across agencies and across time zones. */
export const demoAgencies: DemoAgency[] = [
  { slug: "harbour-prison", name: "Harbour City Prison Service", kind: "prison", timeZone: "Europe/Lisbon" },
  { slug: "harbour-probation", name: "Harbour City Probation Service", kind: "probation", timeZone: "Europe/Lisbon" },
  { slug: "harbour-police", name: "Harbour City Police", kind: "police", timeZone: "Europe/Lisbon" },
  { slug: "open-door", name: "Open Door Volunteers", kind: "volunteer", timeZone: "Africa/Nairobi" },
  { slug: "justice-academy", name: "Hill City Justice Academy", kind: "other", timeZone: "Africa/Nairobi" },
];
