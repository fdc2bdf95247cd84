/** Several roles in one agency are normal, and one person may be in several agencies. */
export const roles = ["learner", "trainer", "author", "reviewer", "coordinator", "administrator"] as const;
export type Role = (typeof roles)[number];

export const agencyKinds = ["prison", "probation", "police", "volunteer", "other"] as const;
export type AgencyKind = (typeof agencyKinds)[number];

export const professions = ["prison_officer", "probation_officer", "police_officer", "judge_or_prosecutor", "volunteer", "restorative_facilitator", "health_worker", "social_worker", "instructor", "manager", "trainer", "other"] as const;
export type Profession = (typeof professions)[number];

export function isRole(text: string): text is Role {
  return (roles as readonly string[]).includes(text);
}

export function isAgencyKind(text: string): text is AgencyKind {
  return (agencyKinds as readonly string[]).includes(text);
}

export function isProfession(text: string): text is Profession {
  return (professions as readonly string[]).includes(text);
}
