import { header } from "./people-rows";

export interface Planted {
  row: number;
  column: string | null;
  kind: string;
}

const SIZE = 20_000;
const [CODE, NAME, EMAIL, PROFESSION, SITE, ROLES, MANAGER, FROM, UNTIL] = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;

/** Twenty thousand people of a prison service, led in teams of twenty, without a fault. */
export function manyPeople(): string[][] {
  return Array.from({ length: SIZE }, (_, index) => [
    codeOf(index), `Person ${String(index)} of the Service`, index % 3 === 0 ? `person${String(index)}@prison.example` : "", index % 5 === 0 ? "Instructor" : "Prison officer",
    ["Norte", "Sur", "Harbour gate"][index % 3] ?? "", index % 50 === 0 ? "learner, trainer" : "", index % 20 === 0 ? "" : codeOf(index - (index % 20)), "2024-02-01", index % 1000 === 999 ? "2027-06-30" : "",
  ]);
}

function codeOf(index: number): string {
  return `N-${String(index).padStart(5, "0")}`;
}

/** The same with fifty faults, and where they are; none is in the row of somebody who leads others. */
export function withFaults(people: readonly string[][]): { rows: string[][]; planted: Planted[] } {
  const rows = people.map((row) => [...row]);
  const planted: Planted[] = [];
  const places: readonly [at: number, column: string | null, kind: string, text: string][] = [
    [CODE, "staffCode", "missing", ""], [CODE, "staffCode", "bad-staff-code", "N 12?"], [NAME, "name", "missing", "  "], [NAME, "name", "formula", "=1+1"], [NAME, "name", "too-long", "x".repeat(121)],
    [NAME, "name", "control-characters", "Ana\u0007"], [EMAIL, "email", "bad-email", "ana at prison"], [EMAIL, "email", "not-usable", "marta@prison.example"], [PROFESSION, "profession", "unknown-profession", "Prison oficer"], [PROFESSION, "profession", "formula", "@SUM(A1)"],
    [SITE, "site", "unknown-site", "Nort"], [ROLES, "roles", "unknown-role", "boss"], [ROLES, "roles", "role-above", "coordinator"], [ROLES, "roles", "formula", "+role"], [MANAGER, "manager", "unknown-manager", "N-99999"],
    [FROM, "from", "ambiguous-day", "03/04/2026"], [FROM, "from", "bad-day", "31.02.2026"], [FROM, "from", "bad-day", "soon"], [UNTIL, "until", "until-before-from", "2024-01-31"], [UNTIL, "until", "ambiguous-day", "1.2.26"],
    [PROFESSION, "profession", "missing", ""], [header.length, null, "too-many-cells", "what is this"],
  ];
  // What would be the same text twice would be one fault more.
  const others = places.map((place): typeof place => (place[2] === "bad-staff-code" ? [CODE, "staffCode", "bad-staff-code", "N 13?"] : place[2] === "not-usable" ? [CODE, "staffCode", "not-usable", "Q-1"] : place));
  for (const [index, [at, column, kind, text]] of [...places, ...others].entries()) {
    const place = 301 + index * 331;
    const row = rows[place % 20 === 0 ? place + 1 : place];
    if (row === undefined) continue;
    row[at] = text;
    planted.push({ row: rows.indexOf(row) + 2, column, kind });
  }
  // The same staff code twice, the same address twice, and two who lead each other.
  const [twice, mails, circle] = [[17_003, 17_009], [18_003, 18_009], [19_003, 19_009]];
  for (const index of twice) rows[index]![CODE] = "N-TWICE";
  for (const index of mails) rows[index]![EMAIL] = "both@prison.example";
  for (const [index, other] of [circle, [...circle].reverse()]) rows[index!]![MANAGER] = codeOf(other!);
  planted.push(...twice.map((index) => ({ row: index + 2, column: "staffCode", kind: "twice" })), ...mails.map((index) => ({ row: index + 2, column: "email", kind: "twice" })), ...circle.map((index) => ({ row: index + 2, column: "manager", kind: "manager-cycle" })));
  return { rows, planted: planted.sort((one, other) => one.row - other.row) };
}
