export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

const name = "theme";
const yearInSeconds = 365 * 24 * 60 * 60;

export function isTheme(value: unknown): value is Theme {
  return themes.includes(value as Theme);
}

/** The theme that this browser keeps; as the computer is set when it keeps none. */
export function themeOf(cookieHeader: string | null): Theme {
  const pairs = (cookieHeader ?? "").split(";").map((pair) => pair.trim().split("="));
  const kept = pairs.find(([key]) => key === name)?.[1];
  return isTheme(kept) ? kept : "system";
}

/** The value of a Set-Cookie header. */
export function themeCookie(theme: Theme, secure: boolean): string {
  return `${name}=${theme}; Path=/; Max-Age=${yearInSeconds}; SameSite=Lax; HttpOnly${secure ? "; Secure" : ""}`;
}

/** A path of this site to go back to. Anything that a browser could read as another site becomes the first page. */
export function pathBack(value: unknown): string {
  if (typeof value !== "string" || !/^\/(?![/\\])[^\\\u0000-\u0020]*$/.test(value)) return "/";
  return value;
}
