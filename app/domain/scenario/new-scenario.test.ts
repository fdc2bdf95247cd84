import { expect, test } from "vitest";
import { newScenario } from "./new-scenario";
import { checked } from "./testing/scenario-builder";

test("a new scenario has the name of its folder and passes every check", () => {
  const { clean, representation, states } = checked(newScenario("first-night-2") ?? "");
  expect(representation?.scenario).toBe("first-night-2");
  expect(clean).toBe(true);
  expect(states).toBeGreaterThan(5);
});

test.each(["", "Late", "late_return", "-late", "late-", "late--return", "2nd", "../late", "late return", "late\n", "é", "$&", "a".repeat(3) + "/"])("%j is not a name", (name) => {
  expect(newScenario(name)).toBeNull();
});
