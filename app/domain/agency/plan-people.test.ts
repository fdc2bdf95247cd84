import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { beginningOf, readDay } from "./day";
import { nearest } from "./nearest";
import { folded, MOST_PEOPLE_ROWS, readColumns, type FileRow } from "./people-columns";
import type { FileChoice, KnownAgency, KnownMember } from "./people-plan";
import { LONGEST_NAME, readRow, type RowWords } from "./people-row";
import { planPeople, type RowRead } from "./plan-people";
import { professions, roles } from "./roles";

const words: RowWords = { professions: new Map(professions.map((one) => [one, one.replaceAll("_", " ")])), roles: new Map(roles.map((one) => [one, one])) };
const header = ["Staff code", "Name", "E-mail", "Profession", "Site", "Roles", "Line manager", "From", "Until"];
const table = (...rows: (readonly string[])[]): FileRow[] => [header, ...rows].map((cells, index) => ({ row: index + 1, cells }));

function read(...rows: (readonly string[])[]): RowRead[] {
  const found = readColumns(table(...rows));
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.rows.map((row) => ({ ...readRow(row, found.columns, words), row: row.row }));
}

const timeZone = "Africa/Nairobi";
const choice: FileChoice = { lists: "changes", day: "2026-11-21" };
const member = (staffCode: string, more: Partial<KnownMember> = {}): KnownMember => ({
  membershipId: `m-${staffCode}`, personId: `p-${staffCode}`, staffCode, name: `Person ${staffCode}`, email: null, profession: "prison_officer", siteId: "norte", managerId: null, roles: ["learner"],
  from: beginningOf("2020-01-01", timeZone), firstFrom: beginningOf("2020-01-01", timeZone), until: null, self: false, above: false, own: true, ...more,
});
const agency = (...members: KnownMember[]): KnownAgency => ({ timeZone, members, sites: [{ id: "norte", name: "Norte" }, { id: "sur", name: "Sur" }], takenElsewhere: { staffCodes: new Set(), emails: new Set() }, mayGive: new Set(["learner", "trainer"]) });
const problems = (known: KnownAgency, ...rows: (readonly string[])[]) => planPeople(read(...rows), known, choice).map(({ problems: found }) => found.map(({ column, kind }) => `${column ?? "row"} ${kind}`));

describe("the first row", () => {
  test("names columns in any order, case and spelling; of the others nothing is read", () => {
    const found = readColumns([{ row: 1, cells: ["NÁME", "job title", "Shoe size", " employee-no. "] }, { row: 3, cells: ["Ana", "x", "y", "z"] }]);
    expect(found.ok && [[...found.columns.at], found.columns.ignored]).toEqual([[["name", 0], ["profession", 1], ["staffCode", 3]], ["Shoe size"]]);
  });

  test("is wrong in ways that are all named at once", () => {
    expect(readColumns([])).toEqual({ ok: false, problems: [{ kind: "empty" }] });
    expect(readColumns([{ row: 1, cells: ["P-1", "Ana Ruiz"] }])).toEqual({ ok: false, problems: [{ kind: "no-header" }] });
    expect(readColumns([{ row: 1, cells: ["Name", "Full name", "Role"] }])).toEqual({ ok: false, problems: [{ kind: "duplicate-header", column: "name", headers: ["Name", "Full name"] }, { kind: "missing-column", column: "staffCode" }, { kind: "missing-column", column: "profession" }, { kind: "empty" }] });
    const rows = Array.from({ length: MOST_PEOPLE_ROWS + 1 }, (_, index) => ({ row: index + 2, cells: ["x"] }));
    const first = { row: 1, cells: ["Staff code", "Name", "Profession"] };
    expect([readColumns([first, ...rows]).ok, readColumns([first, ...rows.slice(1)]).ok]).toEqual([false, true]);
  });
});

