const name = "light";
const yearInSeconds = 365 * 24 * 60 * 60;

/**
 * Whether this browser gets pages without pictures and fonts: what was chosen here, and as long as nothing was, whether the
 * browser itself asks to save data (`Save-Data: on`, https://wicg.github.io/savedata/).
 */
export function isLightVersion(headers: Headers): boolean {
  const pairs = (headers.get("Cookie") ?? "").split(";").map((pair) => pair.trim().split("="));
  const kept = pairs.find(([key]) => key === name)?.[1];
  if (kept === "on" || kept === "off") return kept === "on";
  return headers.get("Save-Data")?.toLowerCase() === "on";
}

/** The value of a Set-Cookie header. */
export function lightVersionCookie(isLight: boolean, secure: boolean): string {
  return `${name}=${isLight ? "on" : "off"}; Path=/; Max-Age=${yearInSeconds}; SameSite=Lax; HttpOnly${secure ? "; Secure" : ""}`;
}
