import { expect, test } from "vitest";
import { givableRoles, mayChangeRoles, type RolesChange } from "./giving-roles";
import { roles } from "./roles";

const change = (more: Partial<RolesChange>) => mayChangeRoles({ giver: ["coordinator"], isSelf: false, before: ["learner"], after: ["learner"], lastOf: [], confirmed: false, ...more });

test("a coordinator gives what is below them, an administrator everything, nobody else anything of an office", () => {
  expect(givableRoles(["coordinator"])).toEqual(["learner", "trainer", "author", "reviewer"]);
  expect(givableRoles(["administrator"])).toEqual([...roles]);
  for (const role of ["learner", "author", "reviewer"] as const) expect(givableRoles([role])).toEqual([]);
});

test("a role above one's own is neither given nor taken, whatever else is changed with it", () => {
  expect(change({ after: ["learner", "trainer"] })).toBe("yes");
  for (const above of ["coordinator", "administrator"] as const) {
    expect(change({ after: ["learner", "trainer", above] })).toBe("stronger-role");
    expect(change({ before: ["learner", above] })).toBe("stronger-role");
    expect(change({ before: ["learner", above], after: ["learner", "author", above] })).toBe("yes");
  }
});

test("nobody takes the administrator from themselves", () => {
  const own = { giver: ["administrator"], before: ["administrator"], after: ["learner"], confirmed: true } as const;
  expect([change({ ...own, isSelf: true }), change({ ...own, isSelf: false })]).toEqual(["own-administrator", "yes"]);
});

test("the last one in an office goes only when that is meant", () => {
  const last = { giver: ["administrator"], before: ["coordinator"], after: [], lastOf: ["coordinator"] } as const;
  expect([change({ ...last }), change({ ...last, confirmed: true })]).toEqual(["confirm", "yes"]);
});
