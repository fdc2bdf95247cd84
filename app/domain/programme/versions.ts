import type { ProgrammeRule, Requirement } from "./rule";

export interface ProgrammeVersion {
  rule: ProgrammeRule;
  recordedAt: number;
}

/** Since when a programme asks what it asks: the last version that asked for more than the one before it. `versions` are in their order, at least one. */
export function askedSince(versions: readonly ProgrammeVersion[]): number {
  return versions.reduce((since, { rule, recordedAt }, index) => {
    const before = versions[index - 1];
    return before === undefined || asksMore(before.rule, rule) ? recordedAt : since;
  }, 0);
}

function asksMore(before: ProgrammeRule, after: ProgrammeRule): boolean {
  return after.requires.some((requirement) => !before.requires.some((earlier) => covers(earlier, requirement)));
}

/** Whoever met the one has met the other. */
function covers(earlier: Requirement, later: Requirement): boolean {
  if (requirementKey(earlier) !== requirementKey(later)) return false;
  return earlier.kind !== "scenario" || later.kind !== "scenario" || earlier.level.endings >= later.level.endings;
}

/** Names what is required: a rule asks for each of these once. */
export function requirementKey(requirement: Requirement): string {
  switch (requirement.kind) {
    case "course":
      return `course ${requirement.course}`;
    case "scenario":
      return `scenario ${requirement.scenario}`;
    case "joint-training":
      return `joint-training ${requirement.programme}`;
  }
}
