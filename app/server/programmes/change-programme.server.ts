import { readProgramme, type ProgrammeProblem } from "../../domain/programme/read-programme";
import type { ProgrammeRule } from "../../domain/programme/rule";
import { askedSince } from "../../domain/programme/versions";
import { isUniqueConflict } from "../adapters/database-conflict";
import { sha256 } from "../adapters/keyed-hash";
import { auditLine } from "../audit/write-line.server";
import { agenciesFor, type CurrentPerson } from "../sign-ins/current-person.server";
import type { World } from "../world";
import { previewProgramme, type ProgrammePreview } from "./preview-programme.server";
import { choicesFor } from "./programme-choices.server";
import type { ProgrammeInForce } from "./programmes-in-force.server";

export type ChangeOutcome =
  | { kind: "not-found" }
  | { kind: "problem"; problem: ProgrammeProblem }
  /** What it would change, and a mark that says that this was seen. */
  | { kind: "preview"; preview: ProgrammePreview; mark: string }
  | { kind: "kept"; id: string };

/**
 * A programme as somebody wants it: what that changes, or, once that was seen, a new version of it. What is not there yet is begun under
 * the id that its form was given, so that a second press finds it.
 */
export async function changeProgramme(world: World, viewer: CurrentPerson, id: string, agency: string, form: URLSearchParams): Promise<ChangeOutcome> {
  const own = agenciesFor(viewer, "manage-programmes");
  const stored = await world.db.programme.findUnique({ where: { id }, select: { agencyId: true, title: true, createdAt: true, retiredAt: true, versions: { select: { rule: true, number: true, recordedAt: true }, orderBy: { number: "asc" } } } });
  const place = own.find(({ agencyId }) => agencyId === (stored?.agencyId ?? agency));
  if (place === undefined || stored?.retiredAt || (stored === null && !/^[\w-]{4,40}$/u.test(id))) return { kind: "not-found" };
  const versions = (stored?.versions ?? []).map(({ rule, recordedAt }) => ({ rule: JSON.parse(rule) as ProgrammeRule, recordedAt: recordedAt.getTime() }));
  const current = versions.at(-1) ?? null;
  const read = readProgramme(form, await idsOf(world, place.agencyId, current?.rule ?? null));
  if (!read.ok) return { kind: "problem", problem: read.problem };
  const { title, rule } = read;
  const isSameRule = current !== null && sameRule(current.rule, rule);
  if (stored !== null && isSameRule && stored.title === title) return { kind: "kept", id };
  const now = world.clock.now();
  const setting = { id, agencyId: place.agencyId, title, timeZone: place.timeZone, createdAt: stored?.createdAt.getTime() ?? now.getTime() };
  const number = (stored?.versions.at(-1)?.number ?? 0) + 1;
  const mark = sha256(JSON.stringify([id, number, title, rule])).slice(0, 16);
  if (form.get("intent") !== "keep" || form.get("seen") !== mark) {
    const inForce = (of: typeof versions): ProgrammeInForce | null => (of.length === 0 ? null : { ...setting, number, rule: of.at(-1)?.rule ?? rule, askedSince: askedSince(of) });
    const after = inForce([...versions, { rule, recordedAt: now.getTime() }]);
    return after === null ? { kind: "not-found" } : { kind: "preview", preview: await previewProgramme(world, inForce(versions), after), mark };
  }
  try {
    await write(world, viewer, { ...setting, number, rule, isNew: stored === null, isSameRule });
  } catch (error) {
    // The same form was sent twice at once, or somebody else was first: what is there now answers.
    if (isUniqueConflict(error)) return changeProgramme(world, viewer, id, agency, form);
    throw error;
  }
  return { kind: "kept", id };
}

interface Written {
  id: string;
  agencyId: string;
  title: string;
  number: number;
  rule: ProgrammeRule;
  isNew: boolean;
  isSameRule: boolean;
}

async function write(world: World, viewer: CurrentPerson, { id, agencyId, title, number, rule, isNew, isSameRule }: Written): Promise<void> {
  const { db, ids, clock } = world;
  const version = { id: ids.next(), number, rule: JSON.stringify(rule), recordedAt: clock.now(), recordedById: viewer.id };
  await db.$transaction([
    isNew ? db.programme.create({ data: { id, agencyId, title, createdAt: clock.now() }, select: { id: true } }) : db.programme.update({ where: { id }, data: { title }, select: { id: true } }),
    ...(isSameRule ? [] : [db.programmeVersion.create({ data: { programmeId: id, ...version }, select: { id: true } })]),
    auditLine(world, viewer, { action: "programme-changed", agencyId, subject: id, detail: { title, ...(isSameRule ? {} : { version: number }) } }),
  ]);
}

/** Binds nobody from now on. What was known of it before stays; a second press finds it retired. False when it is not theirs. */
export async function retireProgramme(world: World, viewer: CurrentPerson, id: string): Promise<boolean> {
  const { db, clock } = world;
  const programme = await db.programme.findFirst({ where: { id, agencyId: { in: agenciesFor(viewer, "manage-programmes").map(({ agencyId }) => agencyId) } }, select: { agencyId: true, title: true } });
  if (programme === null) return false;
  const { count } = await db.programme.updateMany({ where: { id, retiredAt: null }, data: { retiredAt: clock.now() } });
  if (count > 0) await auditLine(world, viewer, { action: "programme-retired", agencyId: programme.agencyId, subject: id, detail: { title: programme.title } });
  return true;
}

async function idsOf(world: World, agencyId: string, rule: ProgrammeRule | null) {
  const { sites, courses, scenarios, joint } = await choicesFor(world, agencyId, rule);
  const ids = (of: { id: string }[]) => new Set(of.map(({ id }) => id));
  return { sites: ids(sites), courses: ids(courses), scenarios: ids(scenarios), joint: ids(joint) };
}

/** Written in whatever order. */
function sameRule(one: ProgrammeRule, other: ProgrammeRule): boolean {
  const written = ({ professions, sites, requires, validity, ...days }: ProgrammeRule) =>
    JSON.stringify([[...professions].sort(), [...sites].sort(), requires.map((each) => JSON.stringify(Object.entries(each).sort())).sort(), Object.entries(validity).sort(), Object.entries(days).sort()]);
  return written(one) === written(other);
}
