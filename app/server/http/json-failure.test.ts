import { expect, it } from "vitest";
import { failureAsJson, wantsJson } from "./json-failure";

it("a program that asks for JSON gets it, a browser gets a page", () => {
  expect(wantsJson("application/json")).toBe(true);
  expect(wantsJson("application/json, text/plain")).toBe(true);
  for (const accept of [null, "*/*", "text/html,application/xhtml+xml,application/json;q=0.9"]) expect(wantsJson(accept)).toBe(false);
});

it("every failure has a status, a code and a sentence", async () => {
  for (const [status, code] of [[404, "not_found"], [405, "method_not_allowed"], [418, "refused"], [500, "broken"], [503, "broken"]] as const) {
    const response = failureAsJson(status);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ error: { code, message: expect.stringMatching(/\.$/) as string } });
  }
});
