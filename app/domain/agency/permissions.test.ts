import { describe, expect, it } from "vitest";
import { isPermitted, rolesAfter, type Action } from "./permissions";
import { roles } from "./roles";

const matrix: Record<Action, string> = {
  //                          learner trainer author reviewer coordinator administrator
  "take-course": "             yes     yes     yes    yes      yes         yes",
  "play-scenario": "           yes     yes     yes    yes      yes         yes",
  "see-own-attempts": "        yes     yes     yes    yes      yes         yes",
  "delete-own-practice": "     yes     yes     yes    yes      yes         yes",
  "end-own-sign-ins": "        yes     yes     yes    yes      yes         yes",
  "read-held-back-scenarios": "no      no      yes    yes      no          yes",
  "read-held-back-courses": "  no      no      yes    yes      no          yes",
  "read-offered-cases": "      no      no      yes    yes      no          no",
  "see-people": "              no      yes     no     no       yes         yes",
  "give-reset-codes": "        no      yes     no     no       yes         yes",
  "waive-courses": "           no      no      no     no       yes         yes",
  "enrol-computers": "         no      no      no     no       yes         yes",
  "set-refreshers": "          no      no      no     no       yes         yes",
  "manage-people": "           no      no      no     no       yes         yes",
  "manage-programmes": "       no      no      no     no       yes         yes",
  "see-reports": "             no      no      no     no       yes         yes",
  "answer-joint-programmes": " no      no      no     no       yes         yes",
  "invite-to-trainings": "     no      no      no     no       yes         yes",
  "run-trainings": "           no      yes     no     no       yes         yes",
  "admit-inspectors": "        no      no      no     no       yes         yes",
};

describe("the permission table", () => {
  for (const [action, row] of Object.entries(matrix) as [Action, string][]) {
    it(`${action} is as the matrix says for each role`, () => {
      const expected = row.trim().split(/\s+/).map((word) => word === "yes");
      expect(roles.map((role) => isPermitted(action, [role]))).toEqual(expected);
    });
  }

  it("one fitting role among several is enough", () => {
    expect(isPermitted("read-held-back-scenarios", ["learner", "reviewer"])).toBe(true);
  });

  it("a person without a role may still play and end their own sign-ins", () => {
    expect(isPermitted("play-scenario", [])).toBe(true);
    expect(isPermitted("end-own-sign-ins", [])).toBe(true);
    expect(isPermitted("read-held-back-scenarios", [])).toBe(false);
  });

  it("whoever gave a PIN is a learner, whoever gave the password is all that they are", () => {
    expect(rolesAfter("pin", roles)).toEqual(["learner"]);
    expect(rolesAfter("pin", ["coordinator"])).toEqual([]);
    expect(rolesAfter("password", ["coordinator", "learner"])).toEqual(["coordinator", "learner"]);
  });

  it("an action that nobody wrote down is refused, whatever its name", () => {
    for (const name of ["rule-the-world", "constructor", "__proto__", ""]) expect(isPermitted(name as Action, [...roles])).toBe(false);
  });
});
