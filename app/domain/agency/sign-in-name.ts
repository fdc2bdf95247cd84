/** What somebody typed into "E-mail or staff code", as it is looked up. */
export type SignInName = { kind: "email"; email: string } | { kind: "staff-code"; staffCode: string };

export function parseSignInName(typed: string): SignInName | undefined {
  const text = typed.normalize("NFKC").trim();
  if (text === "" || text.length > 254) return undefined;
  return text.includes("@") ? { kind: "email", email: text.toLowerCase() } : { kind: "staff-code", staffCode: text.replace(/\s+/g, "").toUpperCase() };
}
