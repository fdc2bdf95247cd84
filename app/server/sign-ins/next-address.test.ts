import { expect, it } from "vitest";
import { nextAddress } from "./next-address";

it("goes on to the page that was wanted", () => {
  for (const wish of ["/attempts/abc", "/attempts/abc?from=2#feedback", "/"]) expect(nextAddress(wish)).toBe(wish);
});

it("never leaves the site, whatever the address says", () => {
  const wishes = ["//evil.example", "/\\evil.example", "https://evil.example", "evil.example", "javascript:alert(1)", "/\t/evil.example", "/%2e%2e//evil.example/..//x", "/a/..//evil.example", "\\\\evil.example", " /x", "", null, undefined, `/${"a".repeat(3000)}`];
  for (const wish of wishes) expect(new URL(nextAddress(wish), "http://site.invalid").origin).toBe("http://site.invalid");
  for (const wish of ["//evil.example", "/\\evil.example", "/a/..//evil.example", "", null]) expect(nextAddress(wish)).toBe("/learning");
});

it("does not lead back to signing in or out", () => {
  for (const wish of ["/sign-in", "/sign-in?next=/x", "/sign-out", "/sign-out/"]) expect(nextAddress(wish)).toBe("/learning");
  expect(nextAddress("/sign-ins")).toBe("/sign-ins");
});