describe("a row", () => {
  test.each([
    ["a formula", ["P-1", "=A1", "", "prison officer"], "name formula"],
    ["a formula behind blanks", ["P-1", "  +49", "", "prison officer"], "name formula"],
    ["an address without an at", ["P-1", "Ana", "ana.prison", "prison officer"], "email bad-email"],
    ["a name that turns the writing around", ["P-1", "Ana\u202Eziur", "", "prison officer"], "name control-characters"],
    ["a name that is too long", ["P-1", "a".repeat(LONGEST_NAME + 1), "", "prison officer"], "name too-long"],
    ["a profession that nobody knows", ["P-1", "Ana", "", "wizard"], "profession unknown-profession"],
    ["a role that nobody knows", ["P-1", "Ana", "", "prison officer", "", "learner, king"], "roles unknown-role"],
    ["a day with strokes", ["P-1", "Ana", "", "prison officer", "", "", "", "03/04/2026"], "from ambiguous-day"],
    ["a last day before the first", ["P-1", "Ana", "", "prison officer", "", "", "", "2026-03-02", "2026-03-01"], "until until-before-from"],
    ["a cell too many", ["P-1", "Ruiz", "", "prison officer", "", "", "", "", "", "Ana"], "row too-many-cells"],
    ["a staff code with an at", ["P@1", "Ana", "", "prison officer"], "staffCode bad-staff-code"],
    ["a site that the agency does not have", ["P-1", "Ana", "", "prison officer", "Este"], "site unknown-site"],
    ["a manager who is not there", ["P-1", "Ana", "", "prison officer", "", "", "P-9"], "manager unknown-manager"],
    ["a role above one's own", ["P-1", "Ana", "", "prison officer", "", "coordinator"], "roles role-above"],
  ])("with %s is refused", (_, cells, problem) => {
    expect(problems(agency(), cells)).toEqual([[problem]]);
  });

  test("is read without case, accents and blanks, at the boundary of what is allowed", () => {
    expect(problems(agency(), ["p 1", "a".repeat(LONGEST_NAME), "", " PRISON-officer ", "nórte", "Trainer/learner", "", "1.3.2026", "1.3.2026"])).toEqual([[]]);
  });

  test("has all its problems named at once, of its words and of what they are compared with", () => {
    expect(problems(agency(), ["P-1", "Ana", "", "wizard", "Este", "coordinator", "P-9", "soon"])).toEqual([["profession unknown-profession", "from bad-day", "site unknown-site", "manager unknown-manager", "roles role-above"]]);
  });

  test("suggests the nearest word, and none where nothing is near", () => {
    expect([nearest("Prison oficer", ["Prison officer", "Police officer"]), nearest("Nort", ["Norte", "Sur"]), nearest("xyz", ["Norte", "Sur"])]).toEqual(["Prison officer", "Norte", null]);
  });

  test("that stands twice is refused both times; a circle of managers as a whole, and who would follow somebody refused", () => {
    expect(problems(agency(), ["P-1", "Ana", "", "prison officer"], ["p-1", "Ben", "", "prison officer"])).toEqual([["staffCode twice"], ["staffCode twice"]]);
    expect(problems(agency(), ["P-1", "Ana", "", "prison officer", "", "", "P-2"], ["P-2", "Ben", "", "prison officer", "", "", "P-1"], ["P-3", "Chidi", "", "prison officer", "", "", "P-2"])).toEqual([["manager manager-cycle"], ["manager manager-cycle"], ["manager manager-refused"]]);
    expect(problems(agency(), ["P-1", "Ana", "", "prison officer", "", "", "P-1"])).toEqual([["manager manager-cycle"]]);
  });

  test("does nothing to whoever holds a role above one's own, to accounts of others, and to one's own office", () => {
    const known = agency(member("P-1", { above: true, roles: ["administrator"] }), member("P-2", { own: false }), member("P-3", { self: true, roles: ["coordinator"] }));
    expect(problems(known, ["P-1", "Person P-1", "", "instructor"], ["P-2", "Another name", "", ""], ["P-3", "Person P-3", "", "", "", "learner"])).toEqual([["row person-above"], ["name not-yours"], ["roles own-row"]]);
    expect(planPeople(read(["P-1", "Person P-1", "", "prison officer"], ["P-2", "Person P-2", "", "", "Sur"], ["P-3", "Person P-3", "", "", "Sur"]), known, choice).map(({ kind }) => kind)).toEqual(["same", "moved", "moved"]);
  });
});

