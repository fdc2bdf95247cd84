import { describe, expect, test } from "vitest";
import { lostOffices } from "./lost-offices";
import type { Role } from "./roles";

const day = Date.parse("2026-11-22T00:00:00Z");
const member = (membershipId: string, roles: Role[], more: { from?: number; until?: number | null } = {}) => ({ membershipId, name: `Name of ${membershipId}`, roles, from: 0, until: null, ...more });
const marta = member("marta", ["coordinator", "learner"]);

describe("a file that takes an office from everybody who holds it", () => {
  test("is named with who would have held it last, whether they leave or lose the role", () => {
    for (const target of [{ end: day }, { roles: ["learner" as const] }]) expect(lostOffices([{ membershipId: "marta", target }], [marta, member("ada", ["administrator"])], day)).toEqual([{ office: "coordinator", names: ["Name of marta"] }]);
  });

  test("is not named while somebody holds it still, comes to hold it, or nobody held it before", () => {
    const leaves = { membershipId: "marta", target: { end: day } };
    expect(lostOffices([leaves], [marta, member("sam", ["coordinator"])], day)).toEqual([]);
    expect(lostOffices([leaves, { membershipId: "ana", target: { roles: ["coordinator"] } }], [marta, member("ana", ["learner"])], day)).toEqual([]);
    expect(lostOffices([leaves, { membershipId: null, target: { roles: ["coordinator"] } }], [marta], day)).toEqual([]);
    expect(lostOffices([{ membershipId: "marta", target: null }], [marta], day)).toEqual([]);
    expect(lostOffices([leaves], [member("marta", ["learner"])], day)).toEqual([]);
  });

  test("counts nobody who has left by the day, or comes after it", () => {
    const leaves = { membershipId: "marta", target: { end: day } };
    expect(lostOffices([leaves], [marta, member("sam", ["coordinator"], { until: day }), member("ben", ["coordinator"], { from: day + 1 })], day)).toMatchObject([{ office: "coordinator" }]);
    expect(lostOffices([leaves], [marta, member("sam", ["coordinator"], { until: day + 1 })], day)).toEqual([]);
  });
});
