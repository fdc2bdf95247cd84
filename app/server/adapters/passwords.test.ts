import { expect, it } from "vitest";
import { hashPassword, nobodysHash, passwordFits } from "./passwords";

it("a password fits its own hash only", async () => {
  const hash = await hashPassword("between two duties");
  expect(await passwordFits(hash, "between two duties")).toBe(true);
  expect(await passwordFits(hash, "between two Duties")).toBe(false);
});

it("nobody has the password of nobody", async () => {
  for (const missing of [null, undefined]) expect(await passwordFits(missing, "anything")).toBe(false);
});

it("nobody's hash costs what a real one costs", async () => {
  const parameters = (hash: string) => hash.split("$").slice(1, 4);
  expect(parameters(nobodysHash)).toEqual(parameters(await hashPassword("x")));
  expect(parameters(nobodysHash)).toEqual(["argon2id", "v=19", "m=19456,t=2,p=1"]);
});