describe("who is not in the file", () => {
  const known = agency(member("P-1"), member("P-2"), member("P-3", { self: true }), member("P-4", { until: beginningOf("2026-11-21", timeZone) }), member("P-5", { from: beginningOf("2026-11-21", timeZone) }), member("P-6", { staffCode: null, name: "Zoë Ek" }));

  test("stays where the file lists changes, and leaves where it lists everybody: but not whoever brings it, who left before or comes that day, or may be the one in a broken row", () => {
    const rows = read(["P-1", "Person P-1", "", ""], ["", "Zoe Ek", "", "instructor"]);
    expect(planPeople(rows, known, choice).map(({ row, kind }) => [row, kind])).toEqual([[2, "same"], [3, "refused"]]);
    expect(planPeople(rows, known, { ...choice, lists: "everybody" }).map(({ row, kind, staffCode }) => [row, kind, staffCode])).toEqual([[2, "same", "P-1"], [3, "refused", null], [0, "leaving", "P-2"], [-1, "refused", "P-3"]]);
  });
});

test("days are read as they are written in the world, and refused where they could be two", () => {
  expect(["2026-11-30", "30.11.2026", "1. 2.2026", "2024-02-29"].map(readDay)).toEqual(["2026-11-30", "2026-11-30", "2026-02-01", "2024-02-29"].map((day) => ({ ok: true, day })));
  expect(["30/11/2026", "11-30-2026", "1.2.26"].map(readDay).every((one) => !one.ok && one.problem === "ambiguous-day")).toBe(true);
  expect(["2026-02-29", "31.4.2026", "soon", "1949-12-31", "2100-01-01"].map(readDay).every((one) => !one.ok && one.problem === "bad-day")).toBe(true);
});

test("a day begins when its clocks say so, also where they are put forward at midnight", () => {
  expect(new Date(beginningOf("2026-11-21", "Africa/Nairobi")).toISOString()).toBe("2026-11-20T21:00:00.000Z");
  expect(new Date(beginningOf("2024-03-31", "Asia/Beirut")).toISOString()).toBe("2024-03-30T22:00:00.000Z");
  expect(new Date(beginningOf("2026-10-25", "Europe/Madrid")).toISOString()).toBe("2026-10-24T22:00:00.000Z");
});

test("whatever is in a file, each row has one plan or its reasons, and nobody is planned twice", () => {
  const cell = fc.oneof(fc.constantFrom("", "P-1", "P-2", "P-3", "Ana", "learner", "Norte", "prison officer", "2026-01-01", "31.12.2026", "=1", "ana@x.org"), fc.string({ maxLength: 12 }));
  fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 10 }), { minLength: 1, maxLength: 12 }), fc.constantFrom("changes" as const, "everybody" as const), (rows, lists) => {
    const plan = planPeople(read(...rows), agency(member("P-1"), member("P-2", { managerId: "m-P-1" })), { ...choice, lists });
    expect(plan.filter(({ row }) => row > 0)).toHaveLength(rows.length);
    expect(plan.every(({ kind, problems: found, changes }) => (kind === "refused") === found.length > 0 && (kind === "same" || kind === "refused") === (changes.length === 0))).toBe(true);
    const carried = plan.filter(({ kind }) => kind !== "refused").map(({ staffCode }) => staffCode);
    expect(new Set(carried).size).toBe(carried.length);
  }));
});

test("folded text has letters and figures alone", () => {
  expect(folded(" É-mail (work) ")).toBe("emailwork");
});
