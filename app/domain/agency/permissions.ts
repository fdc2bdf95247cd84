import type { Role } from "./roles";

export type Action =
  | "take-course"
  | "play-scenario"
  | "see-own-attempts"
  | "delete-own-practice"
  | "read-held-back-scenarios"
  | "read-held-back-courses"
  | "read-offered-cases"
  | "end-own-sign-ins"
  | "see-people"
  | "give-reset-codes"
  | "waive-courses"
  | "enrol-computers"
  | "set-refreshers"
  | "manage-people"
  | "manage-programmes"
  | "see-reports"
  | "answer-joint-programmes"
  | "invite-to-trainings"
  | "run-trainings"
  | "admit-inspectors";

type Rule = "everybody signed in" | readonly Role[];

/** Who may do what. What is not written here, nobody may. */
const table: Record<Action, Rule> = {
  "take-course": "everybody signed in",
  "play-scenario": "everybody signed in",
  "see-own-attempts": "everybody signed in",
  "delete-own-practice": "everybody signed in",
  "end-own-sign-ins": "everybody signed in",
  "read-held-back-scenarios": ["author", "reviewer", "administrator"],
  "read-held-back-courses": ["author", "reviewer", "administrator"],
  "read-offered-cases": ["author", "reviewer"],
  "see-people": ["trainer", "coordinator", "administrator"],
  "give-reset-codes": ["trainer", "coordinator", "administrator"],
  "waive-courses": ["coordinator", "administrator"],
  // Not trainers: they work at many computers for a day, and whoever enrols one answers for who gets at it afterwards.
  "enrol-computers": ["coordinator", "administrator"],
  "set-refreshers": ["coordinator", "administrator"],
  // Sites, joiners, movers, leavers, roles below one's own, and files of people.
  "manage-people": ["coordinator", "administrator"],
  "manage-programmes": ["coordinator", "administrator"],
  // Completion and certification of one's own agency; nobody's practice.
  "see-reports": ["coordinator", "administrator"],
  "answer-joint-programmes": ["coordinator", "administrator"],
  "invite-to-trainings": ["coordinator", "administrator"],
  "run-trainings": ["trainer", "coordinator", "administrator"],
  "admit-inspectors": ["coordinator", "administrator"],
};

/** `held` are the roles that a signed-in person holds where the action takes place. */
export function isPermitted(action: Action, held: readonly Role[]): boolean {
  const rule = Object.hasOwn(table, action) ? table[action] : [];
  return rule === "everybody signed in" || rule.some((role) => held.includes(role));
}

/** A PIN opens learning, not an office: what somebody may do about other people needs the password. */
export function rolesAfter(secret: "password" | "pin", held: readonly Role[]): Role[] {
  return secret === "password" ? [...held] : held.filter((role) => role === "learner");
}
