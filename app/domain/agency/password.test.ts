import { expect, it } from "vitest";
import { passwordFault } from "./password";

const daniel = ["Daniel Osei", "learner@prison.example", "P-1041"];

it("twelve characters of any kind will do, in any script", () => {
  for (const password of ["throughcare-demo", "three old boats", "тихая вода 12", "قارب قديم أزرق"]) expect(passwordFault(password, daniel)).toBeUndefined();
});

it("too short, too long and too few different signs are refused", () => {
  expect(passwordFault("elevensigns", daniel)).toBe("too-short");
  expect(passwordFault("x".repeat(1001), daniel)).toBe("too-long");
  expect(passwordFault("abababababab", daniel)).toBe("too-simple");
});

it("a name, an e-mail or a staff code with little around it is refused", () => {
  for (const password of ["Daniel Osei 1", "learner@prison.example", "learner@prison.example!1"]) expect(passwordFault(password, daniel)).toBe("name");
  expect(passwordFault("Daniel Osei rows at dawn", daniel)).toBeUndefined();
});
