/** Length is what slows guessing down; rules about signs only make people write passwords on the screen. */
export const LEAST_PASSWORD = 12;
export const LONGEST_PASSWORD = 1000;

export type PasswordFault = "too-short" | "too-long" | "too-simple" | "name";

/** Why a new password is refused; undefined when it will do. `names` are what everybody knows of its owner: name, e-mail, staff codes. */
export function passwordFault(password: string, names: readonly string[]): PasswordFault | undefined {
  if ([...password].length < LEAST_PASSWORD) return "too-short";
  if (password.length > LONGEST_PASSWORD) return "too-long";
  if (new Set(password.toLowerCase()).size < 5) return "too-simple";
  const bare = plain(password);
  return names.some((name) => plain(name) !== "" && plain(name).length >= 4 && bare.replaceAll(plain(name), "").length < 4) ? "name" : undefined;
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
