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

/** More of somebody, sooner or again sooner, or of somebody else: whoever it binds has the time for it that a new programme would give. */
function asksMore(before: ProgrammeRule, after: ProgrammeRule): boolean {
  const asksElse = after.requires.some((requirement) => !before.requires.some((earlier) => covers(earlier, requirement)));
  const isWider = widens(before.professions, after.professions) || widens(before.sites, after.sites);
  const isSooner = after.firstWithinDays < before.firstWithinDays || after.graceDays < before.graceDays;
  return asksElse || isWider || isSooner || JSON.stringify(before.validity) !== JSON.stringify(after.validity);
}

/** Of two choices that mean everybody when they are empty. */
function widens(before: readonly string[], after: readonly string[]): boolean {
  return before.length > 0 && (after.length === 0 || after.some((one) => !before.includes(one)));
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
