import { beginningOf, dayAt, nextDay } from "./day";
import { folded } from "./people-columns";
import type { FileChoice, KnownAgency, KnownMember, PlannedRow, RowChange, RowTarget } from "./people-plan";
import type { PersonRow, RowProblem } from "./people-row";
import { nearest } from "./nearest";

/** An agency as a file is compared with it, with what is looked up often. */
export interface Compared {
  agency: KnownAgency;
  choice: FileChoice;
  /** The beginning of the day, in milliseconds since 1970. */
  day: number;
  byCode: ReadonlyMap<string, KnownMember>;
  /** Members without a staff code. */
  codelessByMail: ReadonlyMap<string, KnownMember>;
  byMail: ReadonlyMap<string, KnownMember>;
  byId: ReadonlyMap<string, KnownMember>;
  sites: ReadonlyMap<string, { id: string; name: string }>;
  siteNames: ReadonlyMap<string, string>;
  /** The names of those whom the file gives a staff code. */
  inFile: ReadonlyMap<string, string>;
  /** Nearest names that were asked for before. */
  near: Map<string, string | null>;
}

export function compared(agency: KnownAgency, choice: FileChoice, given: readonly PersonRow[]): Compared {
  const withMail = agency.members.flatMap((member) => (member.email === null ? [] : [[member.email, member] as const]));
  return {
    agency,
    choice,
    day: beginningOf(choice.day, agency.timeZone),
    byCode: new Map(agency.members.flatMap((member) => (member.staffCode === null ? [] : [[member.staffCode, member] as const]))),
    codelessByMail: new Map(withMail.filter(([, { staffCode }]) => staffCode === null)),
    byMail: new Map(withMail),
    byId: new Map(agency.members.map((member) => [member.membershipId, member])),
    sites: new Map(agency.sites.map((site) => [folded(site.name), site])),
    siteNames: new Map(agency.sites.map(({ id, name }) => [id, name])),
    inFile: new Map(given.map(({ staffCode, name }) => [staffCode, name])),
    near: new Map(),
  };
}

export function isThereAfter({ until }: KnownMember, day: number): boolean {
  return until === null || until > day;
}

/** Whom a row is about; null of somebody new. */
export function memberOf(known: Compared, { staffCode, email }: PersonRow): KnownMember | null {
  return known.byCode.get(staffCode) ?? (email === null ? null : (known.codelessByMail.get(email) ?? null));
}

/** Compares one row with who is there, apart from what it has to do with other rows. */
export function planRow(known: Compared, given: PersonRow): PlannedRow {
  const member = memberOf(known, given);
  const planned = (kind: PlannedRow["kind"], rest: Partial<PlannedRow>): PlannedRow => ({
    row: given.row, kind, staffCode: given.staffCode, name: given.name, membershipId: member?.membershipId ?? null, given, changes: [], target: null, problems: [], ...rest,
  });
  const problems = problemsOf(known, given, member);
  const { changes, target } = member === null ? ofSomebodyNew(known, given) : ofMember(known, given, member);
  if (member !== null && changes.length > 0) problems.push(...problemsWith(member, changes));
  const from = target.back ?? target.begin ?? member?.from ?? 0;
  const until = target.end === undefined ? (target.back === undefined ? (member?.until ?? null) : null) : target.end;
  if (changes.length > 0 && until !== null && until <= from) problems.push({ column: "until", kind: "until-before-from" });
  if (problems.length > 0) return planned("refused", { problems });
  if (member === null) return planned("new", { changes, target });
  if (changes.length === 0) return planned("same", {});
  const changed = new Set(changes.filter(({ after }) => after !== null).map(({ field }) => field));
  const kind = target.back !== undefined ? "changed" : changed.has("until") ? "leaving" : changed.has("site") || changed.has("profession") ? "moved" : "changed";
  return planned(kind, { changes, target });
}

/** What is wrong with the rest of a row that could not be read as a whole. */
export function furtherProblems(known: Compared, partial: PersonRow, problems: readonly RowProblem[]): RowProblem[] {
  const named = new Set(problems.map(({ column }) => column));
  return problemsOf(known, partial, memberOf(known, partial)).filter(({ column, kind }) => kind !== "missing" && !named.has(column));
}

function problemsOf(known: Compared, given: PersonRow, member: KnownMember | null): RowProblem[] {
  const { agency, byCode, byMail, sites, inFile, near } = known;
  const problems: RowProblem[] = [];
  if (agency.takenElsewhere.staffCodes.has(given.staffCode)) problems.push({ column: "staffCode", kind: "not-usable", said: given.staffCode });
  if (given.email !== null && given.email !== member?.email && (byMail.has(given.email) || agency.takenElsewhere.emails.has(given.email))) problems.push({ column: "email", kind: "not-usable", said: given.email });
  if (member === null && given.profession === null) problems.push({ column: "profession", kind: "missing" });
  if (given.site !== null && !sites.has(folded(given.site))) {
    const found = near.get(given.site) ?? nearest(given.site, agency.sites.map(({ name }) => name));
    near.set(given.site, found);
    problems.push({ column: "site", kind: "unknown-site", said: given.site.slice(0, 60), ...(found === null ? {} : { near: found }) });
  }
  if (given.manager !== null) {
    const manager = byCode.get(given.manager);
    if (!inFile.has(given.manager) && (manager === undefined || !isThereAfter(manager, known.day))) problems.push({ column: "manager", kind: "unknown-manager", said: given.manager });
  }
  if (given.roles?.some((role) => !agency.mayGive.has(role) && member?.roles.includes(role) !== true) === true) problems.push({ column: "roles", kind: "role-above" });
  return problems;
}

