import { expect, it } from "vitest";
import { parseSignInName } from "./sign-in-name";

it("an e-mail address is known by its sign and compared in lower case", () => {
  expect(parseSignInName("  Learner@Prison.Example ")).toEqual({ kind: "email", email: "learner@prison.example" });
});

it("a staff code may be typed in any case and with spaces", () => {
  for (const typed of ["P-1041", "p-1041", " p-1041\t", "P - 1041"]) expect(parseSignInName(typed)).toEqual({ kind: "staff-code", staffCode: "P-1041" });
});

it("nothing, or far too much, is no name", () => {
  expect(parseSignInName("   ")).toBeUndefined();
  expect(parseSignInName("a".repeat(255))).toBeUndefined();
});
