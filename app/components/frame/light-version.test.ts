import { expect, test } from "vitest";
import { isLightVersion, lightVersionCookie } from "./light-version";

const asked = (headers: Record<string, string>) => isLightVersion(new Headers(headers));

test("what was chosen in this browser counts, whatever the browser asks for", () => {
  expect(asked({ Cookie: "tc=abc; light=on" })).toBe(true);
  expect(asked({ Cookie: "light=off", "Save-Data": "on" })).toBe(false);
});

test("as long as nothing was chosen, a browser that asks to save data gets the light version", () => {
  expect(asked({ "Save-Data": "On" })).toBe(true);
  expect(asked({ "Save-Data": "off" })).toBe(false);
  expect(asked({})).toBe(false);
  expect(asked({ Cookie: "light=perhaps; highlight=on" })).toBe(false);
});

test("the choice is kept securely where the site is served securely", () => {
  expect(lightVersionCookie(true, true)).toMatch(/^light=on;.*; Secure$/u);
  expect(lightVersionCookie(false, false)).not.toContain("Secure");
});
