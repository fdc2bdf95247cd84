import { describe, expect, it } from "vitest";
import { mayGiveCode, type Places } from "./giving-codes";
import { roles, type Role } from "./roles";

const somebody = (id: string, ...memberships: [agencyId: string, ...held: Role[]][]): Places => ({ id, memberships: memberships.map(([agencyId, ...held]) => ({ agencyId, roles: held })) });

const matrix: Record<Role, string> = {
  // gives to:      learner trainer author reviewer coordinator administrator
  learner: "        no      no      no     no       no          no",
  trainer: "        yes     no      no     no       no          no",
  author: "         no      no      no     no       no          no",
  reviewer: "       no      no      no     no       no          no",
  coordinator: "    yes     yes     yes    yes      no          no",
  administrator: "  yes     yes     yes    yes      yes         yes",
};

describe("who may give whom a one-time code, in one agency", () => {
  for (const [role, row] of Object.entries(matrix) as [Role, string][]) {
    it(`a ${role}`, () => {
      const expected = row.trim().split(/\s+/u).map((word) => word === "yes");
      expect(roles.map((held) => mayGiveCode(somebody("giver", ["prison", role]), somebody("other", ["prison", held])) === "yes")).toEqual(expected);
    });
  }

  it("one stronger role among several is enough to refuse it", () => {
    expect(mayGiveCode(somebody("giver", ["prison", "trainer"]), somebody("other", ["prison", "learner", "author"]))).toBe("stronger-role");
    expect(mayGiveCode(somebody("giver", ["prison", "coordinator"]), somebody("other", ["prison", "trainer", "administrator"]))).toBe("stronger-role");
  });

  it("a person without a role there is a learner", () => {
    expect(mayGiveCode(somebody("giver", ["prison", "trainer"]), somebody("other", ["prison"]))).toBe("yes");
  });

  it("nobody for themselves, whatever they are", () => {
    expect(mayGiveCode(somebody("same", ["prison", "administrator"]), somebody("same", ["prison", "administrator"]))).toBe("self");
  });
});

describe("across agencies", () => {
  it("nobody for a person of another agency", () => {
    for (const role of roles) expect(mayGiveCode(somebody("giver", ["prison", role]), somebody("other", ["police", "learner"]))).toBe("no-common-agency");
    expect(mayGiveCode(somebody("giver", ["prison", "learner"], ["police", "coordinator"]), somebody("other", ["prison", "learner"]))).toBe("no-common-agency");
  });

  it("being a learner elsewhere as well is in nobody's way", () => {
    expect(mayGiveCode(somebody("giver", ["prison", "trainer"]), somebody("other", ["prison", "learner"], ["police", "learner"]))).toBe("yes");
  });

  it("a role elsewhere that the giver does not cover there keeps the account closed", () => {
    for (const held of ["trainer", "coordinator", "administrator"] as const) {
      expect(mayGiveCode(somebody("giver", ["prison", "administrator"]), somebody("other", ["prison", "learner"], ["police", held]))).toBe("stronger-role");
    }
    expect(mayGiveCode(somebody("giver", ["prison", "coordinator"], ["police", "trainer"]), somebody("other", ["prison", "learner"], ["police", "coordinator"]))).toBe("stronger-role");
    expect(mayGiveCode(somebody("giver", ["prison", "coordinator"], ["police", "administrator"]), somebody("other", ["prison", "learner"], ["police", "coordinator"]))).toBe("yes");
  });

  it("an agency that added somebody whom another had before opens no account; the one that had them does", () => {
    const both = { id: "other", memberships: [{ agencyId: "prison", roles: ["learner" as const], knownSince: 5 }, { agencyId: "police", roles: ["learner" as const], knownSince: 9 }] };
    expect(mayGiveCode(somebody("giver", ["police", "administrator"]), both)).toBe("elsewhere-first");
    expect(mayGiveCode(somebody("giver", ["prison", "trainer"]), both)).toBe("yes");
    expect(mayGiveCode(somebody("giver", ["police", "coordinator"], ["prison", "trainer"]), both)).toBe("yes");
  });
});
