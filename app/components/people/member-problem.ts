import type { member } from "~/messages/english/members";

/** What can be wrong with what is written down of a member, by the words for it. */
export type MemberProblem = keyof typeof member.problem;
