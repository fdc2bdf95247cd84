import { expect, test } from "vitest";
import { pathBack, themeCookie, themeOf } from "./theme";

test("the theme is read out of the cookies of this browser", () => {
  expect(themeOf("tc=abc; theme=dark")).toBe("dark");
  expect(themeOf("theme=light")).toBe("light");
});

test("without a theme, or with an invented one, pages look as the computer is set", () => {
  expect(themeOf(null)).toBe("system");
  expect(themeOf("other=dark")).toBe("system");
  expect(themeOf("theme=%22%3E%3Cscript%3E")).toBe("system");
});

test("the theme is kept securely where the site is served securely", () => {
  expect(themeCookie("dark", true)).toContain("; Secure");
  expect(themeCookie("dark", false)).not.toContain("Secure");
});

test("the way back leads to a page of this site only", () => {
  expect(pathBack("/attempts/abc?source=ms-32")).toBe("/attempts/abc?source=ms-32");
  for (const hostile of ["//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)", "/a\nSet-Cookie: x", "", null, 3]) {
    expect(pathBack(hostile)).toBe("/");
  }
});