/** Of what a file may not do to somebody, whatever it says. */
function problemsWith(member: KnownMember, changes: readonly RowChange[]): RowProblem[] {
  const changed = new Set(changes.map(({ field }) => field));
  if (member.self) return changed.has("roles") || changed.has("until") ? [{ column: changed.has("roles") ? "roles" : "until", kind: "own-row" }] : [];
  if (member.above) return [{ column: null, kind: "person-above" }];
  const [account] = (["name", "email"] as const).filter((field) => changed.has(field));
  return member.own || account === undefined ? [] : [{ column: account, kind: "not-yours" }];
}

function ofSomebodyNew(known: Compared, given: PersonRow): { changes: RowChange[]; target: RowTarget } {
  const { agency, choice, sites } = known;
  const site = given.site === null ? undefined : sites.get(folded(given.site));
  const from = given.from ?? choice.day;
  const roles = given.roles ?? ["learner" as const];
  const all: [RowChange["field"], string | null][] = [
    ["staffCode", given.staffCode], ["name", given.name], ["email", given.email], ["profession", given.profession], ["site", site?.name ?? null],
    ["roles", roles.join(",")], ["manager", given.manager === null ? null : managerWords(known, given.manager)], ["from", from], ["until", given.until],
  ];
  return {
    changes: all.filter(([, after]) => after !== null).map(([field, after]) => ({ field, before: null, after })),
    target: {
      staffCode: given.staffCode,
      name: given.name,
      ...(given.email === null ? {} : { email: given.email }),
      roles,
      begin: beginningOf(from, agency.timeZone),
      ...(given.until === null ? {} : { end: beginningOf(nextDay(given.until), agency.timeZone) }),
      place: { ...(site === undefined ? {} : { siteId: site.id }), ...(given.profession === null ? {} : { profession: given.profession }), ...(given.manager === null ? {} : { manager: given.manager }) },
    },
  };
}

function ofMember(known: Compared, given: PersonRow, member: KnownMember): { changes: RowChange[]; target: RowTarget } {
  const { agency: { timeZone }, choice, day, sites, siteNames, byId } = known;
  const changes: RowChange[] = [];
  const target: RowTarget = {};
  const differs = (field: RowChange["field"], before: string | null, after: string | null): after is string => {
    if (after === null || after === before) return false;
    changes.push({ field, before, after });
    return true;
  };
  if (differs("staffCode", member.staffCode, given.staffCode)) target.staffCode = given.staffCode;
  if (differs("name", member.name, given.name)) target.name = given.name;
  if (differs("email", member.email, given.email)) target.email = given.email;
  const end = given.until === null ? null : beginningOf(nextDay(given.until), timeZone);
  // Whoever had left and is listed as staying beyond the day is back.
  const wasThere = isThereAfter(member, day);
  const back = !wasThere && (end === null || end > day);
  const lastDay = member.until === null ? null : dayAt(member.until - 1, timeZone);
  if (wasThere || back) {
    const site = given.site === null ? undefined : sites.get(folded(given.site));
    const place: RowTarget["place"] = {};
    if (differs("profession", member.profession, given.profession) && given.profession !== null) place.profession = given.profession;
    if (site !== undefined && site.id !== member.siteId) {
      changes.push({ field: "site", before: member.siteId === null ? null : (siteNames.get(member.siteId) ?? null), after: site.name });
      place.siteId = site.id;
    }
    const manager = member.managerId === null ? undefined : byId.get(member.managerId);
    if (given.manager !== null && given.manager !== manager?.staffCode) {
      changes.push({ field: "manager", before: manager === undefined ? null : `${manager.staffCode ?? ""} ${manager.name}`.trim(), after: managerWords(known, given.manager) });
      place.manager = given.manager;
    }
    if (Object.keys(place).length > 0) target.place = place;
  }
  if (given.roles !== null && differs("roles", sorted(member.roles), sorted(given.roles))) target.roles = given.roles;
  if (back) {
    // What they were before they left is given anew, or not at all.
    if (given.roles === null && differs("roles", sorted(member.roles), sorted(["learner"]))) target.roles = ["learner"];
    const since = given.from === null || beginningOf(given.from, timeZone) < (member.until ?? 0) ? choice.day : given.from;
    changes.push({ field: "from", before: dayAt(member.from, timeZone), after: since }, { field: "until", before: lastDay, after: given.until });
    target.back = beginningOf(since, timeZone);
    if (end !== null) target.end = end;
  } else {
    // Of somebody who went and came back, a file that knows one first day cannot mean both.
    if (member.from === member.firstFrom && given.from !== null && differs("from", dayAt(member.from, timeZone), given.from)) target.begin = beginningOf(given.from, timeZone);
    if (end !== null && differs("until", lastDay, given.until)) target.end = end;
  }
  return { changes, target };
}

function managerWords({ byCode, inFile }: Compared, staffCode: string): string {
  return `${staffCode} ${byCode.get(staffCode)?.name ?? inFile.get(staffCode) ?? ""}`.trim();
}

function sorted(roles: readonly string[]): string {
  return [...roles].sort().join(",");
}
